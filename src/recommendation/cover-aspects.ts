import type { Views } from '../embedding/index.js'
import type { Aspect, EncodedNeed, PassageVectors } from '../search/index.js'
import { encodeNeed } from './encode-need.js'
import { measure } from './measure.js'
import type { Parts } from './parts.js'
import type { LearnedModel } from './ranking-model.js'
import { logistic, type ScoredCase, scoreCases } from './score.js'

/** How sure it is that a case study covers each aspect of a need, 0..1, in the order of the aspects. */
export type Coverage = ReadonlyMap<string, readonly number[]>

export interface CoveredAspects {
  /** What each aspect is compared by; empty for a need of one aspect. */
  readonly views: readonly Views[]
  readonly coverage: Coverage
}

/** From here on a case study is said to cover an aspect: more likely than not. */
export const coversFrom = 0.5
/** Only the head of a list is looked at: further down nobody compares. */
export const headSize = 100
/**
 * When the best match for a need as a whole is less likely than this, it may ask for things that have nothing to do with
 * each other, and each aspect is asked for by itself. That takes time, and changes little for needs that have a good match
 * (docs/quality.md).
 */
const secondLookBelow = 0.6

/** Tells which aspects of a need case studies cover. @param scored best first */
export async function coverAspects(
  need: EncodedNeed,
  scored: readonly ScoredCase[],
  parts: Parts,
): Promise<CoveredAspects> {
  const views = (await need.aspectViews) ?? []
  if (!parts.vectors || views.length < 2) return { views: [], coverage: new Map() }
  if ((scored[0]?.probability ?? 0) < secondLookBelow) return lookAtEach(need.aspects, need.language, parts)
  const head = scored.slice(0, headSize).map(({ caseStudyId }) => caseStudyId)
  return { views, coverage: byNearestPassage(views, head, parts.vectors, parts.ranking) }
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

/** Each aspect as a need of its own. */
async function lookAtEach(aspects: readonly Aspect[], language: string, parts: Parts): Promise<CoveredAspects> {
  const needs = aspects.map(({ text }) => encodeNeed(text, language, parts))
  const views: Views[] = []
  const coverage = new Map<string, number[]>()
  for (const need of needs) {
    const view = await need.views
    // The encoder has just gone: the need as a whole still stands.
    if (!view) return { views: [], coverage: new Map() }
    views.push(view)
    for (const { caseStudyId, probability } of scoreCases(await measure(need, parts), parts.ranking)) {
      coverage.set(caseStudyId, [...(coverage.get(caseStudyId) ?? []), probability])
    }
  }
  // Large catalogues give each aspect candidates of its own: who is not among those of every aspect is left aside.
  return {
    views,
    coverage: new Map([...coverage].filter(([, probabilities]) => probabilities.length === views.length)),
  }
}
