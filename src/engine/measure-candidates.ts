import type { TokenVectors, Views } from '../platform/encoder/index.js'
import {
  addAgreement,
  addSignal,
  type EncodedNeed,
  type Examples,
  type Given,
  inProvisionalOrder,
  lengthOf,
  type Measured,
  type MeasuringModel,
  meanOfHighest,
  measureSignals,
  type Nearness,
  type PassageTokens,
  problemSpaceOf,
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
  | 'catalogue'
  | 'retrievers'
  | 'vectors'
  | 'problems'
  | 'againstBackground'
  | 'tokens'
  | 'constants'
  | 'ranking'
  | 'report'
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
  const { catalogue, retrievers, vectors, problems, tokens, constants, ranking: model, report } = parts
  const known = catalogue.caseStudies
  const { candidates, scores, failed } = await gather(retrievers, need, known, { allowed, wanted, also })
  for (const [part, error] of failed) report(part, error)
  const lexical = scores.get('lexical') ?? new Map<string, number>()
  const [views, needTokens] = [await need.views, await need.tokens]
  const problem = views && problemSpaceOf(constants).project(views)
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
  const agreed = addAgreement(addLateInteraction(signals, late), { catalogue, problems, model }, { examples, given })
  return {
    signals: leaveOut(addMaturity(agreed, known), without),
    nearness: measured.nearness && {
      ...measured.nearness,
      ...tokensTop(signals, late),
      ...(needTokens && { length: lengthOf(needTokens.weights.length) }),
      ...standingOut(measured.nearness, { views: views!, signals }, parts.againstBackground),
    },
    failed: [...failed.keys()],
  }
}

/** How far the need stands out from ordinary needs. */
function standingOut(
  nearness: Nearness,
  { views, signals }: { views: Views; signals: readonly Signals[] },
  againstBackground: MeasuringParts['againstBackground'],
): Partial<Nearness> {
  const probe = againstBackground?.probe(views)
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
function addLateInteraction(signals: readonly Signals[], late: ReadonlyMap<string, number>): readonly Signals[] {
  if (late.size === 0) return signals
  const lowest = Math.min(...late.values())
  const all = signals.map(({ caseStudyId }) => [caseStudyId, late.get(caseStudyId) ?? lowest] as const)
  return addSignal(signals, 'lateInteraction', new Map(all))
}

const maturityValue = { production: 1, pilot: 0, study: -1 } as const

/** A solution in production helps more than a plan. */
function addMaturity(signals: readonly Signals[], known: MeasuringParts['catalogue']['caseStudies']) {
  const values = signals.flatMap(({ caseStudyId }) => {
    const { maturity } = known.get(caseStudyId)!
    return maturity ? [[caseStudyId, maturityValue[maturity]] as const] : []
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
