import { spreadOf } from './column.js'
import { mean } from './metrics.js'
import type { ProblemScores } from './problem-vectors.js'

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

/** Raw cosines of case studies; not a number where one has nothing to compare. */
export interface RawLikeness extends Pick<ProblemScores, 'needsMean' | 'factsMean' | 'factBest' | 'nearestNeeds'> {
  readonly semanticWhole: Float64Array
}

export function nearnessOf(likeness: RawLikeness): Nearness {
  const { needsMean: means, factsMean, factBest, semanticWhole, nearestNeeds } = likeness
  const answering = [...means.keys()].filter((place) => !Number.isNaN(means[place]))
  const of = (column: Float64Array) => answering.map((place) => column[place]!).filter((value) => !Number.isNaN(value))
  const [needsMean, facts, whole] = [of(means), of(factsMean), of(semanticWhole)]
  return {
    byFacts: factNearnessOf(likeness),
    ...(answering.length > 0 && {
      needsMeanBest: Math.max(...needsMean),
      needsMeanTop: meanOfHighest(needsMean),
      needsMeanWide: meanOfHighest(needsMean, wide),
      needsMeanAll: mean(needsMean),
      needsMeanSpread: spreadOf(needsMean).deviation,
      needBest: nearestNeeds[0]!,
      needTop: mean(nearestNeeds.slice(0, manyNeeds)),
      factsBest: Math.max(...facts),
      factBest: Math.max(...of(factBest)),
      factsTop: meanOfHighest(facts),
      factsAll: mean(facts),
      wholeTop: meanOfHighest(whole),
      wholeAll: mean(whole),
    }),
  }
}

/** The nearness of the case studies that have facts alone; of all where there are none of these. */
export function factNearnessOf({
  needsMean,
  factsMean,
  factBest,
}: Pick<RawLikeness, 'needsMean' | 'factsMean' | 'factBest'>): NonNullable<Nearness['byFacts']> {
  const bare = [...needsMean.keys()].filter((place) => Number.isNaN(needsMean[place]))
  const ranked = bare.length > 0 ? bare : [...needsMean.keys()]
  return {
    factsBest: Math.max(...ranked.map((place) => factsMean[place]!)),
    factBest: Math.max(...ranked.map((place) => factBest[place]!)),
  }
}

/**
 * How a need is written: positive when it is nearer to facts than to needs as people tell them. `undefined` where the
 * catalogue has no needs to compare with.
 */
export function styleOf({ factsTop, needsMeanTop }: Nearness): number | undefined {
  return factsTop === undefined || needsMeanTop === undefined ? undefined : factsTop - needsMeanTop
}
