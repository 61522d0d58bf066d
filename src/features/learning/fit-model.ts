import type { Catalogue } from '../../domain/index.js'
import {
  type FittedLogistic,
  fitLogistic,
  type LearnedModel,
  type LogisticModel,
  labelKinds,
  labelShares,
  mean,
  measuredNames,
  type NearnessName,
  nearnessNames,
  type Observation,
  relevantFrom,
  type ScoringModel,
  type SignalName,
  scoreCases,
  usefulFrom,
} from '../../ranking/index.js'
import type { JudgedNeed } from './judged-needs.js'

/** The share of needs without an answer that calibration assumes among all needs. */
const shareUnanswerable = 0.2
/** Pairs of need and case study that the penalty weighs up; chosen once, by nDCG on other folds (flat from 5 to 100). */
const ridgeOfPairs = 20
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
  catalogue: Pick<Catalogue, 'caseStudies'>,
  names: readonly SignalName[] = measuredNames,
): LearnedModel {
  // Words alone cannot tell whether there is an answer: needs without one take their part in the fit instead.
  const unanswerableWeight = (shareUnanswerable / (1 - shareUnanswerable)) * (answerable.length / unanswerable.length)
  const ofPairs = { ridge: ridgeOfPairs, nonNegative: true }
  const scoring = {
    useful: modelFrom(
      names,
      fitLogistic(
        answerable.flatMap((need) => pairs(need, names, need.measured)),
        ofPairs,
      ),
    ),
    usefulByWords: modelFrom(
      byWords,
      fitLogistic(
        [
          ...answerable.flatMap((need) => pairs(need, byWords, need.measuredByWords)),
          ...unanswerable.flatMap((need) => pairs(need, byWords, need.measuredByWords, unanswerableWeight)),
        ],
        ofPairs,
      ),
    ),
    answerable: fitAnswerable(answerable, unanswerable),
  }
  const ofLabels = { ridge: ridgeOfNeeds }
  return {
    ...scoring,
    covers: modelFrom(['similarity'], fitLogistic(answerable.flatMap(aspectPairs), ofLabels)),
    about: modelFrom(
      ['share'],
      fitLogistic(
        answerable.flatMap((need) => labelPairs(need, scoring, catalogue)),
        ofLabels,
      ),
    ),
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

function pairs(
  { grades, judged }: JudgedNeed,
  names: readonly SignalName[],
  { signals }: JudgedNeed['measured'],
  weight = 1,
): Observation[] {
  const known = judged ? signals.filter(({ caseStudyId }) => judged.has(caseStudyId)) : signals
  return known.map(({ caseStudyId, standardised }) => ({
    features: names.map((name) => standardised[name] ?? 0),
    outcome: (grades.get(caseStudyId) ?? 0) >= usefulFrom,
    weight,
  }))
}

/** Judges graded whole needs: that a case study touches on the need stands for covering one of its aspects. */
function aspectPairs({ aspectSimilarities, grades, judged }: JudgedNeed): Observation[] {
  const known = [...aspectSimilarities].filter(([id]) => judged?.has(id) ?? true)
  return known.flatMap(([id, similarities]) =>
    similarities.map((similarity) => ({
      features: [similarity],
      outcome: (grades.get(id) ?? 0) >= relevantFrom,
      weight: 1 / similarities.length,
    })),
  )
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
  const observations = (needs: readonly JudgedNeed[], outcome: boolean, share: number) =>
    needs.map(({ measured }) => ({
      features: nearnessNames.map((name) => measured.nearness?.[name] ?? usual[name]),
      outcome,
      weight: (share * (answerable.length + unanswerable.length)) / needs.length,
    }))
  const fitted = fitLogistic(
    [...observations(answerable, true, 1 - shareUnanswerable), ...observations(unanswerable, false, shareUnanswerable)],
    { ridge: ridgeOfNeeds },
  )
  return { ...modelFrom(nearnessNames, fitted), usual }
}

function modelFrom<Name extends string>(names: readonly Name[], { intercept, coefficients }: FittedLogistic) {
  return {
    intercept: round(intercept),
    coefficients: Object.fromEntries(names.map((name, index) => [name, round(coefficients[index]!)])) as Partial<
      Record<Name, number>
    >,
  } satisfies Omit<LogisticModel, 'coefficients'> & { coefficients: object }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
