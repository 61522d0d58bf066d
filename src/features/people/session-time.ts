const hour = 3_600_000
/** Milliseconds after which a person who does nothing is signed out: a working day with its breaks. */
export const sessionIdleTime = 12 * hour
/** Milliseconds after which everybody signs in again. */
export const sessionLifetime = 7 * 24 * hour
