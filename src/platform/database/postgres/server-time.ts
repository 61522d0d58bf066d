/** SQL for the milliseconds since 1970 on the clock of the server: those of the processes may differ. */
export const serverTime = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint'
