import {
  type CaseStudy,
  type CaseStudyField,
  type Catalogue,
  type InterfaceLanguage,
  membersWithExperience,
} from '../../domain/index.js'
import type { Named } from '../../engine/index.js'
import type { ReasonKey } from '../../messages/keys.js'
import { type MessageValues, translate } from '../../messages/translate.js'
import type { TokenVectors, Views } from '../../platform/encoder/index.js'
import { fold, type Word } from '../../platform/text/index.js'
import {
  type Coverage,
  coversFrom,
  type EncodedNeed,
  matchTokens,
  type ScoredCase,
  type ScoreParts,
  signalNames,
  type Vote,
} from '../../ranking/index.js'
import type { Why } from './answer.js'
import { matchWords, type WordMatch } from './match-words.js'
import { isNeed, type NearTexts, nearestFact, nearestOf, type Shown, sharedWords, wordsOf } from './nearest-texts.js'
import { isPlainWord } from './plain-words.js'
import { listed, quoted, quotedAspects, wordPairs } from './reason-texts.js'

/** The facts for the reasons: about this need and the catalogue. */
export interface Grounds {
  readonly need: EncodedNeed
  readonly needWords: readonly Word[]
  readonly named: Named
  readonly catalogue: Catalogue
  readonly views: Views | undefined
  readonly needTokens: TokenVectors | undefined
  /** The tokens of the passages that are shown, by hash of their input. */
  readonly passageTokens: ReadonlyMap<string, TokenVectors>
  readonly language: InterfaceLanguage
  readonly memberCode: string | undefined
}

const mostSharedWords = 6
/**
 * What reasons claim was judged by hand (docs/quality.md). Below this probability, or this cosine in problem space, the
 * need that a case study answers is mostly another one.
 */
const closeFrom = 0.45
const sameProblemFrom = 0.3
/** Below this probability readers often do not see how an aspect is covered. */
const claimedFrom = 0.8
/** A single word in common is mostly one that any two texts can share. */
const fewestWords = 2

/** One result before it is explained. */
export interface Explained {
  readonly scored: ScoredCase
  readonly study: CaseStudy
  readonly near: NearTexts
  /** Of earlier needs, if any. */
  readonly vote: Vote | undefined
  /** Of all case studies, by the ranking that placed this one. */
  readonly coverage: Coverage
}

/** Why a case study was found: the matching passages, the signals with their shares, and what both have in common. */
export function explain(explained: Explained, grounds: Grounds): Why {
  const { scored, near, vote } = explained
  const { need } = grounds
  const fact = nearestFact(near, need)
  const shared = fact ? sharedWords(fact, need) : []
  const matches = fact ? wordMatches(fact, grounds) : []
  const aspects = coveredAspects(explained)
  const sameWords = matches
    .filter(({ need, passage }) => isSameWord(need.text, passage.text))
    .map(({ passage }) => [passage.start, passage.end] as const)
  const words = fact
    ? withoutOverlaps([...shared, ...sameWords]).map(([start, end]) => fact.text.slice(start, end).toLowerCase())
    : []
  return {
    passage: fact
      ? {
          field: fact.field as CaseStudyField,
          language: fact.language,
          text: fact.text,
          highlights: withoutOverlaps([
            ...shared,
            ...matches.map(({ passage }) => [passage.start, passage.end] as const),
          ]),
        }
      : null,
    matches,
    aspects,
    signals: signalsOf(vote?.unseen ? withoutVote(scored.parts()) : scored.parts()),
    reasons: reasonsFor(
      explained,
      { sharedWords: [...new Set(words)], need: needToQuote(explained), aspects, matches },
      grounds,
    ),
  }
}

/** The answered need that tells most nearly the same problem, if any does. */
function needToQuote({ scored, near: { texts, likeness } }: Explained): string | undefined {
  const [ofNeed] = likeness
  if (!ofNeed || scored.probability < closeFrom) return undefined
  return nearestOf(texts, ofNeed, (text, like) => isNeed(text) && like >= sameProblemFrom)?.text
}

/** The aspects that a case study covers, each with the nearest passage in the reader's language. */
function coveredAspects({ study, near: { texts, likeness }, coverage }: Explained): Why['aspects'] {
  return (coverage.get(study.id) ?? []).flatMap((probability, aspect) => {
    const ofAspect = likeness[aspect + 1]
    const passage = probability >= coversFrom && ofAspect && nearestOf(texts, ofAspect, () => true)
    if (!passage) return []
    const { field, language, text } = passage
    return [{ aspect, probability: round(probability), passage: { field, language, text } }]
  })
}

function wordMatches(fact: Shown, { need, needWords, needTokens, passageTokens }: Grounds): WordMatch[] {
  const tokens = passageTokens.get(fact.inputHash ?? '')
  if (!needTokens || !tokens) return []
  const passage = { text: fact.text, words: wordsOf(fact) }
  return matchWords({ text: need.text, words: needWords }, passage, matchTokens(needTokens, tokens))
}

/** Forms of one word, such as “inspector” and “inspection”: at least four letters and most of the longer are the same. */
function isSameWord(left: string, right: string): boolean {
  const [one, other] = [fold(left), fold(right)]
  const longer = Math.max(one.length, other.length)
  const from = Array.from({ length: longer }).findIndex((_, index) => one[index] !== other[index])
  return from === -1 || from >= Math.max(4, 0.6 * longer)
}

function withoutOverlaps(places: readonly (readonly [number, number])[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const [start, end] of [...places].sort(([left], [right]) => left - right)) {
    if (start >= (ranges.at(-1)?.[1] ?? 0)) ranges.push([start, end])
  }
  return ranges
}

/** Removes the vote of needs that the reader may not see, and its share, which would reveal it. */
function withoutVote({ values, contributions }: ScoreParts): ScoreParts {
  const { neighbourNeeds: _, ...otherValues } = values
  const { neighbourNeeds: __, ...otherContributions } = contributions
  return { values: otherValues, contributions: otherContributions }
}

function signalsOf({ values, contributions }: ScoreParts): Why['signals'] {
  // What stands for a signal that is missing is not shown.
  const shown = signalNames.flatMap((name) => {
    const value = values[name]
    return value === undefined ? [] : [{ name, value: round(value), part: Math.max(0, contributions[name] ?? 0) }]
  })
  const total = shown.reduce((sum, { part }) => sum + part, 0)
  return shown.map(({ name, value, part }) => ({ name, value, share: total > 0 ? round(part / total) : 0 }))
}

interface Found {
  readonly sharedWords: readonly string[]
  readonly need: string | undefined
  readonly aspects: Why['aspects']
  readonly matches: readonly WordMatch[]
}

function reasonsFor({ study, scored }: Explained, found: Found, grounds: Grounds): string[] {
  const { need, named, catalogue, language, memberCode } = grounds
  const text = (key: ReasonKey, values?: MessageValues) => translate(language, key, values)
  const technologies = study.technologies
    .filter((id) => named.technologies.has(id))
    .map((id) => catalogue.technologies.get(id)?.name[language] ?? id)
  const areas = study.processAreas
    .filter((id) => named.processAreas.has(id))
    .map((id) => catalogue.processAreas.get(id)?.name[language] ?? id)
  const tellsSomething = (word: string) => !isPlainWord(word, catalogue.domain)
  const pairs = found.matches
    .map((match) => [match.need.text, match.passage.text] as const)
    .filter(([left, right]) => !isSameWord(left, right) && tellsSomething(left) && tellsSomething(right))
  const shared = found.sharedWords.filter(tellsSomething).slice(0, mostSharedWords)
  // Without vectors, words are all there is.
  const tells = (words: readonly unknown[]) =>
    words.length > 0 && (!grounds.views || (words.length >= fewestWords && scored.probability >= closeFrom))
  const covered = found.aspects
    .filter(({ probability }) => probability >= claimedFrom)
    .map(({ aspect }) => need.aspects[aspect]!.text)
  const reasons = [
    ...(memberCode && membersWithExperience(study).includes(memberCode) ? [text('reason.ownCase')] : []),
    ...(covered.length > 0
      ? [
          text('reason.covers', {
            count: covered.length,
            total: need.aspects.length,
            aspects: quotedAspects(covered, language),
          }),
        ]
      : []),
    ...(found.need ? [text('reason.needAnswered', { need: found.need })] : []),
    ...(technologies.length > 0 ? [text('reason.technology', { names: listed(technologies, language) })] : []),
    ...(areas.length > 0 ? [text('reason.processArea', { names: listed(areas, language) })] : []),
    ...(tells(shared)
      ? [
          text('reason.sharedWords', {
            words: listed(
              shared.map((word) => quoted(word, language)),
              language,
            ),
          }),
        ]
      : []),
    ...(tells(pairs) ? [text('reason.matchedWords', { pairs: wordPairs(pairs, language) })] : []),
    ...(study.maturity ? [text(`reason.maturity.${study.maturity}`, { year: study.year?.toString() ?? 'none' })] : []),
  ]
  if (reasons.length > 0) return reasons
  return [text(scored.probability < closeFrom ? 'reason.nearest' : 'reason.meaning')]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
