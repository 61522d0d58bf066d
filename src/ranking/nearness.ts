import { mean } from './metrics.js'
import type { ProblemScores } from './problem-vectors.js'
import { spreadOf } from './spread.js'

/**
 * How near the case studies that answer needs are to a need, in raw cosines: of the means of needs answered
 * (`needsMean`), of single needs answered (`need`), of means of facts (`facts`), of single facts (`fact`), of whole
 * texts; the need's length; and `probe`, how much it is like what the catalogue answers rather than like ordinary needs. `Best`: the nearest; `Top`: the mean
 * of the nearest few; `Wide`: of twenty; `All` and `Spread`: mean and deviation over the catalogue.
 */
export const nearnessNames = [
  'needsMeanBest',
  'needsMeanTop',
  'needsMeanWide',
  'needsMeanAll',
  'needsMeanSpread',
  'needBest',
  'needTop',
  'factsBest',
  'factBest',
  'factsTop',
  'factsAll',
  'wholeTop',
  'wholeAll',
  'tokensTop',
  'length',
  'probe',
] as const
export type NearnessName = (typeof nearnessNames)[number]

/**
 * The nearness of facts alone, in standard deviations above what is usual for ordinary needs and this catalogue: of the
 * nearest case study, and of the nearest single fact; and the need's length.
 */
export const factNearnessNames = ['factsBestAbove', 'factBestAbove', 'length'] as const
export type FactNearnessName = (typeof factNearnessNames)[number]

export interface Nearness extends Readonly<Partial<Record<NearnessName | FactNearnessName, number>>> {
  /** Raw cosines of the case studies that are ranked by facts: of the nearest mean, and of the nearest fact. */
  readonly byFacts?: { readonly factsBest: number; readonly factBest: number }
}

/** Number of case studies that count as the nearest few. */
const few = 5
const wide = 20
const manyNeeds = 10

/** The mean of the highest values. */
export function meanOfHighest(values: Iterable<number>, count = few): number {
  const highest: number[] = []
  for (const value of values) {
    if (highest.length >= count && value <= highest[count - 1]!) continue
    let place = highest.length
    while (place > 0 && highest[place - 1]! < value) place -= 1
    highest.splice(place, 0, value)
    if (highest.length > count) highest.pop()
  }
  return mean(highest)
}

/** Natural logarithm of the number of tokens; below three tokens the same. */
export function lengthOf(tokens: number): number {
  return Math.log(Math.max(3, tokens))
}

/** Raw cosines of one case study. */
export interface RawLikeness extends Pick<ProblemScores, 'needsMean' | 'factsMean' | 'factBest'> {
  readonly semanticWhole: number | undefined
}

/** @param ofNeeds the cosines of all needs that case studies answer */
export function nearnessOf(all: readonly RawLikeness[], ofNeeds: Float32Array): Nearness {
  const answering = all.filter(({ needsMean }) => needsMean !== undefined)
  const needsMean = answering.map((one) => one.needsMean!)
  const factsMean = answering.map((one) => one.factsMean)
  const whole = answering.flatMap(({ semanticWhole }) => semanticWhole ?? [])
  return {
    byFacts: factNearnessOf(all),
    ...(answering.length > 0 && {
      needsMeanBest: Math.max(...needsMean),
      needsMeanTop: meanOfHighest(needsMean),
      needsMeanWide: meanOfHighest(needsMean, wide),
      needsMeanAll: mean(needsMean),
      needsMeanSpread: spreadOf(needsMean).deviation,
      needBest: ofNeeds.reduce((most, value) => Math.max(most, value), -1),
      needTop: meanOfHighest(ofNeeds, manyNeeds),
      factsBest: Math.max(...factsMean),
      factBest: Math.max(...answering.map(({ factBest }) => factBest)),
      factsTop: meanOfHighest(factsMean),
      factsAll: mean(factsMean),
      wholeTop: meanOfHighest(whole),
      wholeAll: mean(whole),
    }),
  }
}

/** The nearness of the case studies that have facts alone; of all where there are none of these. */
export function factNearnessOf(
  all: readonly Pick<RawLikeness, 'needsMean' | 'factsMean' | 'factBest'>[],
): NonNullable<Nearness['byFacts']> {
  const bare = all.filter(({ needsMean }) => needsMean === undefined)
  const ranked = bare.length > 0 ? bare : all
  return {
    factsBest: Math.max(...ranked.map(({ factsMean }) => factsMean)),
    factBest: Math.max(...ranked.map(({ factBest }) => factBest)),
  }
}

/**
 * How a need is written: positive when it is nearer to facts than to needs as people tell them. `undefined` where the
 * catalogue has no needs to compare with.
 */
export function styleOf({ factsTop, needsMeanTop }: Nearness): number | undefined {
  return factsTop === undefined || needsMeanTop === undefined ? undefined : factsTop - needsMeanTop
}
