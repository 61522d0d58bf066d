import { setTimeout } from 'node:timers/promises'
import { Client, RefusedError } from './client.js'
import { type Acknowledged, writers } from './writers.js'

export interface LoadReport {
  readonly acknowledged: readonly Acknowledged[]
  readonly refused: readonly RefusedError[]
  readonly answers: number
}

/** Parallel callers that write everything that can be written, and one that requests recommendations. */
export class Load {
  readonly #acknowledged: Acknowledged[] = []
  readonly #refused: RefusedError[] = []
  #answers = 0
  #stopped = false
  readonly #callers: Promise<unknown>

  constructor(url: string, key: string, callers: number, random: () => number) {
    const client = new Client(url, key)
    const writing = Array.from({ length: callers }, () =>
      this.#repeat(() =>
        writers[Math.floor(random() * writers.length)]!.write(client, (done) => this.#acknowledged.push(done)),
      ),
    )
    const asking = this.#repeat(async () => {
      await client.call('POST', '/recommendations', { text: 'Trucks in transit disappear on the way' })
      this.#answers += 1
    })
    this.#callers = Promise.all([...writing, asking])
  }

  /** The number of writes acknowledged so far. */
  get acknowledged(): number {
    return this.#acknowledged.length
  }

  /** Stops after running requests end. */
  async stop(): Promise<LoadReport> {
    this.#stopped = true
    return this.ended()
  }

  /** Waits until the callers have stopped or the service has ended. */
  async ended(): Promise<LoadReport> {
    await this.#callers
    return { acknowledged: this.#acknowledged, refused: this.#refused, answers: this.#answers }
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      try {
        await work()
      } catch (error) {
        // A broken connection means that the service was killed.
        if (!(error instanceof RefusedError)) return
        this.#refused.push(error)
        await setTimeout(20)
      }
    }
  }
}
