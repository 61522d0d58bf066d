import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createServices } from '../src/app.js'
import { projectRoot, readConfig } from '../src/config.js'
import type { Snapshot } from '../src/engine/index.js'
import { assessScores } from '../src/features/learning/assess-scores.js'
import { crossFit, folds } from '../src/features/learning/cross-fit.js'
import { fitModel } from '../src/features/learning/fit-model.js'
import {
  judgedNeeds,
  readCollection,
  readUnanswerable,
  topicForms,
  unanswerableNeeds,
} from '../src/features/learning/index.js'
import type { RankingModel } from '../src/ranking/index.js'

/**
 * Fits the ranking on the judged topics and writes `models/ranking.json`. Each metric is of topics evaluated by a model
 * of other folds.
 */
const evaluation = path.join(projectRoot, 'data/evaluation')

const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const services = await createServices(config, { log: quiet })
await services.engine.whenReady()
try {
  await fitRanking(services.engine.snapshot)
} finally {
  await services.close()
}

async function fitRanking(parts: Snapshot): Promise<void> {
  const collection = await readCollection(path.join(evaluation, 'dev'))
  const needs = await judgedNeeds(collection, parts)
  const without = await unanswerableNeeds(await readUnanswerable(path.join(evaluation, 'unanswerable.jsonl')), parts)
  const { bins, figures, partial } = assessScores(needs, without, crossFit(needs, without, parts.catalogue))
  console.table(bins)
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
