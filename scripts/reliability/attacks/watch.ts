import { setTimeout } from 'node:timers/promises'
import { percentile } from '../../../src/ranking/index.js'
import { memoryOf } from '../../service.js'
import type { Figure } from './figure.js'

const interval = 50
/**
 * MiB. The runtime of the model does not release the memory of its longest text; a full heap of 320 MB would be more.
 */
const mostGrowth = 150

/** Checks twenty times a second whether the service answers, and its memory. */
export class Watch {
  readonly #times: number[] = []
  readonly #memory: number[] = []
  #failed = 0
  #stopped = false
  readonly #work: Promise<void>

  constructor(url: string, pid: number) {
    this.#work = this.#watch(`${url}/api/v1/health/live`, pid)
  }

  /** Ends watching. */
  async figures(): Promise<Figure[]> {
    this.#stopped = true
    await this.#work
    const mebibytes = (bytes: number) => bytes / 2 ** 20
    const start = this.#memory[0] ?? Number.NaN
    return [
      { name: 'liveness, p95, ms', value: percentile(this.#times, 0.95), most: 100 },
      { name: 'liveness, longest, ms', value: Math.max(...this.#times) },
      { name: 'liveness not answered', value: this.#failed, most: 0 },
      { name: 'memory at the start, MiB', value: mebibytes(start) },
      { name: 'memory, growth, MiB', value: mebibytes(Math.max(...this.#memory) - start), most: mostGrowth },
    ]
  }

  async #watch(url: string, pid: number): Promise<void> {
    while (!this.#stopped) {
      const begin = performance.now()
      try {
        await (await fetch(url)).arrayBuffer()
        this.#times.push(performance.now() - begin)
      } catch {
        this.#failed += 1
      }
      this.#memory.push(await memoryOf(pid).catch(() => 0))
      await setTimeout(interval)
    }
  }
}
