import { centredOf, isTokenInside, type TokenVectors } from '../platform/encoder/index.js'
import type { Aspect } from '../platform/text/index.js'
import { traced } from '../platform/tracing/index.js'
import {
  addAgreement,
  addSignal,
  type Column,
  type ComparedNeed,
  type ComparedTexts,
  compareTexts,
  type EncodedNeed,
  type Guidance,
  lateInteraction,
  leaveOut,
  lengthOf,
  type Measured,
  type MeasuringModel,
  meanOfHighest,
  measureSignals,
  type NearestTokens,
  type Nearness,
  noGuidance,
  type SignalName,
  type Signals,
  type WordScores,
} from '../ranking/index.js'
import { type GatherOptions, gather } from './gather-candidates.js'
import { wordsOfNeed } from './retrieval/words-of-need.js'
import type { Snapshot } from './snapshot.js'

export interface MeasureOptions extends GatherOptions {
  /** Signals to leave out, to measure their effect. */
  readonly without?: ReadonlySet<SignalName>
  /** What the caller gives in addition to the need. */
  readonly guidance?: Guidance
  /** Whether each aspect of the need is measured too. */
  readonly withAspects?: boolean
  /** What was found by words, if that was searched while the model read the text. */
  readonly lexical?: readonly WordScores[]
}

type MeasuringParts = Pick<Snapshot, 'catalogue' | 'search' | 'againstBackground' | 'space' | 'expander'>

/** What was measured, of the same candidates. */
export interface MeasuredNeed {
  /** The texts of the candidates, if not of more case studies. */
  readonly texts: ComparedTexts
  readonly whole: Measured
  /** Each aspect as a need of its own; empty for a need with one aspect, or without vectors. */
  readonly aspects: readonly Measured[]
  /** The need, then each of several aspects, in problem space; empty without vectors. */
  readonly inProblemSpace: readonly Float32Array[]
}

/** Gathers candidates for a need and measures their signals. */
export async function measure(
  need: EncodedNeed,
  parts: MeasuringParts & Pick<Snapshot, 'ranking'>,
  options?: MeasureOptions,
): Promise<Measured> {
  return (await measureNeed(need, parts, { ...options, withAspects: false })).whole
}

/**
 * Gathers candidates for a need and its aspects, and measures the signals of all of them for each, in one pass over the
 * catalogue. An aspect has the vectors that it has in the whole text: each token was encoded in context, and nothing is
 * encoded again. Filters do not change the values, so a score means the same with any filters.
 */
export async function measureNeed(
  need: EncodedNeed,
  parts: MeasuringParts & Pick<Snapshot, 'ranking'>,
  options?: MeasureOptions,
): Promise<MeasuredNeed> {
  const [measured] = await measureNeedBy([parts.ranking], need, parts, options)
  return measured!
}

/**
 * The same for several rankings. Texts are compared once for all of them; only what a ranking expects of missing signals
 * and of the best so far is its own.
 * @returns what was measured, in the order of the rankings
 */
export function measureNeedBy(
  rankings: readonly MeasuringModel[],
  need: EncodedNeed,
  parts: MeasuringParts,
  options?: MeasureOptions,
): Promise<MeasuredNeed[]> {
  return traced('measure', () => measureInOnePass(rankings, need, parts, options))
}

async function measureInOnePass(
  rankings: readonly MeasuringModel[],
  need: EncodedNeed,
  parts: MeasuringParts,
  {
    without = new Set(),
    guidance = noGuidance,
    withAspects = true,
    lexical: searched,
    ...options
  }: MeasureOptions = {},
): Promise<MeasuredNeed[]> {
  const found = searched ?? (await searchWords(need, parts, { withAspects }))
  const compared = parts.search.comparesMeaning ? await comparedNeeds(need, parts, { withAspects }) : []
  // Aspects are not measured without vectors.
  const lexical = found.slice(0, Math.max(1, compared.length))
  const inProblemSpace = compared.map(({ problem }) => problem)
  const { candidates, texts } = await traced('candidates', () =>
    gather({ lexical, problems: inProblemSpace }, parts, options),
  )
  const { wholes, problems, tokens } = texts
  const ofTexts =
    wholes && problems && compared.length > 0 ? compareTexts(compared, candidates, { wholes, problems }) : []
  const needTokens = compared.length > 0 ? await need.tokens : undefined
  const nearest = needTokens && tokens?.compare(needTokens, candidates.tokenRows!)
  const asked = lexical.map((byWords, index) => {
    const aspect = index === 0 ? undefined : need.aspects[index - 1]
    return {
      ofTexts: { language: need.language, lexical: byWords, texts: ofTexts[index] },
      late: nearest && lateInteraction(nearest, insideOf(aspect, nearest)),
      length: nearest && lengthOf(tokensOf(aspect, nearest.need)),
      problem: inProblemSpace[index],
      guidance: aspect ? noGuidance : guidance,
    }
  })
  return rankings.map((model) => {
    const [whole, ...aspects] = asked.map(({ ofTexts, late, length, problem, guidance }) => {
      const { signals, nearness } = measureSignals(ofTexts, candidates, model, without)
      if (late) addSignal(signals, 'lateInteraction', late)
      leaveOut(signals, without)
      addAgreement(signals, { candidates, problems, model }, guidance)
      addSignal(signals, 'maturity', candidates.maturity)
      leaveOut(signals, without)
      return {
        signals,
        nearness: nearness && {
          ...nearness,
          ...(late && tokensTop(late, signals)),
          ...(length !== undefined && { length }),
          ...standingOut(nearness, { problem: problem!, signals }, parts.againstBackground),
        },
      }
    })
    return { whole: whole!, aspects, inProblemSpace, texts }
  })
}

/** Searches for the words of a need, then of each of several aspects. */
export function searchWords(
  { words: ofWhole, aspects, language }: Pick<EncodedNeed, 'words' | 'aspects' | 'language'>,
  { search, expander }: Pick<MeasuringParts, 'search' | 'expander'>,
  { withAspects = true } = {},
): Promise<WordScores[]> {
  const several = withAspects && aspects.length > 1 ? aspects : []
  return search.searchWords([ofWhole, ...several.map(({ text }) => wordsOfNeed(text, language, expander))])
}

/** The need, then each of several aspects, as texts are compared with them; empty without vectors. */
async function comparedNeeds(
  need: EncodedNeed,
  { space }: MeasuringParts,
  { withAspects }: { readonly withAspects: boolean },
): Promise<ComparedNeed[]> {
  const views = await need.views
  if (!views) return []
  const ofAspects = (withAspects && (await need.aspectViews)) || []
  return [views, ...(ofAspects.length > 1 ? ofAspects : [])].map((one) => ({
    views: one,
    problem: space.project(centredOf(one)),
  }))
}

function insideOf(aspect: Aspect | undefined, { need }: NearestTokens): ((place: number) => boolean) | undefined {
  return aspect && ((place) => isTokenInside(need, place, aspect))
}

/** The number of tokens of a need, or of one of its aspects. */
function tokensOf(aspect: Aspect | undefined, need: TokenVectors): number {
  if (!aspect) return need.weights.length
  return need.weights.filter((_, place) => isTokenInside(need, place, aspect)).length
}

/** How far the need stands out from ordinary needs. */
function standingOut(
  nearness: Nearness,
  { problem, signals }: { problem: Float32Array; signals: Signals },
  againstBackground: MeasuringParts['againstBackground'],
): Partial<Nearness> {
  const probe = againstBackground?.probe(problem)
  const someHaveFactsAlone = signals.byNeeds.includes(0)
  return {
    ...(probe !== undefined && { probe }),
    ...(someHaveFactsAlone && againstBackground?.factsAbove(nearness)),
  }
}

/** The mean of the nearest few, word by word, of the case studies that answer needs. */
function tokensTop(late: Column, { byNeeds }: Signals): Pick<Nearness, 'tokensTop'> {
  const ofNeeds = late.filter((score, place) => byNeeds[place] === 1 && !Number.isNaN(score))
  return ofNeeds.length > 0 ? { tokensTop: meanOfHighest(ofNeeds) } : {}
}
