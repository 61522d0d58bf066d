import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { meaningOf, meaningOfNoConnection } from './postgres-errors.js'

/** Connections that one process opens to a server at most. */
const mostConnections = 10
/** Milliseconds for which a request waits for a connection, and a change for others, as long as with SQLite. */
export const longestWait = 10_000
/** Milliseconds after which the server ends a transaction in which nothing happens: its process hangs, or is gone. */
const longestSilence = 60_000

/** @param report called with problems that do not stop the service, such as a server that was restarted */
export function openPool(config: pg.PoolConfig, report: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    max: mostConnections,
    connectionTimeoutMillis: longestWait,
    idle_in_transaction_session_timeout: longestSilence,
    keepAlive: true,
    ...config,
  })
  // A connection that nobody uses was ended by the server; the next query opens another one.
  pool.on('error', report)
  // One that is used may end between two queries of a transaction. The next query fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** @throws StorageUnavailableError, StorageBusyError when none is free for too long */
export function connected<Client>(connecting: Promise<Client>): Promise<Client> {
  return connecting.catch((error) => {
    throw meaningOfNoConnection(error)
  })
}

/** A pool whose errors are those of storage where they are about the server or the connection. */
export function withMeanings(pool: PostgresPool): PostgresPool {
  const known = new WeakMap<PostgresPoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await connected(pool.connect())
      // Kysely knows a connection again by its client.
      const before = known.get(client)
      if (before) return before
      const made = clientWithMeanings(client)
      known.set(client, made)
      return made
    },
    end: () => pool.end(),
  }
}

function clientWithMeanings(client: PostgresPoolClient): PostgresPoolClient {
  const query = (sql: string, values: readonly unknown[]) =>
    client.query(sql, values).catch((error) => {
      throw meaningOf(error)
    })
  // Cursors, the other thing that Kysely may ask for, are not used.
  return { query: query as PostgresPoolClient['query'], release: (discard) => client.release(discard) }
}
