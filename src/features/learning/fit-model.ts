import type { Catalogue } from '../../domain/index.js'
import {
  factNearnessNames,
  fitLogistic,
  type LearnedModel,
  labelKinds,
  labelShares,
  type MeasuringModel,
  mean,
  measuredNames,
  type NearnessName,
  namesBy,
  nearnessNames,
  type Observation,
  type ScoringModel,
  type SignalName,
  type Spread,
  scoreCases,
  spreadOf,
  styleOf,
  type UsefulModel,
  usefulFrom,
  writtenLike,
} from '../../ranking/index.js'
import { modelFrom, pairsOf, ridgeOfPairs, round, tie, untie } from './fit-pairs.js'
import type { JudgedNeed } from './judged-needs.js'

/** What needs were measured in. */
export interface FitParts {
  readonly catalogue: Pick<Catalogue, 'caseStudies'>
  readonly ranking: MeasuringModel
}

/**
 * The share of needs without an answer that is assumed among all needs. A smaller one makes scores a little less modest
 * and tells needs without an answer less well apart (docs/quality.md).
 */
const shareUnanswerable = 0.35
const ridgeOfNeeds = 1
/** What can be measured without a vector. */
const byWords: readonly SignalName[] = ['lexical', 'technologyOfBest', 'processAreaOfBest', 'tagOfBest', 'maturity']

/**
 * Learns from judged needs what signals are worth.
 * @param answerable needs with judged case studies
 * @param unanswerable needs for which no case study is useful; they have no grades
 * @param names signals that may take part
 */
export function fitModel(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  { catalogue, ranking: { provisional, whenMissing } }: FitParts,
  names: readonly SignalName[] = measuredNames,
): LearnedModel {
  // Words alone cannot tell whether there is an answer: needs without one take their part in the fit instead.
  const unanswerableWeight =
    (shareUnanswerable / (1 - shareUnanswerable)) * (totalOf(answerable) / totalOf(unanswerable))
  const ofPairs = { ridge: ridgeOfPairs, nonNegative: byWords.length }
  const written = writtenUsually(answerable)
  const takesPart = (name: SignalName) => names.includes(name)
  const scoring = {
    written,
    useful: {
      needs: fitUseful(answerable, namesBy.needs.filter(takesPart), written),
      facts: fitUsefulByFacts(answerable, namesBy.facts.filter(takesPart), written),
    },
    usefulByWords: modelFrom(
      byWords,
      fitLogistic(
        [
          ...answerable.flatMap((need) => pairsOf(need, byWords, need.measuredByWords)),
          ...unanswerable.flatMap((need) => pairsOf(need, byWords, need.measuredByWords, unanswerableWeight)),
        ],
        ofPairs,
      ),
    ),
    answerable: fitAnswerable(answerable, unanswerable),
    answerableByFacts: modelFrom(
      factNearnessNames,
      fitLogistic(
        answerableObservations(answerable, unanswerable, ({ measured: { nearness } }) =>
          factNearnessNames.map((name) => nearness?.[name] ?? 0),
        ),
        { ridge: ridgeOfNeeds },
      ),
    ),
  }
  return {
    provisional,
    whenMissing,
    ...scoring,
    about: modelFrom(
      ['share'],
      fitLogistic(
        answerable.flatMap((need) => labelPairs(need, scoring, catalogue)),
        { ridge: ridgeOfNeeds },
      ),
    ),
  }
}

/** Usual length and style of needs. */
function writtenUsually(needs: readonly JudgedNeed[]): LearnedModel['written'] {
  const known = needs.flatMap(({ measured: { nearness } }) => nearness ?? [])
  const rounded = ({ mean, deviation }: Spread) => ({ mean: round(mean), deviation: round(deviation) })
  return {
    length: rounded(spreadOf(known.flatMap(({ length }) => length ?? []))),
    style: rounded(spreadOf(known.flatMap((nearness) => styleOf(nearness) ?? []))),
  }
}

/**
 * What signals are worth, and how that changes with the length and the style of a need. That a case study is like a
 * need never counts against it: differences between signals hold for one catalogue only.
 */
function fitUseful(
  needs: readonly JudgedNeed[],
  names: readonly SignalName[],
  written: LearnedModel['written'],
): UsefulModel {
  const observations = needs.flatMap((need) => {
    const { length, style } = writtenLike(need.measured.nearness ?? {}, { written })
    return pairsOf(need, names, need.measured).map(({ features, ...rest }) => ({
      ...rest,
      features: [
        ...features,
        ...features.map((value) => value * length),
        ...features.map((value) => value * style),
        length,
        style,
      ],
    }))
  })
  const { intercept, coefficients } = fitLogistic(observations, { ridge: ridgeOfPairs, nonNegative: names.length })
  const count = names.length
  const part = (from: number, constant: number) =>
    modelFrom(names, { intercept: constant, coefficients: coefficients.slice(from, from + count) })
  return {
    ...part(0, intercept),
    byLength: part(count, coefficients[count * 3]!),
    byStyle: part(count * 2, coefficients[count * 3 + 1]!),
  }
}

/** The same from facts alone. The style of a need is left out: it is measured against the needs that a catalogue answers. */
function fitUsefulByFacts(
  needs: readonly JudgedNeed[],
  names: readonly SignalName[],
  written: LearnedModel['written'],
): UsefulModel {
  const observations = needs.flatMap((need) => {
    const { length } = writtenLike(need.measured.nearness ?? {}, { written })
    return pairsOf(need, names, need.measured).map(({ features, ...rest }) => {
      const tied = tie(names, features)
      return { ...rest, features: [...tied, ...tied.map((value) => value * length), length] }
    })
  })
  const count = ((observations[0]?.features.length ?? 1) - 1) / 2
  const { intercept, coefficients } = fitLogistic(observations, { ridge: ridgeOfPairs, nonNegative: count })
  const part = (from: number, constant: number) =>
    modelFrom(names, { intercept: constant, coefficients: untie(names, coefficients.slice(from, from + count)) })
  return {
    ...part(0, intercept),
    byLength: part(count, coefficients[count * 2]!),
    byStyle: { intercept: 0, coefficients: {} },
  }
}

/** A need is taken to be about a label that at least half of what judges found useful has. */
const aboutFrom = 0.5

function labelPairs(
  { measured, grades }: JudgedNeed,
  model: ScoringModel,
  catalogue: Pick<Catalogue, 'caseStudies'>,
): Observation[] {
  const useful = [...grades].flatMap(([id, grade]) =>
    grade >= usefulFrom ? [{ caseStudyId: id, probability: 1 }] : [],
  )
  if (useful.length === 0) return []
  const scored = scoreCases(measured, model)
  return labelKinds.flatMap((kind) => {
    const right = labelShares(useful, kind, catalogue)
    return [...labelShares(scored, kind, catalogue)].map(([id, share]) => ({
      features: [share],
      outcome: (right.get(id) ?? 0) >= aboutFrom,
      weight: 1,
    }))
  })
}

function fitAnswerable(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
): LearnedModel['answerable'] {
  const usual = Object.fromEntries(
    nearnessNames.map((name) => [
      name,
      round(mean(answerable.map(({ measured }) => measured.nearness?.[name]).filter((value) => value !== undefined))),
    ]),
  ) as Record<NearnessName, number>
  const observations = answerableObservations(answerable, unanswerable, ({ measured }) =>
    nearnessNames.map((name) => measured.nearness?.[name] ?? usual[name]),
  )
  return { ...modelFrom(nearnessNames, fitLogistic(observations, { ridge: ridgeOfNeeds })), usual }
}

/** Needs with and without an answer, in the proportion that calibration assumes. */
function answerableObservations(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  featuresOf: (need: JudgedNeed) => number[],
): Observation[] {
  const all = totalOf(answerable) + totalOf(unanswerable)
  const weighted = (needs: readonly JudgedNeed[], outcome: boolean, share: number) =>
    needs.map((need) => ({
      features: featuresOf(need),
      outcome,
      weight: (need.weight * share * all) / totalOf(needs),
    }))
  return [...weighted(answerable, true, 1 - shareUnanswerable), ...weighted(unanswerable, false, shareUnanswerable)]
}

function totalOf(needs: readonly JudgedNeed[]): number {
  return needs.reduce((sum, { weight }) => sum + weight, 0)
}
