/** Runs the work again and again, `callers` at a time. Answers milliseconds of each run, and runs a second. */
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

/** A table in Markdown, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
