import { setImmediate } from 'node:timers/promises'
import { measure, type Snapshot, wordsOfNeed } from '../../engine/index.js'
import { tokensInside, type Views } from '../../platform/encoder/index.js'
import type { Aspect } from '../../platform/text/index.js'
import { type Coverage, type EncodedNeed, scoreCases } from '../../ranking/index.js'

export interface CoveredAspects {
  /** The views of each aspect; empty for a need with one aspect. */
  readonly views: readonly Views[]
  readonly coverage: Coverage
}

/**
 * Computes which aspects of a need case studies cover: each aspect is ranked as a need of its own, with the vectors that
 * it has in the whole text. Nothing is encoded again. The likeness of single texts tells much less (docs/quality.md).
 */
export async function coverAspects(need: EncodedNeed, parts: Snapshot): Promise<CoveredAspects> {
  const views = (await need.aspectViews) ?? []
  if (!parts.vectors || views.length < 2) return { views: [], coverage: new Map() }
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
  return { views, coverage: new Map([...coverage].filter(([, of]) => of.length === views.length)) }
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
