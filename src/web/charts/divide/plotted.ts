import type { IndicatorReading, IndicatorValue } from '../../../features/indicators/index.js'
import { addsUp, valueIn } from './in-years.js'

/** How old the value is from which the line of change starts. */
const yearsBack = 5

/** One indicator for the groups of one kind, a value for each. */
export interface Plotted {
  readonly reading: IndicatorReading
  /** What the numbers are about. */
  readonly name: string
  readonly values: readonly IndicatorValue[]
  /** The same for all members. */
  readonly whole: IndicatorValue | undefined
  /** The last year of the catalogue, the same for all charts; missing where no case study says when. */
  readonly lastYear: number | undefined
  /** Where the records behind a value are, if anybody may see them. */
  readonly recordsOf: (value: IndicatorValue) => string | undefined
}

/** The year from which change is drawn, where years add up. */
export function earlierYear({ reading, lastYear }: Plotted): number | undefined {
  return addsUp(reading) && lastYear !== undefined ? lastYear - yearsBack : undefined
}

/** The value in that year, where it was another one. */
export function earlierIn(value: IndicatorValue, plotted: Plotted): { year: number; value: number } | undefined {
  const year = earlierYear(plotted)
  if (year === undefined) return undefined
  const found = valueIn(value, year, true)
  return found === null || found === value.value ? undefined : { year, value: found }
}

/** The id of the row of a table that says the same as a dot. */
export function rowId({ reading }: Plotted, { group }: IndicatorValue): string {
  return ['row', reading.id, ...(group.by === 'all' ? ['all'] : group.values)].join('-')
}
