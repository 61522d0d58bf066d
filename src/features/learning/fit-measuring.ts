import {
  type Column,
  fitLogistic,
  type LearnedModel,
  type Measured,
  type MeasuringModel,
  mean,
  provisionalScores,
  type SignalName,
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
  return {
    provisional,
    whenMissing: {
      lexical: lineFor('lexical', needs, ({ signals }) => textStanding(signals)),
      ...Object.fromEntries(
        ofLabels.map((name) => [
          name,
          lineFor(name, needs, ({ signals }) => provisionalScores(signals, { provisional })),
        ]),
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

/** The line through the mean of useful pairs of need and case study, and the mean of others. */
function lineFor(
  name: SignalName,
  needs: readonly JudgedNeed[],
  standingOf: (measured: Measured) => Column,
): NonNullable<LearnedModel['whenMissing']['lexical']> {
  const pairs = needs.flatMap(({ measured, grades }) => {
    const { candidates, values, standardised } = measured.signals
    const standing = standingOf(measured)
    return candidates.ids.flatMap((id, place) =>
      Number.isNaN(values[name]?.[place] ?? Number.NaN)
        ? []
        : [
            {
              isUseful: (grades.get(id) ?? 0) >= usefulFrom,
              standing: standing[place]!,
              value: standardised[name]![place]!,
            },
          ],
    )
  })
  const meansOf = (useful: boolean) => {
    const some = pairs.filter(({ isUseful }) => isUseful === useful)
    return { standing: mean(some.map(({ standing }) => standing)), value: mean(some.map(({ value }) => value)) }
  }
  const [useful, others] = [meansOf(true), meansOf(false)]
  const slope = (useful.value - others.value) / (useful.standing - others.standing)
  return { slope: round(slope), intercept: round(others.value - slope * others.standing) }
}
