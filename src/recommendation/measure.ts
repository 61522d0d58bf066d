import type { TokenVectors } from '../embedding/index.js'
import type { EncodedNeed, PassageTokens, Retriever } from '../search/index.js'
import { addAgreement } from './agreement.js'
import { gather } from './gather.js'
import type { Parts } from './parts.js'
import { addSignal, inProvisionalOrder, type Measured, meanOfNearest, measureSignals, type Signals } from './signals.js'

/** Late interaction costs most by far; whoever stands further down without it does not come among the first with it. */
const lateInteractionFor = 100

/**
 * Gathers candidates and measures them. Filters play no part in what is measured, so that a score means the same
 * whatever filters are set.
 * @param allowed case studies that filters leave; all when missing
 * @param wanted how many results somebody wants to see
 */
export async function measure(
  need: EncodedNeed,
  { catalogue, retrievers, vectors, tokens }: Pick<Parts, 'catalogue' | 'retrievers' | 'vectors' | 'tokens'>,
  allowed?: ReadonlySet<string>,
  wanted = 0,
): Promise<Measured & { failed: readonly Retriever['name'][] }> {
  const known = catalogue.caseStudies
  const { candidates, scores, failed } = await gather(retrievers, need, known, allowed, wanted)
  const lexical = scores.get('lexical') ?? new Map<string, number>()
  const [views, needTokens] = [await need.views, await need.tokens]
  const { signals, nearness } = measureSignals(views, candidates, vectors, lexical, known.size)
  const late = needTokens && tokens ? lateInteraction(signals, needTokens, tokens) : new Map<string, number>()
  return {
    signals: addAgreement(addSignal(signals, 'lateInteraction', late), catalogue, vectors),
    nearness: nearness && { ...nearness, tokens: late.size > 0 ? meanOfNearest(late.values()) : undefined },
    failed,
  }
}

/** Compares token by token with those who may come among the first. */
function lateInteraction(signals: readonly Signals[], need: TokenVectors, tokens: PassageTokens): Map<string, number> {
  const scoreOf = tokens.compare(need)
  const scores = new Map<string, number>()
  for (const { caseStudyId } of inProvisionalOrder(signals).slice(0, lateInteractionFor)) {
    const score = scoreOf(caseStudyId)
    if (score !== undefined) scores.set(caseStudyId, score)
  }
  return scores
}
