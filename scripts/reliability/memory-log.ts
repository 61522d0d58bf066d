import { type Memory, memoryByProcess } from '../service.js'

export interface Sample extends Memory {
  /** Seconds since sampling began. */
  readonly at: number
}

const interval = 5_000

/** Samples the memory of the service and its encoder every five seconds. */
export class MemoryLog {
  readonly samples: Sample[] = []
  readonly #begin = performance.now()
  readonly #timer: NodeJS.Timeout

  constructor(pid: number) {
    const take = async () => {
      const at = (performance.now() - this.#begin) / 1_000
      // If the service has ended, its requests fail anyway.
      const memory = await memoryByProcess(pid).catch(() => undefined)
      if (memory) this.samples.push({ at, ...memory })
    }
    void take()
    this.#timer = setInterval(take, interval)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

/** Growth of memory in bytes per minute: the slope of the least-squares line. */
export function slopeOf(samples: readonly Sample[], of: keyof Memory): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = mean(samples.map(({ at }) => at))
  const level = mean(samples.map((sample) => sample[of]))
  const sum = (term: (sample: Sample) => number) => samples.reduce((total, sample) => total + term(sample), 0)
  return (60 * sum((one) => (one.at - middle) * (one[of] - level))) / sum(({ at }) => (at - middle) ** 2)
}
