import path from 'node:path'
import type { Viewer } from '../../domain/index.js'
import { addRefit, type Engine, type Refit, readModelInUse, readRefits, useModel } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { type LearnedModel, mean, type RankingModel } from '../../ranking/index.js'
import { record } from '../audit/index.js'
import type { NeedReader } from '../needs/index.js'
import { assessScores } from './assess-scores.js'
import { type Collection, readCollection, readUnanswerable, topicForms } from './collection.js'
import { type CrossFitted, fitFolds, modelsByFold } from './cross-fit.js'
import { decidedNeeds } from './decided-needs.js'
import { rankedBy } from './evaluate.js'
import { fitModel } from './fit-model.js'
import { type JudgedNeed, judgedNeeds, type UnanswerableNeed, unanswerableNeeds } from './judged-needs.js'

/** What must not get worse, and by how much it may seem so: less is noise. */
const gate = {
  'nDCG@10': { better: 'higher', noise: 0.0005 },
  calibrationError: { better: 'lower', noise: 0.005 },
  aurocFar: { better: 'higher', noise: 0.005 },
  aurocNear: { better: 'higher', noise: 0.005 },
} as const satisfies Readonly<Record<string, { better: 'higher' | 'lower'; noise: number }>>

/** The figures that decide whether a refit is let in. */
export const gateFigures: readonly string[] = Object.keys(gate)

/** What a refit is judged on: the judged topics and the needs without an answer, measured. */
export interface Judged {
  readonly collection: Collection
  readonly topics: readonly JudgedNeed[]
  readonly unanswerable: readonly UnanswerableNeed[]
}

/** Measures what refits are judged on. @param folder holds the judged topics and the needs without an answer */
export async function measureJudged(engine: Engine, folder: string): Promise<Judged> {
  const { snapshot } = engine
  const collection = await readCollection(path.join(folder, 'dev'))
  return {
    collection,
    topics: await judgedNeeds(collection, snapshot),
    unanswerable: await unanswerableNeeds(await readUnanswerable(path.join(folder, 'unanswerable.jsonl')), snapshot),
  }
}

/**
 * Learns anew what signals are worth, from the judged topics and from what was decided since, and lets the new weights in
 * only if nothing gets worse on the judged topics; each is judged by weights that were learned without it.
 * @param dryRun measures and keeps nothing
 */
export async function refitRanking(
  engine: Engine,
  needs: NeedReader,
  by: Viewer,
  judged: Judged,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Refit & { number: number | undefined }> {
  const { snapshot, database } = engine
  // Staff see every need that was ever handed in; which of them may teach is decided where all of privacy is.
  const decided = await decidedNeeds(await needs.seenBy(everyDecision), database, snapshot)
  const result = await compare(engine, judged, decided)
  if (dryRun) return { ...result, number: undefined }
  const number = await database.transaction(async (queries) => {
    const at = new Date().toISOString()
    const added = await addRefit(queries, modelKey(snapshot.encoder.manifest), at, result)
    const inUse = await readModelInUse(queries)
    const accepted = result.worse.length === 0
    if (accepted) await useModel(queries, added)
    const { before, after, worse, decidedNeeds: count } = result
    await record(queries, {
      by,
      action: accepted ? 'refitted' : 'refit refused',
      entity: 'ranking',
      entityId: String(added),
      before: { inUse, ...before },
      after: { inUse: accepted ? added : inUse, ...after, worse, decidedNeeds: count },
    })
    return added
  })
  await engine.refreshAfterWrite()
  return { ...result, number }
}

const everyDecision: Viewer = { role: 'staff', id: null, memberCode: null }

async function compare(engine: Engine, judged: Judged, decided: readonly JudgedNeed[]): Promise<Refit> {
  const { topics, unanswerable, collection } = judged
  const { catalogue } = engine
  const current = await foldsInUse(engine, judged)
  const candidate = fitFolds([...topics, ...decided], unanswerable, catalogue)
  const before = figuresOf(judged, modelsByFold(current, topics, unanswerable))
  const after = figuresOf(judged, candidate.modelFor)
  const { partial } = assessScores(topics, unanswerable, candidate.modelFor)
  const ranking: RankingModel = {
    date: new Date().toISOString().slice(0, 10),
    collection: collection.name,
    data: `${collection.name} (${collection.topics.length} topics, ${topicForms.length} forms), ${unanswerable.length} needs without an answer and ${decided.length} needs with decisions`,
    figures: after,
    cuts: { strong: 50, partial },
    ...fitModel([...topics, ...decided], unanswerable, catalogue),
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
  const { database, catalogue, snapshot } = engine
  const number = await readModelInUse(database)
  const refits = number === null ? [] : await readRefits(database, modelKey(snapshot.encoder.manifest))
  const inUse = refits.find((one) => one.number === number)
  return inUse?.folds ?? fitFolds(topics, unanswerable, catalogue).models
}

function figuresOf({ topics, unanswerable }: Judged, modelFor: CrossFitted): Record<string, number> {
  const byForm = rankedBy(topics, modelFor)
  const { figures } = assessScores(topics, unanswerable, modelFor)
  return Object.fromEntries(
    Object.entries({
      'nDCG@10': mean(Object.values(byForm)),
      ...Object.fromEntries(Object.entries(byForm).map(([form, value]) => [`nDCG@10 ${form}`, value])),
      ...figures,
    }).map(([name, value]) => [name, Math.round(value * 10_000) / 10_000]),
  )
}

/** The figures of the gate that are worse than they were. */
export function worseIn(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): string[] {
  return Object.entries(gate).flatMap(([name, { better, noise }]) => {
    const gain = (after[name]! - before[name]!) * (better === 'higher' ? 1 : -1)
    return gain < -noise ? [name] : []
  })
}
