import type { ClientBase, Pool } from 'pg'
import { rewriteTables, vacuum } from './erasure.js'

/** Milliseconds before a table that somebody used is tried again. */
const retryAfter = 60_000
/** Maximum milliseconds between a deletion and the rewrite of its tables; several deletions share one. */
const rewriteAfter = 3_600_000

/** Removes deleted data from the files of the server as soon as possible. Never rejects: the deletion itself is done. */
export class Eraser {
  readonly #pool: Pool
  readonly #report: (error: Error) => void
  #rewriting: NodeJS.Timeout | undefined

  constructor(pool: Pool, report: (error: Error) => void) {
    this.#pool = pool
    this.#report = report
  }

  /** Call it after a deletion is committed. @param tables those that it touched */
  async afterErasure(tables: readonly string[]): Promise<void> {
    if (tables.length === 0) return
    this.#rewriting ??= this.#later(rewriteAfter)
    await this.#tried((client) => vacuum(client, tables))
  }

  /** Rewrites what was touched by deletions of any process, one that was killed included. */
  async rewrite(): Promise<void> {
    clearTimeout(this.#rewriting)
    this.#rewriting = undefined
    const isDone = await this.#tried(rewriteTables)
    if (isDone === false) this.#rewriting = this.#later(retryAfter)
  }

  /** Call it before the database is closed. What somebody else uses is left for the next process that opens it. */
  async finish(): Promise<void> {
    if (this.#rewriting) await this.rewrite()
    clearTimeout(this.#rewriting)
    this.#rewriting = undefined
  }

  /** The timer does not keep an idle process alive. */
  #later(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => void this.rewrite(), milliseconds).unref()
  }

  /** @returns the result of the work; `undefined` when it fails, which the next start repairs */
  async #tried<T>(work: (client: ClientBase) => Promise<T>): Promise<T | undefined> {
    try {
      const client = await this.#pool.connect()
      try {
        return await work(client)
      } finally {
        client.release()
      }
    } catch (error) {
      this.#report(error as Error)
      return undefined
    }
  }
}
