import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { signalNames } from './answer.js'

const weights = z.record(z.enum(signalNames), z.number())

const calibration = z.strictObject({
  /** Probability that the catalogue has an answer at all, from how near it comes as a whole. */
  answerable: z.strictObject({
    intercept: z.number(),
    top: z.number(),
    mean: z.number(),
    tokens: z.number(),
    /** Stands in where the model gives no tokens. */
    usualTokens: z.number(),
  }),
  /** Probability that a case study is useful if there is an answer, from its fused score. */
  useful: z.strictObject({ intercept: z.number(), fused: z.number() }),
  /** The same when no vector can be had and only words speak. */
  usefulByWords: z.strictObject({ intercept: z.number(), fused: z.number() }),
})
export type Calibration = z.infer<typeof calibration>

/**
 * Everything the ranking learned: a file people can read, written by `npm run fit` with where it comes from. `weights`
 * for needs in a language in which the catalogue has texts, and for all others, where words in common say little.
 */
export const rankingModel = z.strictObject({
  date: z.string(),
  data: z.string(),
  figures: z.record(z.string(), z.number()),
  weights: z.strictObject({ sameLanguage: weights, otherLanguage: weights }),
  /** Score = answerable x useful, each a logistic function. */
  calibration,
  /** Scores from which a fit is called strong, and partial. */
  cuts: z.strictObject({ strong: z.number(), partial: z.number() }),
})
export type RankingModel = z.infer<typeof rankingModel>

export async function loadRankingModel(file: string): Promise<RankingModel> {
  return rankingModel.parse(JSON.parse(await readFile(file, 'utf8')))
}
