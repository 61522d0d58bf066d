import type { LearnedModel, SignalName } from '../../ranking/index.js'
import { type FitParts, fitModel } from './fit-model.js'
import type { JudgedNeed } from './judged-needs.js'

export const folds = 5

/** What one fit for each fold gives. */
export interface FoldModels {
  readonly models: readonly LearnedModel[]
  readonly modelFor: CrossFitted
  /** The fold of each topic. */
  readonly foldOf: ReadonlyMap<string, number>
}

/** For each need a model that was fitted on other topics than its own. */
export type CrossFitted = (need: Pick<JudgedNeed, 'topicId'>) => LearnedModel

/**
 * Fits one model for each fold, on the topics of all others. A topic is in one fold in all its forms, so that no
 * form is judged by a model that learned from another form of it.
 */
export function crossFit(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  parts: FitParts,
  names?: readonly SignalName[],
): CrossFitted {
  return fitFolds(answerable, unanswerable, parts, names).modelFor
}

/** The same with the models themselves, which can be stored and used again as long as the topics stay the same. */
export function fitFolds(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  parts: FitParts,
  names?: readonly SignalName[],
): FoldModels {
  const foldOf = foldsOf(answerable, unanswerable)
  const others = (needs: readonly JudgedNeed[], fold: number) =>
    needs.filter(({ topicId }) => foldOf.get(topicId) !== fold)
  const models = Array.from({ length: folds }, (_, fold) =>
    fitModel(others(answerable, fold), others(unanswerable, fold), parts, names),
  )
  return { models, modelFor: modelsByFold(models, answerable, unanswerable), foldOf }
}

/** Which of the models of all folds judges a need. @throws RangeError for a topic that is in none */
export function modelsByFold(
  models: readonly LearnedModel[],
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
): CrossFitted {
  const foldOf = foldsOf(answerable, unanswerable)
  return ({ topicId }) => {
    const fold = foldOf.get(topicId)
    if (fold === undefined) throw new RangeError(`${topicId} is in no fold`)
    return models[fold]!
  }
}

/**
 * By the place of each theme in the list, so that themes added at the end leave the folds of the others as they are. All
 * topics of a theme are in one fold.
 */
export function foldsOf(answerable: readonly JudgedNeed[], unanswerable: readonly JudgedNeed[]): Map<string, number> {
  const foldOf = new Map<string, number>()
  for (const needs of [answerable, unanswerable]) {
    const themes = [...new Set(needs.map(({ theme }) => theme))]
    for (const { topicId, theme } of needs) foldOf.set(topicId, themes.indexOf(theme) % folds)
  }
  return foldOf
}
