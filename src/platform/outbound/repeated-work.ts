import type { Leases } from '../database/index.js'

export interface RepeatedWorkOptions {
  /** The name of its lease: of all processes on a database, one does it. */
  readonly name: string
  readonly leases: Leases
  /** @param signal aborts when it is closed, or when another process may do the work */
  readonly work: (signal: AbortSignal) => Promise<void>
  /** Milliseconds between the end of the work and its next beginning. */
  readonly interval: number
  /** Called when the work failed; it is done again all the same. */
  readonly failed: (error: unknown) => void
}

/** Work that is done again and again, beside all other work, until it is closed. */
export class RepeatedWork {
  readonly #options: RepeatedWorkOptions
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  /** The lease that this process had last, and the signal that follows from it. */
  #lease: { readonly held: AbortSignal; readonly signal: AbortSignal } | undefined

  constructor(options: RepeatedWorkOptions) {
    this.#options = options
  }

  /** Does the work regularly from now on, as long as no other process does. */
  watch(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#workAlone().catch(this.#options.failed)
      void this.#running.then(() => {
        if (!this.#stop.signal.aborted) this.watch()
      })
    }, this.#options.interval)
    this.#timer.unref()
  }

  /** Stops, and resolves when nothing is being done and another process may do it. */
  async close(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#running
    const { leases, name, failed } = this.#options
    await leases.release(name).catch(failed)
  }

  async #workAlone(): Promise<void> {
    const { leases, name, work } = this.#options
    const held = await leases.hold(name)
    if (!held) return
    if (this.#lease?.held !== held) this.#lease = { held, signal: AbortSignal.any([held, this.#stop.signal]) }
    await work(this.#lease.signal)
  }
}
