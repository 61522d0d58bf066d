import type { Connection } from './connection.js'
import { emptyLog, rewrite } from './erasure.js'
import type { Mutex } from './mutex.js'

/** Milliseconds before a log that somebody was reading is tried again. */
const retryAfter = 1_000
/** Milliseconds after which a deletion leads to a rewrite at the latest; several share one. */
const rewriteAfter = 3_600_000

/** Takes out of the files what was deleted, as soon as that can be done. */
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

  /** After a deletion was committed. Never rejects: what was deleted is deleted. */
  async afterErasure(): Promise<void> {
    // Closing the last connection empties the log, and the next start does the rest.
    if (this.#finished) return
    this.#rewriting ??= later(rewriteAfter, () => this.#writing.runExclusive(() => this.#rewrite()))
    clearTimeout(this.#emptying)
    const done = await this.#writing.runExclusive(
      async () => this.#finished || this.#tried(() => emptyLog(this.#writer)),
    )
    if (done === false) this.#emptying = later(retryAfter, () => this.afterErasure())
  }

  /** Before the database is closed, by the holder of the right to write. */
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

  /** @returns what the work does; nothing when it fails, and is left to the next deletion or the rewrite */
  async #tried<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      this.#report(error as Error)
      return undefined
    }
  }
}

/** A service that has nothing else to do must not wait for it. */
function later(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
  return setTimeout(() => void work(), milliseconds).unref()
}
