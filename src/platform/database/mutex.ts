/**
 * A queue for transactions. SQLite transactions belong to a connection: without a queue, two callers would share one.
 */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve()

  runExclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work)
    this.#last = result.catch(() => undefined)
    return result
  }
}
