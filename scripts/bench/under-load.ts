/** Runs the work repeatedly, `callers` at a time. @returns milliseconds of each run, and runs per second */
export async function underLoad(
  callers: number,
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = []
  let next = 0
  const begin = performance.now()
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
  return { times, perSecond: (runs / (performance.now() - begin)) * 1000 }
}
