import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot, readConfig } from '../src/config.js'
import {
  auroc,
  calibrationError,
  crossFit,
  fitModel,
  folds,
  judgedNeeds,
  mean,
  readCollection,
  readUnanswerable,
  reliability,
  topicForms,
  unanswerableNeeds,
  usefulFrom,
} from '../src/learning/index.js'
import { Engine, type Parts, type RankingModel, scoreCases } from '../src/recommendation/index.js'

/**
 * Learns from the judged topics what signals are worth and writes `models/ranking.json`. Every figure is of needs judged
 * by a model of other folds.
 */
const evaluation = path.join(projectRoot, 'data/evaluation')

const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const engine = await Engine.open(config, { log: quiet })
await engine.whenReady()
try {
  await fitRanking(engine.parts)
} finally {
  await engine.close()
}

async function fitRanking(parts: Parts): Promise<void> {
  const collection = await readCollection(path.join(evaluation, 'dev'))
  const needs = await judgedNeeds(collection, parts)
  const without = await unanswerableNeeds(await readUnanswerable(path.join(evaluation, 'unanswerable.jsonl')), parts)
  const modelFor = crossFit(needs, without, parts.catalogue)

  const predictions: { probability: number; outcome: boolean }[] = []
  const best: Record<'answerable' | 'near' | 'far', number[]> = { answerable: [], near: [], far: [] }
  for (const need of needs) {
    const scored = scoreCases(need.measured, modelFor(need))
    best.answerable.push(scored[0]!.probability)
    for (const { caseStudyId, probability } of scored) {
      predictions.push({ probability, outcome: (need.grades.get(caseStudyId) ?? 0) >= usefulFrom })
    }
  }
  for (const need of without) best[need.kind].push(scoreCases(need.measured, modelFor(need))[0]!.probability)

  // A need whose best match is below this is said to have no answer; one answerable need in twenty is lost by it.
  const partial = Math.floor(
    100 * best.answerable.toSorted((left, right) => left - right)[Math.floor(best.answerable.length * 0.05)]!,
  )
  const rejected = (values: number[]) => mean(values.map((value) => Number(value * 100 < partial)))
  const figures = {
    calibrationError: calibrationError(predictions),
    calibrationErrorFrom10: calibrationError(predictions.filter(({ probability }) => probability >= 0.1)),
    aurocFar: auroc(best.answerable, best.far),
    aurocNear: auroc(best.answerable, best.near),
    keptAnswerable: 1 - rejected(best.answerable),
    rejectedFar: rejected(best.far),
    rejectedNear: rejected(best.near),
  }
  console.table(reliability(predictions))
  console.table(figures)

  const ranking: RankingModel = {
    date: new Date().toISOString().slice(0, 10),
    collection: collection.name,
    data: `data/evaluation: ${collection.name} (${collection.topics.length} topics, ${topicForms.length} forms) and ${without.length} needs without an answer; figures from ${folds} folds by topic`,
    figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))])),
    cuts: { strong: 50, partial },
    ...fitModel(needs, without, parts.catalogue),
  }
  await writeFile(config.rankingFile, `${JSON.stringify(ranking, null, 2)}\n`)
}
