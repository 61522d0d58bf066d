/** Work that is done again and again, beside all other work, until it is closed. */
export class RepeatedWork {
  readonly #work: (signal: AbortSignal) => Promise<void>
  readonly #interval: number
  readonly #failed: (error: unknown) => void
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()

  /**
   * @param interval milliseconds between the end of the work and its next beginning
   * @param failed called when the work failed; it is done again all the same
   */
  constructor(work: (signal: AbortSignal) => Promise<void>, interval: number, failed: (error: unknown) => void) {
    this.#work = work
    this.#interval = interval
    this.#failed = failed
  }

  /** Aborted by `close`. */
  get signal(): AbortSignal {
    return this.#stop.signal
  }

  /** Does the work regularly from now on. */
  watch(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#work(this.signal).catch(this.#failed)
      void this.#running.then(() => {
        if (!this.signal.aborted) this.watch()
      })
    }, this.#interval)
    this.#timer.unref()
  }

  /** Stops, and resolves when nothing is being done. */
  async close(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#running
  }
}
