import {
  type FittedLogistic,
  type LogisticModel,
  type Observation,
  type SignalName,
  type Signals,
  usefulFrom,
} from '../../ranking/index.js'
import type { JudgedNeed } from './judged-needs.js'

/** Pairs of need and case study that the penalty weighs up; chosen once, by nDCG on other folds (flat from 5 to 300). */
export const ridgeOfPairs = 20

/**
 * The proportion of the signals that compare facts. It is set, not learned: which of them is best differs between
 * catalogues (docs/quality.md).
 */
const proportionOfFacts: Readonly<Partial<Record<SignalName, number>>> = {
  expectedMean: 0.25,
  expectedNearest: 0.25,
  semanticWhole: 0.5,
  lexical: 0.125,
  lateInteraction: 0.125,
  likeBestExpected: 0.2,
}

/** Features in which those that compare facts are one, the first. */
export function tie(names: readonly SignalName[], features: readonly number[]): number[] {
  const together = names.reduce((sum, name, index) => sum + (proportionOfFacts[name] ?? 0) * features[index]!, 0)
  return [together, ...features.filter((_, index) => proportionOfFacts[names[index]!] === undefined)]
}

/** The coefficients of all features, from those of tied ones. */
export function untie(names: readonly SignalName[], [together = 0, ...others]: readonly number[]): number[] {
  let next = 0
  return names.map((name) => {
    const part = proportionOfFacts[name]
    return part === undefined ? others[next++]! : part * together
  })
}

/** Of the pairs that are not useful, one in so many is taken, with that weight: there are forty for each useful one. */
const thinning = 4

/** The pairs of a need and each judged case study: their signals, and whether the case study is useful. */
export function pairsOf(
  { grades, judged, weight: own }: JudgedNeed,
  names: readonly SignalName[],
  { signals }: JudgedNeed['measured'],
  times = 1,
): Observation[] {
  const weight = own * times
  const { ids } = signals.candidates
  const known = [...ids.keys()].filter((place) => !judged || judged.has(ids[place]!))
  return known.flatMap((place, index) => {
    const outcome = (grades.get(ids[place]!) ?? 0) >= usefulFrom
    if (!outcome && index % thinning !== 0) return []
    return [{ features: featuresAt(place, names, signals), outcome, weight: outcome ? weight : weight * thinning }]
  })
}

/** The standardised signals of one candidate; 0 for what is missing. */
function featuresAt(place: number, names: readonly SignalName[], { standardised }: Signals): number[] {
  return names.map((name) => standardised[name]?.[place] || 0)
}

export function modelFrom<Name extends string>(names: readonly Name[], { intercept, coefficients }: FittedLogistic) {
  return {
    intercept: round(intercept),
    coefficients: Object.fromEntries(names.map((name, index) => [name, round(coefficients[index]!)])) as Partial<
      Record<Name, number>
    >,
  } satisfies Omit<LogisticModel, 'coefficients'> & { coefficients: object }
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
