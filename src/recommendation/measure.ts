import type { EncodedNeed, Retriever } from '../search/index.js'
import { gather } from './gather.js'
import type { Parts } from './parts.js'
import { type Measured, measureSignals } from './signals.js'

/**
 * Gathers candidates and measures them.
 * @param allowed case studies that filters leave; all when missing
 * @param wanted how many results somebody wants to see
 */
export async function measure(
  need: EncodedNeed,
  { catalogue, retrievers, vectors }: Pick<Parts, 'catalogue' | 'retrievers' | 'vectors'>,
  allowed?: ReadonlySet<string>,
  wanted = 0,
): Promise<Measured & { failed: readonly Retriever['name'][] }> {
  const known = catalogue.caseStudies
  const { candidates, scores, failed } = await gather(retrievers, need, known, allowed, wanted)
  const lexical = scores.get('lexical') ?? new Map<string, number>()
  return { ...measureSignals(await need.views, candidates, vectors, lexical, known.size), failed }
}
