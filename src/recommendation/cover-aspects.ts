import type { Views } from '../embedding/index.js'
import type { PassageVectors } from '../search/index.js'
import type { LearnedModel } from './ranking-model.js'
import { logistic } from './score.js'

/** How sure it is that a case study covers each aspect of a need, 0..1, in the order of the aspects. */
export type Coverage = ReadonlyMap<string, readonly number[]>

/** From here on a case study is said to cover an aspect: more likely than not. */
export const coversFrom = 0.5

/** Coverage of case studies, by the passage of each that comes nearest to each aspect. Needs of one aspect have none. */
export function coverAspects(
  aspectViews: readonly Views[],
  caseStudyIds: readonly string[],
  vectors: PassageVectors | undefined,
  { covers }: Pick<LearnedModel, 'covers'>,
): Coverage {
  if (!vectors || aspectViews.length < 2) return new Map()
  const { intercept, coefficients } = covers
  return new Map(
    caseStudyIds.map((id) => [
      id,
      aspectViews.map((views) =>
        logistic(intercept + (coefficients.similarity ?? 0) * vectors.nearestPassage(views, id).similarity),
      ),
    ]),
  )
}
