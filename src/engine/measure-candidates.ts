import { centredOf, type TokenVectors } from '../platform/encoder/index.js'
import {
  addAgreement,
  addSignal,
  type EncodedNeed,
  type Examples,
  type Given,
  type GrowingSignals,
  inProvisionalOrder,
  lengthOf,
  type Measured,
  type MeasuringModel,
  meanOfHighest,
  measureSignals,
  type Nearness,
  type PassageTokens,
  type Retriever,
  rankedBy,
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

type MeasuringParts = Pick<
  Snapshot,
  'catalogue' | 'retrievers' | 'vectors' | 'problems' | 'againstBackground' | 'tokens' | 'space' | 'ranking' | 'report'
>

/**
 * Gathers candidates and measures their signals. Filters do not change the values, so a score means the same with any
 * filters.
 */
export async function measure(
  need: EncodedNeed,
  parts: MeasuringParts,
  {
    allowed,
    wanted = 0,
    also = [],
    without = new Set(),
    examples = noExamples,
    given = nothingGiven,
  }: MeasureOptions = {},
): Promise<Measured & { failed: readonly Retriever['name'][] }> {
  const { catalogue, retrievers, vectors, problems, tokens, space, ranking: model, report } = parts
  const known = catalogue.caseStudies
  const { candidates, scores, failed } = await gather(retrievers, need, known, { allowed, wanted, also })
  for (const [part, error] of failed) report(part, error)
  const lexical = scores.get('lexical') ?? new Map<string, number>()
  const [views, needTokens] = [await need.views, await need.tokens]
  const problem = views && space.project(centredOf(views))
  const { language } = need
  const measured = measureSignals(candidates, lexical, {
    views,
    problem,
    language,
    vectors,
    problems,
    catalogue,
    model,
  })
  const signals = leaveOut(measured.signals, without)
  const compared = needTokens && tokens && !without.has('lateInteraction')
  const late = compared ? lateInteraction(signals, model, { need: needTokens, tokens }) : new Map<string, number>()
  addLateInteraction(signals, late)
  addAgreement(signals, { catalogue, problems, model }, { examples, given })
  addMaturity(signals, known)
  return {
    signals: leaveOut(signals, without),
    nearness: measured.nearness && {
      ...measured.nearness,
      ...tokensTop(signals, late),
      ...(needTokens && { length: lengthOf(needTokens.weights.length) }),
      ...standingOut(measured.nearness, { problem: problem!, signals }, parts.againstBackground),
    },
    failed: [...failed.keys()],
  }
}

/** How far the need stands out from ordinary needs. */
function standingOut(
  nearness: Nearness,
  { problem, signals }: { problem: Float32Array; signals: readonly Signals[] },
  againstBackground: MeasuringParts['againstBackground'],
): Partial<Nearness> {
  const probe = againstBackground?.probe(problem)
  const someHaveFactsAlone = signals.some((one) => rankedBy(one) === 'facts')
  return {
    ...(probe !== undefined && { probe }),
    ...(someHaveFactsAlone && againstBackground?.factsAbove(nearness)),
  }
}

/** The mean of the nearest few, word by word, of the case studies that answer needs. */
function tokensTop(signals: readonly Signals[], late: ReadonlyMap<string, number>): Pick<Nearness, 'tokensTop'> {
  const ofNeeds = signals.flatMap((one) => (rankedBy(one) === 'needs' ? (late.get(one.caseStudyId) ?? []) : []))
  return ofNeeds.length > 0 ? { tokensTop: meanOfHighest(ofNeeds) } : {}
}

/** Late interaction for the case studies that may reach the top. */
function lateInteraction(
  signals: readonly Signals[],
  model: MeasuringModel,
  { need, tokens }: { need: TokenVectors; tokens: PassageTokens },
): Map<string, number> {
  const scoreOf = tokens.compare(need)
  const scores = new Map<string, number>()
  for (const { caseStudyId } of inProvisionalOrder(signals, model).slice(0, lateInteractionFor)) {
    const score = scoreOf(caseStudyId)
    if (score !== undefined) scores.set(caseStudyId, score)
  }
  return scores
}

/** A case study below the first hundred gets the lowest of their values. */
function addLateInteraction(signals: readonly GrowingSignals[], late: ReadonlyMap<string, number>): void {
  if (late.size === 0) return
  const lowest = Math.min(...late.values())
  const all = signals.map(({ caseStudyId }) => [caseStudyId, late.get(caseStudyId) ?? lowest] as const)
  addSignal(signals, 'lateInteraction', new Map(all))
}

const maturityValue = { production: 1, pilot: 0, study: -1 } as const

/** A solution in production helps more than a plan. */
function addMaturity(signals: readonly GrowingSignals[], known: MeasuringParts['catalogue']['caseStudies']) {
  const values = signals.flatMap(({ caseStudyId }) => {
    const { maturity } = known.get(caseStudyId)!
    return maturity ? [[caseStudyId, maturityValue[maturity]] as const] : []
  })
  addSignal(signals, 'maturity', new Map(values))
}

function leaveOut(signals: readonly GrowingSignals[], without: ReadonlySet<SignalName>): readonly GrowingSignals[] {
  if (without.size === 0) return signals
  const kept = <T>(values: Readonly<Partial<Record<SignalName, T>>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !without.has(name as SignalName)))
  return signals.map(({ caseStudyId, values, standardised }) => ({
    caseStudyId,
    values: kept(values),
    standardised: kept(standardised),
  }))
}
