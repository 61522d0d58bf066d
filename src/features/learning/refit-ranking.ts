import type { Viewer } from '../../domain/index.js'
import { addRefit, type Engine, type Refit, readModelInUse, readRefitInUse, useModel } from '../../engine/index.js'
import type { Queries } from '../../platform/database/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { type LearnedModel, mean, type RankingModel } from '../../ranking/index.js'
import { record } from '../audit/index.js'
import type { NeedContext } from '../needs/index.js'
import { assessScores } from './assess-scores.js'
import { topicForms } from './collection.js'
import { type CrossFitted, fitFolds, modelsByFold } from './cross-fit.js'
import { decidedNeeds } from './decided-needs.js'
import { fitModel } from './fit-model.js'
import type { JudgedNeed } from './judged-needs.js'
import type { Judged } from './measure-judged.js'
import { ndcgByForm } from './rank-by-score.js'
import { worseIn } from './refit-gate.js'
import { requireMayChooseRanking } from './use-ranking.js'

/**
 * Refits the weights of the signals on the judged topics and from the decisions since. The new weights are accepted
 * only if nothing gets worse on the judged topics; each topic is judged by weights that were learned without it.
 * @param options.dryRun measures and stores nothing
 * @throws NotAllowedError
 */
export async function refitRanking(
  { engine, needs }: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  judged: Judged,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Refit & { number: number | undefined }> {
  requireMayChooseRanking(viewer)
  const { snapshot, database } = engine
  // Staff see every need that was ever submitted; which of them may teach is decided where all of privacy is.
  const decided = await decidedNeeds(await needs.seenBy(everyDecision), database, snapshot)
  const result = await compare(engine, judged, decided)
  if (dryRun) return { ...result, number: undefined }
  const number = await database.transaction((queries) =>
    storeRefit(queries, viewer, modelKey(snapshot.encoder.manifest), result),
  )
  await engine.refreshAfterWrite()
  return { ...result, number }
}

const everyDecision: Viewer = { role: 'staff', id: null, memberCode: null }

/** Stores a refit and, when it is accepted, takes it into use. @returns its number */
async function storeRefit(queries: Queries, by: Viewer, encoder: string, result: Refit): Promise<number> {
  const { before, after, worse, decidedNeeds: count } = result
  const number = await addRefit(queries, encoder, new Date().toISOString(), result)
  const inUse = await readModelInUse(queries)
  const accepted = worse.length === 0
  if (accepted) await useModel(queries, number)
  await record(queries, {
    by,
    action: accepted ? 'refitted' : 'refit refused',
    entity: 'ranking',
    entityId: String(number),
    before: { inUse, ...before },
    after: { inUse: accepted ? number : inUse, ...after, worse, decidedNeeds: count },
  })
  return number
}

async function compare(engine: Engine, judged: Judged, decided: readonly JudgedNeed[]): Promise<Refit> {
  const { topics, unanswerable, collection } = judged
  const { snapshot } = engine
  const current = await foldsInUse(engine, judged)
  const candidate = fitFolds([...topics, ...decided], unanswerable, snapshot)
  const before = figuresOf(judged, modelsByFold(current, topics, unanswerable))
  const after = figuresOf(judged, candidate.modelFor)
  const { partial } = assessScores(topics, unanswerable, candidate.modelFor)
  const ranking: RankingModel = {
    date: new Date().toISOString().slice(0, 10),
    collection: collection.name,
    data: `${collection.name} (${collection.topics.length} topics, ${topicForms.length} forms), ${unanswerable.length} needs without an answer and ${decided.length} needs with decisions`,
    figures: after,
    cuts: { strong: 50, partial },
    ...fitModel([...topics, ...decided], unanswerable, snapshot),
  }
  return {
    ranking,
    folds: [...candidate.models],
    decidedNeeds: decided.length,
    before,
    after,
    worse: worseIn(before, after),
  }
}

/** The models by fold of the ranking in use; those of the one that comes with the program are made when they are needed. */
async function foldsInUse(engine: Engine, { topics, unanswerable }: Judged): Promise<readonly LearnedModel[]> {
  const { database, snapshot } = engine
  const inUse = await readRefitInUse(database, modelKey(snapshot.encoder.manifest))
  return inUse?.folds ?? fitFolds(topics, unanswerable, snapshot).models
}

function figuresOf({ topics, unanswerable }: Judged, modelFor: CrossFitted): Record<string, number> {
  const byForm = ndcgByForm(topics, modelFor)
  const { figures } = assessScores(topics, unanswerable, modelFor)
  return Object.fromEntries(
    Object.entries({
      'nDCG@10': mean(Object.values(byForm)),
      ...Object.fromEntries(Object.entries(byForm).map(([form, value]) => [`nDCG@10 ${form}`, value])),
      ...figures,
    }).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]),
  )
}
