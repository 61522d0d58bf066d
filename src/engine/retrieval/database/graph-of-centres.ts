import type { MeasuredGraph } from '../choose-width.js'
import { makeFunctions, type SearchSchema } from './search-schema.js'
import { vectorText } from './vectors.js'

/** Candidates that a search looks at; the extension allows no more than the last. */
const widths = [100, 200, 400, 700, 1_000]

/** The graph of centres. The last width that it was asked with is that of searches from then on. */
export function graphOfCentres({ derived, schema }: SearchSchema): MeasuredGraph<number> {
  let width: number | undefined
  const numbersBy = async (call: string, need: Float32Array, count: number) => {
    const rows = await derived.rows<{ number: number }>(`SELECT number FROM ${schema}.${call} AS number`, [
      vectorText(need),
      count,
    ])
    return rows.map(({ number }) => number)
  }
  return {
    widths,
    nearestExactly: (need, count) => numbersBy('nearest_exactly($1, $2, NULL)', need, count),
    async nearest(need, count, wanted) {
      if (wanted !== width) await makeFunctions(derived, schema, wanted)
      width = wanted
      return numbersBy('nearest($1, $2)', need, count)
    },
  }
}
