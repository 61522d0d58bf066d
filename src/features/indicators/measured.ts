import { z } from 'zod'
import { wilsonInterval } from './wilson-interval.js'

/** One number of an indicator, with what it takes to judge it. */
export const measured = z.object({
  value: z.number().nullable().describe('In the unit of the indicator; null where there is nothing to count'),
  n: z.number().int().describe('Over how many members, needs or process areas'),
  low: z.number().nullable().describe('Of a share that could have been otherwise; null for all other numbers'),
  high: z.number().nullable().describe('The true share lies between `low` and `high` in 95 of 100 cases'),
})
export type Measured = Readonly<z.infer<typeof measured>>

export const nothingMeasured: Measured = { value: null, n: 0, low: null, high: null }

/** A share, 0..1, of what could have been otherwise: it has an interval. */
export function shareOf(count: number, n: number): Measured {
  if (n === 0) return nothingMeasured
  const { low, high } = wilsonInterval(count, n)
  return { value: rounded(count / n), n, low: rounded(low), high: rounded(high) }
}

/** A number for each of n, or a share of what was counted completely: there is nothing to be unsure of. */
export function ratioOf(count: number, n: number): Measured {
  return n === 0 ? nothingMeasured : { value: rounded(count / n), n, low: null, high: null }
}

/** The value that half of all are not above; of an even number of values, the mean of the two in the middle. */
export function medianOf(values: readonly number[]): Measured {
  if (values.length === 0) return nothingMeasured
  const sorted = [...values].sort((left, right) => left - right)
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!]
  return { value: rounded((lower + upper) / 2), n: values.length, low: null, high: null }
}

/** To four digits after the point: as much as anybody reads, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
