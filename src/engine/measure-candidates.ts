import type { TokenVectors } from '../platform/encoder/index.js'
import {
  addAgreement,
  addSignal,
  type EncodedNeed,
  type Examples,
  type Given,
  inProvisionalOrder,
  type Measured,
  meanOfNearest,
  measureSignals,
  type PassageTokens,
  type Retriever,
  type SignalName,
  type Signals,
} from '../ranking/index.js'
import { gather } from './gather-candidates.js'
import type { Snapshot } from './snapshot.js'

/** Late interaction is by far the most expensive signal; it does not move case studies below this rank to the top. */
const lateInteractionFor = 100

export interface MeasureOptions {
  /** Case studies that pass the filters; all when missing. */
  readonly allowed?: ReadonlySet<string> | undefined
  /** The number of results to show. */
  readonly wanted?: number
  /** Case studies that are always measured, whether or not retrievers find them. */
  readonly also?: readonly string[]
  /** Signals to leave out, to measure their effect. */
  readonly without?: ReadonlySet<SignalName>
  readonly examples?: Examples
  readonly given?: Given
}

const noExamples: Examples = { moreLike: [], lessLike: [] }
const nothingGiven: Given = { technologies: [], processAreas: [] }

type MeasuringParts = Pick<Snapshot, 'catalogue' | 'retrievers' | 'vectors' | 'tokens' | 'report'>

/**
 * Gathers candidates and measures their signals. Filters do not change the values, so a score means the same with any
 * filters.
 */
export async function measure(
  need: EncodedNeed,
  { catalogue, retrievers, vectors, tokens, report }: MeasuringParts,
  {
    allowed,
    wanted = 0,
    also = [],
    without = new Set(),
    examples = noExamples,
    given = nothingGiven,
  }: MeasureOptions = {},
): Promise<Measured & { failed: readonly Retriever['name'][] }> {
  const known = catalogue.caseStudies
  const { candidates, scores, failed } = await gather(retrievers, need, known, { allowed, wanted, also })
  for (const [part, error] of failed) report(part, error)
  const lexical = scores.get('lexical') ?? new Map<string, number>()
  const [views, needTokens] = [await need.views, await need.tokens]
  const { signals, nearness } = measureSignals(candidates, lexical, { views, vectors, size: known.size })
  const compared = needTokens && tokens && !without.has('lateInteraction')
  const late = compared ? lateInteraction(signals, needTokens, tokens) : new Map<string, number>()
  const first = leaveOut(addSignal(signals, 'lateInteraction', late), without)
  return {
    signals: leaveOut(addMaturity(addAgreement(first, catalogue, vectors, { examples, given }), known), without),
    nearness: nearness && (late.size > 0 ? { ...nearness, tokensTop: meanOfNearest(late.values()) } : nearness),
    failed: [...failed.keys()],
  }
}

/** Late interaction for the case studies that may reach the top. */
function lateInteraction(signals: readonly Signals[], need: TokenVectors, tokens: PassageTokens): Map<string, number> {
  const scoreOf = tokens.compare(need)
  const scores = new Map<string, number>()
  for (const { caseStudyId } of inProvisionalOrder(signals).slice(0, lateInteractionFor)) {
    const score = scoreOf(caseStudyId)
    if (score !== undefined) scores.set(caseStudyId, score)
  }
  return scores
}

const maturityValue = { production: 1, pilot: 0, study: -1 } as const

/** A solution in production helps more than a plan. */
function addMaturity(signals: readonly Signals[], known: MeasuringParts['catalogue']['caseStudies']) {
  const values = signals.map(({ caseStudyId }) => {
    const { maturity } = known.get(caseStudyId)!
    return [caseStudyId, maturity ? maturityValue[maturity] : 0] as const
  })
  return addSignal(signals, 'maturity', new Map(values))
}

function leaveOut(signals: readonly Signals[], without: ReadonlySet<SignalName>): readonly Signals[] {
  if (without.size === 0) return signals
  const kept = <T>(values: Readonly<Partial<Record<SignalName, T>>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !without.has(name as SignalName)))
  return signals.map(({ caseStudyId, values, standardised }) => ({
    caseStudyId,
    values: kept(values),
    standardised: kept(standardised),
  }))
}
