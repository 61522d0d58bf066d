import { z } from 'zod'
import { signalNames } from './signal-names.js'
import { nearnessNames } from './signals.js'

/** A probability from named numbers: the logistic function of intercept + sum of coefficient x number. */
function logisticModel<const Name extends string>(names: readonly Name[]) {
  return z.strictObject({ intercept: z.number(), coefficients: z.partialRecord(z.enum(names), z.number()) })
}

/** The learned model. Its parts are probabilities, so each can be checked separately. */
export const learnedModel = z.strictObject({
  /** The probability that a case study is useful if there is an answer at all, from its standardised signals. */
  useful: logisticModel(signalNames),
  /** The same when there are no vectors, only words. */
  usefulByWords: logisticModel(signalNames),
  /**
   * The probability that the catalogue has an answer at all, from its nearness. `usual` replaces what cannot be
   * measured.
   */
  answerable: logisticModel(nearnessNames).extend({ usual: z.partialRecord(z.enum(nearnessNames), z.number()) }),
  /** The probability that a case study covers an aspect, from the similarity of its nearest passage. */
  covers: logisticModel(['similarity']),
  /**
   * The probability that a need is about a technology or process area, from the share of the best case studies that
   * have it.
   */
  about: logisticModel(['share']),
})
export type LearnedModel = z.infer<typeof learnedModel>
/** The part of the model that makes scores. */
export type ScoringModel = Pick<LearnedModel, 'useful' | 'usefulByWords' | 'answerable'>
export type LogisticModel = LearnedModel['useful']

/** The complete learned ranking: a readable file with its origin, written by `npm run fit`. */
export const rankingModel = learnedModel.extend({
  date: z.string(),
  /** The collection of judged topics on which it was fitted; its topics are evaluated by models of other folds. */
  collection: z.string(),
  data: z.string(),
  figures: z.record(z.string(), z.number()),
  /** The scores from which a fit is called strong, or partial. */
  cuts: z.strictObject({ strong: z.number(), partial: z.number() }),
})
export type RankingModel = z.infer<typeof rankingModel>
