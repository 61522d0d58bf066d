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
  /** What each aspect is compared by; empty for a need of one aspect. */
  readonly views: readonly Views[]
  readonly coverage: Coverage
}

/**
 * When the best match for a need as a whole is less likely than this, it may ask for things that have nothing to do with
 * each other, and each aspect is ranked for by itself. That takes time, and changes little for needs that have a good
 * match (docs/quality.md).
 */
const secondLookBelow = 0.6

/**
 * Tells which aspects of a need case studies cover, from what the encoder made of the need as a whole: nothing is encoded
 * again. @param scored best first
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

/** By the passage of each case study that comes nearest to each aspect. */
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

/** By a ranking for each aspect as if it were a need of its own. */
async function byOwnRanking(need: EncodedNeed, views: readonly Views[], parts: Snapshot): Promise<Coverage> {
  const coverage = new Map<string, number[]>()
  for (const [index, aspect] of need.aspects.entries()) {
    const measured = await measure(await aspectAsNeed(need, aspect, views[index]!, parts), parts)
    for (const { caseStudyId, probability } of scoreCases(measured, parts.ranking)) {
      coverage.set(caseStudyId, [...(coverage.get(caseStudyId) ?? []), probability])
    }
    // Others get their turn: each ranking keeps the process to itself for some milliseconds.
    await setImmediate()
  }
  // Large catalogues give each aspect candidates of its own: those that not every aspect has are left out.
  return new Map([...coverage].filter(([, probabilities]) => probabilities.length === views.length))
}

/** An aspect with the vectors that it has in the need: each of its tokens was read in the light of the whole. */
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
