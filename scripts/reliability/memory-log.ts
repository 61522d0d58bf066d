import { type Memory, memoryByProcess } from '../service.js'

export interface Sample extends Memory {
  /** Seconds since sampling began. */
  readonly at: number
}

const interval = 5_000

/** Looks every five seconds at how much memory the service and its encoder hold. */
export class MemoryLog {
  readonly samples: Sample[] = []
  readonly #begin = performance.now()
  readonly #timer: NodeJS.Timeout

  constructor(pid: number) {
    const take = async () => {
      const at = (performance.now() - this.#begin) / 1_000
      // A service that is gone shows in its requests.
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

/** By how many bytes memory grows each minute: the slope of the line of least squares. */
export function slopeOf(samples: readonly Sample[], of: keyof Memory): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = mean(samples.map(({ at }) => at))
  const level = mean(samples.map((sample) => sample[of]))
  const sum = (term: (sample: Sample) => number) => samples.reduce((total, sample) => total + term(sample), 0)
  return (60 * sum((one) => (one.at - middle) * (one[of] - level))) / sum(({ at }) => (at - middle) ** 2)
}
