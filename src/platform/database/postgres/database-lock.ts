import type { ClientBase } from 'pg'
import { DatabaseInUseError } from '../storage-errors.js'
import { isLockError } from './server-errors.js'

/** Any number that nothing else in the database locks. */
const lock = 7_245_002
/** Milliseconds: the server notices only after a moment that a process has ended. */
const patience = 1_000

/**
 * Locks the database for a connection of a service or a command, beside others. The server releases it with the
 * connection.
 * @throws DatabaseInUseError while it is being moved
 */
export async function lockShared(client: ClientBase): Promise<void> {
  await take(client, 'pg_advisory_lock_shared', 'It is being moved: wait until that is done')
}

/** Locks the database for one connection alone. @throws DatabaseInUseError */
export async function lockAlone(client: ClientBase): Promise<void> {
  await take(client, 'pg_advisory_lock', 'A service or a command has it open: stop that first')
}

async function take(client: ClientBase, name: string, reason: string): Promise<void> {
  try {
    // In one round trip, because every new connection does it.
    await client.query(`SET lock_timeout = ${patience}; SELECT ${name}(${lock}); RESET lock_timeout`)
  } catch (error) {
    if (!isLockError(error)) throw error
    throw new DatabaseInUseError(`The database is in use. ${reason}`, { cause: error })
  }
}
