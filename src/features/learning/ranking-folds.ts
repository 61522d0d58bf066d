import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type LearnedModel, learnedModel } from '../../ranking/index.js'
import type { CrossFitted } from './cross-fit.js'

/** Models fitted without one fold of the judged topics each: they judge the topics that the bundled ranking has seen. */
export const rankingFolds = z.strictObject({
  /** The fold of each topic. */
  foldOf: z.record(z.string(), z.number().int()),
  models: z.array(learnedModel),
})
export type RankingFolds = z.infer<typeof rankingFolds>

/**
 * For each topic a model that has not seen it: of other folds where the bundled ranking was fitted on it, else the model
 * in use. @param file written by `npm run fit`
 */
export async function modelsFor(file: string, inUse: LearnedModel): Promise<CrossFitted> {
  const { foldOf, models } = rankingFolds.parse(JSON.parse(await readFile(file, 'utf8')))
  return ({ topicId }) => models[foldOf[topicId] ?? -1] ?? inUse
}
