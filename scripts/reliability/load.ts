import { setTimeout } from 'node:timers/promises'
import { Client, RefusedError } from './client.js'
import { type Acknowledged, writers } from './writers.js'

export interface LoadOptions {
  readonly url: string
  readonly key: string
  /** How many write at the same time. */
  readonly callers: number
  /** Random number, 0..1. */
  readonly random: () => number
  /** Whether callers go on after a broken connection: something else answers at the address soon. */
  readonly goOn?: boolean
}

export interface LoadReport {
  readonly acknowledged: readonly Acknowledged[]
  readonly refused: readonly RefusedError[]
  /** Requests whose connection broke; at most one of each caller that does not go on. */
  readonly broken: number
  readonly answers: number
}

/** Parallel callers that write everything that can be written, and one that requests recommendations. */
export class Load {
  readonly #acknowledged: Acknowledged[] = []
  readonly #refused: RefusedError[] = []
  readonly #goOn: boolean
  #broken = 0
  #answers = 0
  #stopped = false
  readonly #callers: Promise<unknown>

  constructor({ url, key, callers, random, goOn = false }: LoadOptions) {
    this.#goOn = goOn
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
    return {
      acknowledged: this.#acknowledged,
      refused: this.#refused,
      broken: this.#broken,
      answers: this.#answers,
    }
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      try {
        await work()
      } catch (error) {
        if (error instanceof RefusedError) this.#refused.push(error)
        else this.#broken += 1
        // A broken connection means that the service was killed.
        if (!(error instanceof RefusedError || this.#goOn)) return
        await setTimeout(20)
      }
    }
  }
}
