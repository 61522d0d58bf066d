import {
  fitLogistic,
  type LearnedModel,
  type MeasuringModel,
  mean,
  provisionalScore,
  type SignalName,
  type Signals,
  textNamesBy,
  textStanding,
  usefulFrom,
} from '../../ranking/index.js'
import { modelFrom, pairsOf, ridgeOfPairs, round, tie, untie } from './fit-pairs.js'
import type { JudgedNeed } from './judged-needs.js'

const ofLabels: readonly SignalName[] = ['technologyOfBest', 'processAreaOfBest', 'tagOfBest']

/**
 * Learns what decides which case studies are the best so far, and what stands for a signal that a case study lacks.
 * @param needs measured on a catalogue whose case studies lack little
 */
export function fitMeasuring(needs: readonly JudgedNeed[]): MeasuringModel {
  const provisional = { needs: fitProvisional(needs), facts: fitProvisionalByFacts(needs) }
  const pairs = needs.flatMap(({ measured, grades }) =>
    measured.signals.map((one) => ({ one, isUseful: (grades.get(one.caseStudyId) ?? 0) >= usefulFrom })),
  )
  return {
    provisional,
    whenMissing: {
      lexical: lineFor('lexical', pairs, textStanding),
      ...Object.fromEntries(
        ofLabels.map((name) => [name, lineFor(name, pairs, (one) => provisionalScore(one, { provisional }))]),
      ),
    },
  }
}

function fitProvisional(needs: readonly JudgedNeed[]): MeasuringModel['provisional']['needs'] {
  const names = textNamesBy.needs
  const observations = needs.flatMap((need) => pairsOf(need, names, need.measured))
  return modelFrom(names, fitLogistic(observations, { ridge: ridgeOfPairs, nonNegative: names.length }))
}

function fitProvisionalByFacts(needs: readonly JudgedNeed[]): MeasuringModel['provisional']['facts'] {
  const names = textNamesBy.facts
  const observations = needs.flatMap((need) =>
    pairsOf(need, names, need.measured).map((one) => ({ ...one, features: tie(names, one.features) })),
  )
  const { intercept, coefficients } = fitLogistic(observations, { ridge: ridgeOfPairs, nonNegative: names.length })
  return modelFrom(names, { intercept, coefficients: untie(names, coefficients) })
}

interface Pair {
  readonly one: Signals
  readonly isUseful: boolean
}

/** The line through the mean of useful pairs, and the mean of others. */
function lineFor(
  name: SignalName,
  pairs: readonly Pair[],
  standingOf: (one: Signals) => number,
): NonNullable<LearnedModel['whenMissing']['lexical']> {
  const known = pairs.filter(({ one }) => one.values[name] !== undefined)
  const meansOf = (useful: boolean) => {
    const some = known.filter(({ isUseful }) => isUseful === useful).map(({ one }) => one)
    return { standing: mean(some.map(standingOf)), value: mean(some.map(({ standardised }) => standardised[name]!)) }
  }
  const [useful, others] = [meansOf(true), meansOf(false)]
  const slope = (useful.value - others.value) / (useful.standing - others.standing)
  return { slope: round(slope), intercept: round(others.value - slope * others.standing) }
}
