import { randomUUID } from 'node:crypto'
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { Database } from '../database.js'
import { Erasures, noteErasure, readErasures } from '../erasures.js'
import type { Queries, SqlValue, TextQueries } from '../queries.js'
import { ChangeInDoubtError, DatabaseDamagedError, StorageUnavailableError } from '../storage-errors.js'
import type { StorageUse } from '../storage-use.js'
import type { Tables } from '../tables.js'
import { lockAlone, lockShared } from './database-lock.js'
import { DerivedData } from './derived-data.js'
import { Eraser } from './eraser.js'
import { noteTouchedTables } from './erasure.js'
import { migratePostgres } from './migrate-postgres.js'
import { longestWait, openPool, withMeanings } from './open-pool.js'
import { meaningOf } from './postgres-errors.js'
import { PostgresLeases } from './postgres-leases.js'
import { PostgresMemory } from './postgres-memory.js'
import { ReadPool } from './read-pool.js'
import { refuseUnfinished } from './unfinished.js'
import { countWrite, WriteListener } from './write-listener.js'

/** Numbers of any size as numbers, and JSON as the text that was stored, like SQLite gives them. */
const { INT8, NUMERIC, JSON: jsonType } = pg.types.builtins
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(NUMERIC, Number)
pg.types.setTypeParser(jsonType, (text) => text)

/** What a database is opened with. */
interface Opened {
  readonly url: string
  readonly report: (error: Error) => void
  readonly pool: pg.Pool
  /** Reads from a replica, where there is one. */
  readonly readPool: ReadPool | undefined
  /** The connection that holds the lock of a move. */
  readonly owner: pg.Client | undefined
  readonly eraser: Eraser
  readonly migrated: readonly string[]
  /** How often something was erased. */
  readonly erasures: number
}

/**
 * One database of a PostgreSQL server, for any number of processes. Transactions of all of them run one after
 * the other, as they do in one SQLite file; reads never wait.
 */
export class PostgresDatabase implements Database {
  /** The name of this process among those on the database. */
  readonly #self = randomUUID()
  readonly #url: string
  readonly #report: (error: Error) => void
  readonly #pool: pg.Pool
  readonly #readPool: ReadPool | undefined
  /** The connection that holds the lock of a move. */
  readonly #owner: pg.Client | undefined
  readonly #kysely: Kysely<Tables>
  /** Outside of transactions. */
  readonly #reads: Kysely<Tables>
  readonly #erasures: Erasures
  readonly #eraser: Eraser
  readonly #writeListeners: (() => void)[] = []
  readonly migrated: readonly string[]
  readonly derived: DerivedData
  readonly leases: PostgresLeases
  readonly memory: PostgresMemory
  #listener: WriteListener | undefined
  #damage: DatabaseDamagedError | undefined

  private constructor({ url, report, pool, readPool, owner, eraser, migrated, erasures }: Opened) {
    this.#url = url
    this.#report = report
    this.#pool = pool
    this.#eraser = eraser
    this.#owner = owner
    this.migrated = migrated
    this.derived = new DerivedData(pool)
    this.#erasures = new Erasures(erasures)
    this.#readPool = readPool
    this.#kysely = kyselyOver(pool)
    this.#reads = readPool ? kyselyOver(readPool) : this.#kysely
    const queries = textQueries(this.#kysely)
    this.leases = new PostgresLeases(queries, this.#self, report)
    this.memory = new PostgresMemory(queries)
  }

  /**
   * @param place addresses such as `postgres://user:password@host:5432/database`, and that of a replica
   * @param report called with problems that do not stop the service, such as a server that was restarted
   * @throws DatabaseInUseError while it is being moved, DatabaseUnfinishedError, ServerUnsuitableError,
   * StorageUnavailableError when nothing answers there
   */
  static async open(
    { url, readUrl }: { readonly url: string; readonly readUrl?: string | null | undefined },
    report: (error: Error) => void,
  ): Promise<PostgresDatabase> {
    // One connection stays open, so that the lock is held while nothing is asked.
    const pool = openPool({ connectionString: url, min: 1, onConnect: lockShared }, report)
    try {
      const migrated = await migratePostgres(pool, refuseUnfinished)
      const erasures = await readErasures(textQueries(kyselyOver(pool)))
      const eraser = new Eraser(pool, report)
      // A process may have been killed between a deletion and the rewrite of its tables.
      await eraser.rewrite()
      const readPool = readUrl ? new ReadPool({ primary: pool, replicaUrl: readUrl, report }) : undefined
      return new PostgresDatabase({ url, report, pool, readPool, owner: undefined, eraser, migrated, erasures })
    } catch (error) {
      await pool.end()
      throw meaningOf(error as Error)
    }
  }

  /**
   * Opens it for a move: no other process has it open until it is closed.
   * @param begin called before the schema is there
   * @throws DatabaseInUseError
   */
  static async openAlone(url: string, begin = refuseUnfinished): Promise<PostgresDatabase> {
    const owner = new pg.Client({ connectionString: url })
    // What is asked next, of the lock or of the database, fails.
    const ignore = () => undefined
    const pool = openPool({ connectionString: url }, ignore)
    owner.on('error', ignore)
    try {
      await owner.connect()
      await lockAlone(owner)
      const report = (error: Error) => process.emitWarning(error)
      const migrated = await migratePostgres(pool, begin)
      const erasures = await readErasures(textQueries(kyselyOver(pool)))
      const eraser = new Eraser(pool, report)
      return new PostgresDatabase({ url, report, pool, readPool: undefined, owner, eraser, migrated, erasures })
    } catch (error) {
      await pool.end()
      await owner.end()
      throw error
    }
  }

  get damage(): DatabaseDamagedError | undefined {
    return this.#damage
  }

  /** The server checks its own files; that it answers, and still knows the lock, is all that can be seen from here. */
  async check(): Promise<void> {
    await textQueries(this.#kysely).get('SELECT 1')
    await this.#owner?.query('SELECT 1')
  }

  damagedBy(cause: unknown): DatabaseDamagedError {
    this.#damage ??= new DatabaseDamagedError('the database', { cause })
    return this.#damage
  }

  get selectFrom(): Kysely<Tables>['selectFrom'] {
    return this.#reads.selectFrom.bind(this.#reads)
  }

  getExecutor(): ReturnType<Kysely<Tables>['getExecutor']> {
    return this.#reads.getExecutor()
  }

  async all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return textQueries(this.#reads).all(sql, ...values)
  }

  async get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return textQueries(this.#reads).get(sql, ...values)
  }

  /** What is free is known to the server alone. */
  async storageUse(): Promise<StorageUse> {
    const found = await textQueries(this.#kysely).get<{ size: number }>(
      'SELECT pg_database_size(current_database()) AS size',
    )
    return { database: found!.size, log: 0, free: Number.POSITIVE_INFINITY, total: Number.POSITIVE_INFINITY }
  }

  async version(): Promise<number> {
    const { count, made } = (await textQueries(this.#kysely).get<{ count: number; made: number }>(
      'SELECT count, made FROM writes, erasures',
    ))!
    this.#readPool?.mustSee(count)
    this.#erasures.notice(made)
    return count
  }

  onErasure(forget: () => void): void {
    this.#erasures.onErasure(forget)
  }

  onWrite(heard: () => void): void {
    this.#writeListeners.push(heard)
    this.#listener ??= new WriteListener(this.#url, {
      self: this.#self,
      heard: (count) => void this.#hear(count),
      report: this.#report,
    })
    // Only a process that hears of the writes of others knows what a replica must have.
    this.#readPool?.begin()
  }

  async #hear(count = 0): Promise<void> {
    this.#readPool?.mustSee(count)
    // It may have been an erasure.
    await this.version().catch(this.#report)
    for (const listener of this.#writeListeners) listener()
  }

  /**
   * @throws StorageBusyError when changes of others take too long,
   * ChangeInDoubtError when the connection ended while the change was being stored
   */
  async transaction<T>(work: (queries: Queries & TextQueries) => Promise<T>): Promise<T> {
    let isCommitting = false
    try {
      const [result, count] = await this.#kysely.transaction().execute(async (queries) => {
        const both = Object.assign(queries, textQueries(queries))
        await both.get("SELECT set_config('lock_timeout', ?, true)", String(longestWait))
        // The row is locked until the end: who writes next waits for it.
        const written = (await both.get<{ count: number }>(countWrite, this.#self))!
        // What was written before is seen from here on, also when this is rolled back.
        this.#readPool?.mustSee(written.count - 1)
        const done = await work(both)
        isCommitting = true
        return [done, written.count] as const
      })
      this.#readPool?.mustSee(count)
      return result
    } catch (error) {
      if (!isCommitting || !(error instanceof StorageUnavailableError)) throw error
      const cause = error.cause
      throw new ChangeInDoubtError('The database was lost while it stored this: look whether it took effect', { cause })
    }
  }

  async erase<T>(work: (queries: Queries & TextQueries) => Promise<T>): Promise<T> {
    const { result, made, touched } = await this.transaction(async (queries) => {
      const done = await work(queries)
      return { result: done, made: await noteErasure(queries), touched: await noteTouchedTables(queries) }
    })
    this.#erasures.notice(made)
    await this.#eraser.afterErasure(touched)
    return result
  }

  async close(): Promise<void> {
    await this.#listener?.close()
    await this.leases.close().catch(this.#report)
    await this.#readPool?.end()
    await this.#eraser.finish()
    await this.#pool.end()
    await this.#owner?.end()
  }
}

function kyselyOver(pool: PostgresPool): Kysely<Tables> {
  return new Kysely({ dialect: new PostgresDialect({ pool: withMeanings(pool) }), plugins: [new CamelCasePlugin()] })
}

/** Queries as text, with `?` for values. */
function textQueries(queries: Queries): TextQueries {
  const run = async <Row>(sql: string, values: readonly SqlValue[]) => {
    let count = 0
    const numbered = sql.replaceAll('?', () => `$${++count}`)
    // Without plugins: names of columns are as they are asked for.
    return queries.withoutPlugins().executeQuery(CompiledQuery.raw(numbered, [...values])) as Promise<{
      rows: Row[]
      numAffectedRows?: bigint
    }>
  }
  return {
    async all<Row>(sql: string, ...values: SqlValue[]) {
      return (await run<Row>(sql, values)).rows
    },
    async get<Row>(sql: string, ...values: SqlValue[]) {
      return (await run<Row>(sql, values)).rows[0]
    },
    async run(sql: string, ...values: SqlValue[]) {
      return { changes: Number((await run(sql, values)).numAffectedRows ?? 0n) }
    },
  }
}
