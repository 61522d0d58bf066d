import { setImmediate } from 'node:timers/promises'
import { measure, type Snapshot, wordsOfNeed } from '../../engine/index.js'
import { tokensInside, type Views } from '../../platform/encoder/index.js'
import type { Aspect } from '../../platform/text/index.js'
import {
  type Coverage,
  type EncodedNeed,
  headSize,
  type LearnedModel,
  logistic,
  type PassageVectors,
  type ScoredCase,
  scoreCases,
} from '../../ranking/index.js'

export interface CoveredAspects {
  /** The views of each aspect; empty for a need with one aspect. */
  readonly views: readonly Views[]
  readonly coverage: Coverage
}

/**
 * If the best match for the whole need is less likely than this, the need may combine unrelated requests, and each
 * aspect is ranked separately. That takes time, and changes little for needs with a good match (docs/quality.md).
 */
const secondLookBelow = 0.6

/**
 * Computes which aspects of a need case studies cover, from the existing encoding: nothing is encoded again.
 * @param scored best first
 */
export async function coverAspects(
  need: EncodedNeed,
  scored: readonly ScoredCase[],
  parts: Snapshot,
): Promise<CoveredAspects> {
  const { vectors, ranking } = parts
  const views = (await need.aspectViews) ?? []
  if (!vectors || views.length < 2) return { views: [], coverage: new Map() }
  if ((scored[0]?.probability ?? 0) < secondLookBelow)
    return { views, coverage: await byOwnRanking(need, views, parts) }
  const head = scored.slice(0, headSize).map(({ caseStudyId }) => caseStudyId)
  return { views, coverage: byNearestPassage(views, head, vectors, ranking) }
}

/** Coverage from the passage of each case study that is nearest to each aspect. */
function byNearestPassage(
  views: readonly Views[],
  caseStudyIds: readonly string[],
  vectors: PassageVectors,
  { covers: { intercept, coefficients } }: LearnedModel,
): Coverage {
  const probability = (view: Views, id: string) =>
    logistic(intercept + (coefficients.similarity ?? 0) * vectors.nearestPassage(view, id).similarity)
  return new Map(caseStudyIds.map((id) => [id, views.map((view) => probability(view, id))]))
}

/** Coverage from a separate ranking for each aspect. */
async function byOwnRanking(need: EncodedNeed, views: readonly Views[], parts: Snapshot): Promise<Coverage> {
  const coverage = new Map<string, number[]>()
  for (const [index, aspect] of need.aspects.entries()) {
    const measured = await measure(await aspectAsNeed(need, aspect, views[index]!, parts), parts)
    for (const { caseStudyId, probability } of scoreCases(measured, parts.ranking)) {
      coverage.set(caseStudyId, [...(coverage.get(caseStudyId) ?? []), probability])
    }
    // Lets other work run: each ranking blocks the process for some milliseconds.
    await setImmediate()
  }
  // In large catalogues each aspect has its own candidates: case studies that are not candidates for every aspect are
  // left out.
  return new Map([...coverage].filter(([, probabilities]) => probabilities.length === views.length))
}

/** An aspect as a need, with the vectors that it has in the whole text: each token was encoded in context. */
async function aspectAsNeed(
  { language, tokens }: EncodedNeed,
  aspect: Aspect,
  views: Views,
  { expander }: Pick<Snapshot, 'expander'>,
): Promise<EncodedNeed> {
  const all = await tokens
  return {
    text: aspect.text,
    language,
    words: wordsOfNeed(aspect.text, language, expander),
    views: Promise.resolve(views),
    aspects: [aspect],
    aspectViews: Promise.resolve(undefined),
    tokens: Promise.resolve(all && tokensInside(all, aspect)),
  }
}
