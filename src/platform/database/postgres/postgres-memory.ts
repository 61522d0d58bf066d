import type { TextQueries } from '../queries.js'
import type { Counted, SharedMemory } from '../shared-memory.js'
import { serverTime } from './server-time.js'

/** Milliseconds between two looks of this process for what is outdated. */
const sweepInterval = 60_000

/**
 * A table that is not logged: the server does not wait for its disk, and a crash of it empties the table. It is written
 * beside the transactions that run one after the other.
 */
export class PostgresMemory implements SharedMemory {
  readonly #queries: Pick<TextQueries, 'all' | 'get'>
  #sweptAt = performance.now()

  constructor(queries: Pick<TextQueries, 'all' | 'get'>) {
    this.#queries = queries
  }

  async count(name: string, lasts: number): Promise<Counted> {
    await this.#sweep()
    const counted = await this.#queries.get<Counted>(
      `INSERT INTO shared_memory AS known (name, count, until) VALUES (?, 1, ${serverTime} + ?)
       ON CONFLICT (name) DO UPDATE SET
         count = CASE WHEN known.until > ${serverTime} THEN known.count + 1 ELSE 1 END,
         until = CASE WHEN known.until > ${serverTime} THEN known.until ELSE excluded.until END
       RETURNING count, until - ${serverTime} AS left`,
      name,
      lasts,
    )
    return counted!
  }

  async put(name: string, value: Buffer, lasts: number): Promise<void> {
    await this.#sweep()
    await this.#queries.all(
      `INSERT INTO shared_memory (name, count, value, until) VALUES (?, 0, ?, ${serverTime} + ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value, until = excluded.until`,
      name,
      value,
      lasts,
    )
  }

  async get(name: string): Promise<Buffer | undefined> {
    const found = await this.#queries.get<{ value: Buffer }>(
      `SELECT value FROM shared_memory WHERE name = ? AND until > ${serverTime}`,
      name,
    )
    return found?.value
  }

  async forget(name: string): Promise<void> {
    await this.#queries.all('DELETE FROM shared_memory WHERE name = ?', name)
  }

  async #sweep(): Promise<void> {
    if (performance.now() - this.#sweptAt < sweepInterval) return
    this.#sweptAt = performance.now()
    await this.#queries.all(`DELETE FROM shared_memory WHERE until <= ${serverTime}`)
  }
}
