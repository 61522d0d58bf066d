import type { Catalogue } from '../../domain/index.js'
import type { LearnedModel, SignalName } from '../../ranking/index.js'
import { fitModel } from './fit-model.js'
import type { JudgedNeed } from './judged-needs.js'

export const folds = 5

/** What one fit for each fold gives. */
export interface FoldModels {
  readonly models: readonly LearnedModel[]
  readonly modelFor: CrossFitted
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
  catalogue: Pick<Catalogue, 'caseStudies'>,
  names?: readonly SignalName[],
): CrossFitted {
  return fitFolds(answerable, unanswerable, catalogue, names).modelFor
}

/** The same with the models themselves, which can be stored and used again as long as the topics stay the same. */
export function fitFolds(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  catalogue: Pick<Catalogue, 'caseStudies'>,
  names?: readonly SignalName[],
): FoldModels {
  const foldOf = foldsOf(answerable, unanswerable)
  const others = (needs: readonly JudgedNeed[], fold: number) =>
    needs.filter(({ topicId }) => foldOf.get(topicId) !== fold)
  const models = Array.from({ length: folds }, (_, fold) =>
    fitModel(others(answerable, fold), others(unanswerable, fold), catalogue, names),
  )
  return { models, modelFor: modelsByFold(models, answerable, unanswerable) }
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

/** By the place of each topic in the list, so that topics added at the end leave the folds of the others as they are. */
function foldsOf(answerable: readonly JudgedNeed[], unanswerable: readonly JudgedNeed[]): Map<string, number> {
  const foldOf = new Map<string, number>()
  for (const needs of [answerable, unanswerable]) {
    const topics = [...new Set(needs.map(({ topicId }) => topicId))]
    for (const [index, topicId] of topics.entries()) foldOf.set(topicId, index % folds)
  }
  return foldOf
}
