import { type CaseStudy, maturity } from '../../domain/index.js'
import { oncePer } from './once-per.js'

/** From the ground up: what is in service first, and last those of which no stage is known. */
export const stages = [...[...maturity.options].reverse(), 'unknown'] as const
export type StageName = (typeof stages)[number]

/** So many columns are read on a phone; what is earlier is one column. */
const mostColumns = 16

/** Some years, with the number of case studies at each stage. */
export interface YearsCounted {
  readonly label: string | number
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
  /** The case studies of which no stage is known. */
  readonly unstaged: readonly string[]
}

export interface CountedYears {
  /** How many say when. */
  readonly dated: number
  /** Half of them are of this year or later. */
  readonly middle: number
  /** Every year from the first to the last. */
  readonly each: readonly YearsCounted[]
  /** The same, with the earliest joined where they are many. */
  readonly columns: readonly YearsCounted[]
}

export const countYears = oncePer((studies: readonly CaseStudy[]): CountedYears => {
  const byYear = new Map<number, { counts: number[]; unstaged: string[] }>()
  const years: number[] = []
  for (const { id, year, maturity: stage } of studies) {
    if (year === null) continue
    years.push(year)
    const found = byYear.get(year) ?? { counts: stages.map(() => 0), unstaged: [] }
    byYear.set(year, found)
    found.counts[stages.indexOf(stage ?? 'unknown')]! += 1
    if (!stage) found.unstaged.push(id)
  }
  years.sort((left, right) => left - right)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1]
  const each = Array.from({ length: last - first + 1 }, (_, index): YearsCounted => {
    const year = first + index
    const { counts, unstaged } = byYear.get(year) ?? { counts: stages.map(() => 0), unstaged: [] }
    return { label: year, from: year, to: year, counts, unstaged }
  })
  const columns = each.length <= mostColumns ? each : withEarlierJoined(each)
  return { dated: years.length, middle: years[Math.floor(years.length / 2)] ?? 0, each, columns }
})

function withEarlierJoined(each: readonly YearsCounted[]): YearsCounted[] {
  const [earlier, later] = [each.slice(0, 1 - mostColumns), each.slice(1 - mostColumns)]
  return [
    {
      label: `< ${later[0]!.from}`,
      from: earlier[0]!.from,
      to: earlier.at(-1)!.to,
      counts: stages.map((_, stage) => earlier.reduce((sum, { counts }) => sum + counts[stage]!, 0)),
      unstaged: earlier.flatMap(({ unstaged }) => unstaged),
    },
    ...later,
  ]
}
