import { setTimeout } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { openPool } from './open-pool.js'

/** Milliseconds that the replica may take for its first answer before it counts as down. */
const patience = 2_000
/** Milliseconds between two looks whether a replica has everything; more when reads do not end, or it was down. */
const lookInterval = 20
const busyInterval = 1_000
const retryInterval = 5_000
/** Milliseconds for which reads wait until those on the primary have ended. */
const longestHold = 50

const readCount = 'SELECT count FROM writes'

export interface ReadPoolOptions {
  readonly primary: pg.Pool
  readonly replicaUrl: string
  /** Called with problems that do not stop the service: the primary answers instead. */
  readonly report: (error: Error) => void
}

/**
 * Reads from a replica for as long as it has every write that this process has made, heard of or seen, and else from the
 * primary. So nobody who has written, and no work in several steps, ever reads what was before. How far the replica is
 * says the row that counts writes, which it copies like all others.
 */
export class ReadPool implements PostgresPool {
  readonly #options: ReadPoolOptions
  readonly #replica: pg.Pool
  /** Writes that reads must see. */
  #known = 0
  /** Writes that the replica is known to have while it is read from; `undefined` while the primary is. */
  #replayed: number | undefined
  /** Reads that run on the primary: they may see more than is known. */
  #onPrimary = 0
  /** Called when none runs there any more. */
  #drained: () => void = () => undefined
  /** Until it is decided where the next reads go. */
  #deciding: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #isDown = false
  #isClosed = false

  constructor(options: ReadPoolOptions) {
    this.#options = options
    this.#replica = openPool(
      { connectionString: options.replicaUrl, connectionTimeoutMillis: patience },
      options.report,
    )
  }

  /** Reads from the replica from now on, whenever it has everything. */
  begin(): void {
    this.#lookLater(0)
  }

  /** Reads must see this many writes. */
  mustSee(count: number): void {
    this.#known = Math.max(this.#known, count)
    if (this.#replayed !== undefined && this.#replayed < this.#known) this.#leave(lookInterval)
  }

  async connect(): Promise<PostgresPoolClient> {
    while (this.#deciding) await this.#deciding
    if (this.#replayed === undefined) return this.#connectToPrimary()
    try {
      return this.#orPrimary(await this.#replica.connect())
    } catch (error) {
      this.#giveUp(error as Error)
      return this.#connectToPrimary()
    }
  }

  /** Ends the connections to the replica; the primary belongs to others. */
  async end(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#deciding
    await this.#replica.end()
  }

  async #connectToPrimary(): Promise<PostgresPoolClient> {
    this.#onPrimary += 1
    const end = () => {
      this.#onPrimary -= 1
      if (this.#onPrimary === 0) this.#drained()
    }
    try {
      const client = await this.#options.primary.connect()
      const release = () => {
        end()
        client.release()
      }
      return { query: client.query.bind(client), release } as PostgresPoolClient
    } catch (error) {
      end()
      throw error
    }
  }

  /** What fails on the replica is asked of the primary: it may be down, or have dropped the query to go on copying. */
  #orPrimary(client: pg.PoolClient): PostgresPoolClient {
    const query = async (sql: string, values: unknown[]) => {
      try {
        return await client.query(sql, values)
      } catch (error) {
        this.#giveUp(error as Error)
      }
      const other = await this.#connectToPrimary()
      try {
        return await other.query(sql, values)
      } finally {
        other.release()
      }
    }
    return { query, release: () => client.release() } as PostgresPoolClient
  }

  #giveUp(error: Error): void {
    this.#reportOnce(error)
    this.#leave(retryInterval)
  }

  #reportOnce(error: Error): void {
    if (!this.#isDown && !this.#isClosed) this.#options.report(error)
    this.#isDown = true
  }

  #leave(wait: number): void {
    if (this.#replayed === undefined) return
    this.#replayed = undefined
    this.#lookLater(wait)
  }

  #lookLater(wait: number): void {
    clearTimeout(this.#timer)
    if (this.#isClosed) return
    this.#timer = globalThis.setTimeout(() => void this.#look(), wait).unref()
  }

  async #look(): Promise<void> {
    try {
      // Reads wait while it is decided, so it is asked first whether there is any hope.
      if ((await this.#countOn(this.#replica)) >= this.#known) {
        this.#deciding = this.#decide().finally(() => {
          this.#deciding = undefined
        })
        await this.#deciding
      }
      this.#isDown = false
      if (this.#replayed === undefined) this.#lookLater(this.#onPrimary > 0 ? busyInterval : lookInterval)
    } catch (error) {
      this.#reportOnce(error as Error)
      this.#lookLater(retryInterval)
    }
  }

  /** While it runs, no read begins on the primary, and what those before have seen is counted in its answer. */
  async #decide(): Promise<void> {
    if (this.#onPrimary > 0) {
      const drained = new Promise<void>((resolve) => {
        this.#drained = resolve
      })
      await Promise.race([drained, setTimeout(longestHold, undefined, { ref: false })])
    }
    if (this.#onPrimary > 0) return
    const seen = await this.#countOn(this.#options.primary)
    const replayed = await this.#countOn(this.#replica)
    if (replayed >= Math.max(seen, this.#known)) this.#replayed = replayed
  }

  async #countOn(pool: pg.Pool): Promise<number> {
    const late = setTimeout(patience, undefined, { ref: false }).then(() => {
      throw new Error('The database did not say in time how many writes it has')
    })
    const { rows } = await Promise.race([pool.query<{ count: number }>(readCount), late])
    return rows[0]!.count
  }
}
