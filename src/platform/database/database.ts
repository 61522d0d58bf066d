import type { Leases } from './leases.js'
import type { DerivedData } from './postgres/derived-data.js'
import type { Queries, Reader, TextQueries } from './queries.js'
import type { SharedMemory } from './shared-memory.js'
import type { DatabaseDamagedError } from './storage-errors.js'
import type { StorageUse } from './storage-use.js'

/** Queries in a transaction, typed or as text. */
export type Transaction = Queries & TextQueries

/** Where everything is stored that a restart must not lose. */
export interface Database extends Reader, Pick<TextQueries, 'all' | 'get'> {
  /** What was added to the schema when it was opened. */
  readonly migrated: readonly string[]
  /** Work that one process at a time does. */
  readonly leases: Leases
  /** What is remembered for a while, beside the tables. */
  readonly memory: SharedMemory
  /** The first damage found since it was opened. */
  readonly damage: DatabaseDamagedError | undefined

  /** Where what can be made again is kept in the database; missing where the database cannot search vectors. */
  readonly derived?: DerivedData

  /** Looks for damage. @throws DatabaseDamagedError */
  check(): Promise<void>

  /** The error for a stored record that cannot be read. @param cause why it cannot be read */
  damagedBy(cause: unknown): DatabaseDamagedError

  /** Bytes that it takes, and that are left for it. */
  storageUse(): Promise<StorageUse>

  /**
   * A number that is another after every write, of this process or of another one. Erasures of others are noticed with
   * it, so it is read before what was derived is used again, and regularly.
   */
  version(): Promise<number>

  /** Calls a function after every erasure, of this process or of another one: what was derived from erased data must go too. */
  onErasure(forget: () => void): void

  /**
   * Calls a function as soon as another process has written, where writes are announced: by PostgreSQL. An announcement
   * may be missed, so changes are looked for all the same.
   */
  onWrite(heard: () => void): void

  /** Runs work in a transaction. Inside one, use only the given queries. */
  transaction<T>(work: (queries: Transaction) => Promise<T>): Promise<T>

  /**
   * A transaction that deletes permanently: the deleted data is then nowhere any more, except in earlier backups
   * and in the write-ahead log of PostgreSQL.
   */
  erase<T>(work: (queries: Transaction) => Promise<T>): Promise<T>

  /** Waits for the running write, then closes it. */
  close(): Promise<void>
}
