import type { PostgresPool, PostgresPoolClient } from 'kysely'
import { StorageFullError, StorageUnavailableError } from '../storage-errors.js'

/**
 * The server is out of reach, starts or stops, has no connection left, or is a replica that takes no writes: codes of the
 * system and of SQL, or what the driver says without a code.
 */
const unavailable = /^(E[A-Z_]+|08...|57P0.|53300|25006)$/
const lostConnection = /connect/i
const full = '53100'

/** The storage error that an error of the driver stands for; the error itself when it is about a statement. */
function meaningOf(error: Error): Error {
  const { code, message } = error as { code?: string; message: string }
  if (code === full) return new StorageFullError('The disk of the database is full', { cause: error })
  if (code === undefined ? !lostConnection.test(message) : !unavailable.test(code)) return error
  return new StorageUnavailableError('The database does not answer now: try again later', { cause: error })
}

/** The same pool, whose errors say what they mean. */
export function withMeaning(pool: PostgresPool): PostgresPool {
  const fail = (error: Error): never => {
    throw meaningOf(error)
  }
  return {
    async connect() {
      const client = await pool.connect().catch(fail)
      const query = (sql: string, values: readonly unknown[]) => client.query(sql, values).catch(fail)
      return { query, release: (destroy?: boolean) => client.release(destroy) } as PostgresPoolClient
    },
    end: () => pool.end(),
  }
}
