import { percentile } from '../../src/ranking/index.js'

/** Milliseconds of some runs, and runs a second. */
export interface Times {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly perSecond: number
}

/** Does some work repeatedly, `callers` at a time. */
export async function underLoad(
  callers: number,
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<Times> {
  const begin = performance.now()
  const times = await timesUnderLoad(callers, runs, work)
  const perSecond = (runs / (performance.now() - begin)) * 1000
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share)) as [number, number, number]
  return { p50, p95, p99, perSecond }
}

/** The same. @returns milliseconds of each run */
export async function timesUnderLoad(
  callers: number,
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (next < runs) {
        const run = next++
        const start = performance.now()
        await work(run)
        times.push(performance.now() - start)
      }
    }),
  )
  return times
}
