import pg from 'pg'

/** @param report called when a connection was lost that nobody used; the next query opens another one */
export function openPool(config: pg.PoolConfig, report: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', report)
  // One that is lost in a transaction, between two queries, must not end the process: the next query fails with it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
