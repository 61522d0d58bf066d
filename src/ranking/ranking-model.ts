import { z } from 'zod'
import { factNearnessNames, nearnessNames } from './nearness.js'
import { measuredNames, signalNames, textSignalNames } from './signal-names.js'

/** A probability from named numbers: the logistic function of intercept + sum of coefficient x number. */
function logisticModel<const Name extends string>(names: readonly Name[]) {
  return z.strictObject({ intercept: z.number(), coefficients: z.partialRecord(z.enum(names), z.number()) })
}

const spread = z.strictObject({ mean: z.number(), deviation: z.number() })

/** A logistic model for case studies that are ranked by needs that they answer, and one for those ranked by facts. */
function byNeedsAndFacts<T extends z.ZodType>(model: T) {
  return z.strictObject({ needs: model, facts: model })
}

/**
 * What a signal is worth depends on how the need is written: `byLength` is added for each deviation that it is longer
 * than usual, `byStyle` for each that it is nearer to facts than to needs as people tell them.
 */
const usefulModel = logisticModel(signalNames).extend({
  byLength: logisticModel(measuredNames),
  byStyle: logisticModel(measuredNames),
})

/** The learned model. Its parts are probabilities, so each can be checked separately. */
export const learnedModel = z.strictObject({
  /** The probability that a case study is useful, from its texts alone: it decides which are the best so far. */
  provisional: byNeedsAndFacts(logisticModel(textSignalNames)),
  /**
   * The standardised value of a signal that a case study lacks, on a line over the standing of its texts or, for
   * labels, over its provisional log-odds: such that useful case studies, and others, have the same mean with it as
   * without. So what is missing is no advantage and no handicap.
   */
  whenMissing: z.partialRecord(z.enum(measuredNames), z.strictObject({ slope: z.number(), intercept: z.number() })),
  /** The probability that a case study is useful if there is an answer at all, from its standardised signals. */
  useful: byNeedsAndFacts(usefulModel),
  /** The usual length and style of a need. */
  written: z.strictObject({ length: spread, style: spread }),
  /** The same as `useful` when there are no vectors, only words. */
  usefulByWords: logisticModel(signalNames),
  /**
   * The probability that the catalogue has an answer at all, from its nearness. `usual` replaces what cannot be
   * measured.
   */
  answerable: logisticModel(nearnessNames).extend({ usual: z.partialRecord(z.enum(nearnessNames), z.number()) }),
  /** The same from facts alone: for needs to which case studies are nearest that answer no needs. */
  answerableByFacts: logisticModel(factNearnessNames),
  /**
   * The probability that a need is about a technology or process area, from the share of the best case studies that
   * have it.
   */
  about: logisticModel(['share']),
})
export type LearnedModel = z.infer<typeof learnedModel>
/** The part of the model that makes scores. */
export type ScoringModel = Pick<
  LearnedModel,
  'useful' | 'written' | 'usefulByWords' | 'answerable' | 'answerableByFacts'
>
/** The part of the model that measures signals. */
export type MeasuringModel = Pick<LearnedModel, 'provisional' | 'whenMissing'>
export type LogisticModel = LearnedModel['usefulByWords']
export type UsefulModel = LearnedModel['useful']['needs']

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
