import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot, readConfig } from '../src/config.js'
import {
  assessScores,
  crossFit,
  fitModel,
  folds,
  judgedNeeds,
  readCollection,
  readUnanswerable,
  topicForms,
  unanswerableNeeds,
} from '../src/learning/index.js'
import { Engine, type Parts, type RankingModel } from '../src/recommendation/index.js'

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
