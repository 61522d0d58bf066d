import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createServices } from '../src/app.js'
import { projectRoot, readConfig } from '../src/config.js'
import type { Snapshot } from '../src/engine/index.js'
import { assessScores } from '../src/features/learning/assess-scores.js'
import { fitFolds } from '../src/features/learning/cross-fit.js'
import { fitMeasuring } from '../src/features/learning/fit-measuring.js'
import { fitModel } from '../src/features/learning/fit-model.js'
import { formsToFit, formsToRefit } from '../src/features/learning/judged-needs.js'
import { type Judged, measureJudged } from '../src/features/learning/measure-judged.js'
import type { RankingFolds } from '../src/features/learning/ranking-folds.js'
import type { RankingModel } from '../src/ranking/index.js'

/**
 * Fits the ranking on the judged topics; writes `models/ranking.json`, and the models by fold that judge those topics.
 * First what measuring needs is learned, then everything is measured with that. Each figure is of topics evaluated by a
 * model of other themes.
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
  const first = await measureJudged(parts, evaluation, formsToRefit)
  const ranking: RankingModel = { ...parts.ranking, ...fitMeasuring(first.topics) }
  const measured = { ...parts, ranking }
  const judged = await measureJudged(measured, evaluation, formsToFit)
  const { models, modelFor, foldOf } = fitFolds(judged.topics, judged.unanswerable, measured)
  const { bins, figures, partial } = assessScores(judged.topics, judged.unanswerable, modelFor)
  console.table(bins)
  console.table(figures)
  const folds: RankingFolds = { foldOf: Object.fromEntries(foldOf), models: [...models] }
  await write(config.rankingFoldsFile, folds)
  await write(config.rankingFile, {
    ...describe(judged),
    figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))])),
    cuts: { strong: 50, partial },
    ...fitModel(judged.topics, judged.unanswerable, measured),
  } satisfies RankingModel)
}

function describe({ collection, topics, unanswerable }: Judged) {
  return {
    date: new Date().toISOString().slice(0, 10),
    collection: collection.name,
    data: `data/evaluation: ${collection.name} (${topics.length} needs of ${collection.topics.length} topics) and ${unanswerable.length} needs without an answer; figures from folds by theme`,
  }
}

async function write(file: string, content: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`)
}
