import { z } from 'zod'
import { signalNames } from './signal-names.js'
import { nearnessNames } from './signals.js'

/** A probability from named numbers: the logistic function of intercept + sum of coefficient x number. */
function logisticModel<const Name extends string>(names: readonly Name[]) {
  return z.strictObject({ intercept: z.number(), coefficients: z.partialRecord(z.enum(names), z.number()) })
}

/** What was learned from judged needs; its parts are probabilities, so each can be read and doubted by itself. */
export const learnedModel = z.strictObject({
  /** That a case study is useful if there is an answer at all, from its standardised signals. */
  useful: logisticModel(signalNames),
  /** The same when no vector can be had and only words speak. */
  usefulByWords: logisticModel(signalNames),
  /** That the catalogue has an answer at all, from how near it comes. `usual` stands in for what cannot be measured. */
  answerable: logisticModel(nearnessNames).extend({ usual: z.partialRecord(z.enum(nearnessNames), z.number()) }),
  /** That a case study covers an aspect, from how like it its nearest passage is. */
  covers: logisticModel(['similarity']),
  /** That a need is about a technology or process area, from the share of the best case studies that have it. */
  about: logisticModel(['share']),
})
export type LearnedModel = z.infer<typeof learnedModel>
/** The part of it that makes scores. */
export type ScoringModel = Pick<LearnedModel, 'useful' | 'usefulByWords' | 'answerable'>
export type LogisticModel = LearnedModel['useful']

/** Everything the ranking learned: a file people can read, written by `npm run fit` with where it comes from. */
export const rankingModel = learnedModel.extend({
  date: z.string(),
  /** The collection of judged topics it was fitted on; there it is judged by models of other folds. */
  collection: z.string(),
  data: z.string(),
  figures: z.record(z.string(), z.number()),
  /** Scores from which a fit is called strong, and partial. */
  cuts: z.strictObject({ strong: z.number(), partial: z.number() }),
})
export type RankingModel = z.infer<typeof rankingModel>
