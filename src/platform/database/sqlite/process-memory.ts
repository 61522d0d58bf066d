import { LRUCache } from 'lru-cache'
import type { Counted, SharedMemory } from '../shared-memory.js'

/** Bytes of values that stay in memory: five large files. */
const mostBytes = 64 * 2 ** 20
/** Milliseconds between two looks for counts whose time is over. */
const sweepInterval = 60_000

/** The memory of one process, where there is no other. */
export class ProcessMemory implements SharedMemory {
  readonly #values = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
  })
  readonly #counts = new Map<string, { count: number; until: number }>()
  #sweptAt = performance.now()

  async count(name: string, lasts: number): Promise<Counted> {
    const now = performance.now()
    this.#sweep(now)
    const known = this.#counts.get(name)
    const counted = known && known.until > now ? known : { count: 0, until: now + lasts }
    counted.count += 1
    this.#counts.set(name, counted)
    return { count: counted.count, left: counted.until - now }
  }

  async put(name: string, value: Buffer, lasts: number): Promise<void> {
    this.#values.set(name, value, { ttl: lasts })
  }

  async get(name: string): Promise<Buffer | undefined> {
    return this.#values.get(name)
  }

  async forget(name: string): Promise<void> {
    this.#values.delete(name)
    this.#counts.delete(name)
  }

  #sweep(now: number): void {
    if (now - this.#sweptAt < sweepInterval) return
    this.#sweptAt = now
    for (const [name, { until }] of this.#counts) if (until <= now) this.#counts.delete(name)
  }
}
