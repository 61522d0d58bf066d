import { z } from 'zod'
import { learnedModel, rankingModel } from '../ranking/index.js'

const figures = z.record(z.string(), z.number())

/** The result of a refit of the weights. */
export const refit = z.strictObject({
  ranking: rankingModel,
  /** The models by fold that judged it; the next refit is compared with them. */
  folds: z.array(learnedModel),
  /** Needs with decisions that it learned from, beside the judged topics. */
  decidedNeeds: z.number().int(),
  /** On the judged topics, each judged by a model of other folds. */
  before: figures,
  after: figures,
  /** The figures that got worse; a refit is accepted only when there are none. */
  worse: z.array(z.string()),
})
export type Refit = z.infer<typeof refit>

export interface StoredRefit extends Refit {
  readonly number: number
  readonly at: string
  readonly accepted: boolean
}
