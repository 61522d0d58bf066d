import type { Mutex } from '../mutex.js'
import type { Connection } from './connection.js'
import { emptyLog, rewrite } from './erasure.js'

/** Milliseconds before the log is emptied again after a reader blocked it. */
const retryAfter = 1_000
/** Maximum milliseconds between a deletion and the rewrite of the file; several deletions share one. */
const rewriteAfter = 3_600_000

/** Removes deleted data from the files as soon as possible. */
export class Eraser {
  readonly #writer: Connection
  readonly #writing: Mutex
  readonly #report: (error: Error) => void
  #emptying: NodeJS.Timeout | undefined
  #rewriting: NodeJS.Timeout | undefined
  #finished = false

  constructor(writer: Connection, writing: Mutex, report: (error: Error) => void) {
    this.#writer = writer
    this.#writing = writing
    this.#report = report
  }

  /** Call it after a deletion is committed. Never rejects: the deletion itself is done. */
  async afterErasure(): Promise<void> {
    // Closing the last connection empties the log; the next start rewrites the file.
    if (this.#finished) return
    this.#rewriting ??= later(rewriteAfter, () => this.#writing.runExclusive(() => this.#rewrite()))
    clearTimeout(this.#emptying)
    const done = await this.#writing.runExclusive(
      async () => this.#finished || this.#tried(() => emptyLog(this.#writer)),
    )
    if (done === false) this.#emptying = later(retryAfter, () => this.afterErasure())
  }

  /** Call it before the database is closed, while holding the write lock. */
  async finish(): Promise<void> {
    this.#finished = true
    clearTimeout(this.#emptying)
    if (this.#rewriting) await this.#rewrite()
  }

  async #rewrite(): Promise<void> {
    clearTimeout(this.#rewriting)
    this.#rewriting = undefined
    await this.#tried(() => rewrite(this.#writer))
  }

  /** @returns the result of the work; `undefined` when it fails, which the next deletion or rewrite repairs */
  async #tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      this.#report(error as Error)
      return undefined
    }
  }
}

/** The timer does not keep an idle process alive. */
function later(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
  return setTimeout(() => void work(), milliseconds).unref()
}
