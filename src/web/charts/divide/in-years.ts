import type { IndicatorReading, IndicatorValue } from '../../../features/indicators/index.js'

/** Years before the last that are shown beside it, of what adds up over the years. */
const back = [10, 5, 2]
/** Years that are shown of what each year has of its own. */
const mostYears = 4

type Series = Pick<IndicatorValue, 'series'>

interface InYears {
  readonly reading: Pick<IndicatorReading, 'needs'>
  readonly values: readonly Series[]
  readonly lastYear: number | undefined
}

/** Whether the years of an indicator add up: over case studies they do, over needs each year has its own. */
export function addsUp({ needs }: Pick<IndicatorReading, 'needs'>): boolean {
  return needs === null
}

/** The years that a table shows, the earliest first. */
export function yearsShown({ reading, values, lastYear }: InYears): number[] {
  if (addsUp(reading)) return lastYear === undefined ? [] : back.map((ago) => lastYear - ago)
  const years = values.flatMap(({ series }) => series.map(({ year }) => year))
  return [...new Set(years)].sort((left, right) => left - right).slice(-mostYears)
}

/** The last year in which anything changed. */
export function lastYearOf(values: readonly Series[]): number | undefined {
  const years = values.flatMap(({ series }) => series.map(({ year }) => year))
  return years.length === 0 ? undefined : Math.max(...years)
}

/** The value in a year; null where nothing is known of it. */
export function valueIn({ series }: Series, year: number, isSum: boolean): number | null {
  const found = isSum ? series.findLast((one) => one.year <= year) : series.find((one) => one.year === year)
  return found?.value ?? null
}
