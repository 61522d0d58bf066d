import {
  type CaseStudy,
  type CaseStudyField,
  type Catalogue,
  type InterfaceLanguage,
  membersWithExperience,
  type PassageText,
  passagesOf,
} from '../../domain/index.js'
import type { Named } from '../../engine/index.js'
import type { ReasonKey } from '../../messages/keys.js'
import { type MessageValues, translate } from '../../messages/translate.js'
import type { TokenVectors, Views } from '../../platform/encoder/index.js'
import { analyse, fold } from '../../platform/text/index.js'
import {
  type Coverage,
  coversFrom,
  type EncodedNeed,
  type PassageTokens,
  type PassageVectors,
  type ProblemVectors,
  type ScoredCase,
  type ScoreParts,
  signalNames,
  type Vote,
} from '../../ranking/index.js'
import { textIn } from '../catalogue/index.js'
import type { Why } from './answer.js'
import { matchWords, type WordMatch } from './match-words.js'
import { isPlainWord } from './plain-words.js'
import { listed, quoted, quotedAspects, wordPairs } from './reason-texts.js'

/** The facts for the reasons: about this need and the catalogue. */
export interface Grounds {
  readonly need: EncodedNeed
  readonly named: Named
  readonly catalogue: Catalogue
  readonly views: Views | undefined
  /** The need, and each aspect of several, in problem space. */
  readonly problem: Float32Array | undefined
  readonly aspectProblems: readonly Float32Array[]
  readonly needTokens: TokenVectors | undefined
  readonly coverage: Coverage
  readonly vectors: PassageVectors | undefined
  readonly problems: ProblemVectors | undefined
  readonly tokens: PassageTokens | undefined
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

/**
 * Why a case study was found: the matching passages, the signals with their shares, and what both have in common.
 * @param vote of earlier needs, if any
 */
export function explain(scored: ScoredCase, study: CaseStudy, grounds: Grounds, vote?: Vote): Why {
  const fact = nearestFact(study, grounds)
  const need = scored.probability >= closeFrom ? needToQuote(study, grounds) : undefined
  const shared = fact ? sharedWords(fact, grounds) : []
  const matches = fact ? wordMatches(fact, grounds) : []
  const aspects = coveredAspects(study, grounds)
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
    reasons: reasonsFor(study, { scored, sharedWords: [...new Set(words)], need, aspects, matches }, grounds),
  }
}

/** A passage in the reader's language, with its id if it has vectors. */
interface Shown extends PassageText {
  readonly id?: number
}

/** The title is left out: the reader sees it anyway. */
function isShown({ field }: PassageText): boolean {
  return field !== 'whole' && field !== 'title'
}

/** The fact nearest to the need: by meaning or, without vectors, by the words of both. */
function nearestFact(study: CaseStudy, grounds: Grounds): Shown | undefined {
  const { vectors, views } = grounds
  const wanted = textIn(study, grounds.language).language
  const isWanted = (passage: PassageText) => passage.language === wanted && isShown(passage) && !isNeed(passage)
  if (!vectors || !views) {
    const facts = passagesOf(study).filter(isWanted)
    return nearest(facts.map((passage) => ({ passage, near: sharedWords(passage, grounds).length })))
  }
  const rows = vectors.rowsOf(study.id).filter((row) => isWanted(vectors.passages[row]!))
  return nearest(rows.map((row) => ({ passage: vectors.passages[row]!, near: vectors.similarity(views, row) })))
}

const isNeed = ({ field }: PassageText): boolean => field === 'need'

function nearest<T>(found: readonly { passage: T; near: number }[]): T | undefined {
  return found.toSorted((left, right) => right.near - left.near)[0]?.passage
}

/** The texts of a case study in the reader's language, with their likeness to a need or aspect in problem space. */
function textsNear(problem: Float32Array, study: CaseStudy, { problems, language }: Grounds) {
  const wanted = textIn(study, language).language
  return (problems?.likenessOfTexts(problem, study.id) ?? [])
    .filter(({ passage }) => passage.language === wanted && isShown(passage))
    .map(({ passage, likeness }) => ({ passage, near: likeness }))
}

/** The answered need that tells most nearly the same problem, if any does. */
function needToQuote(study: CaseStudy, grounds: Grounds): string | undefined {
  if (!grounds.problem) return undefined
  const same = textsNear(grounds.problem, study, grounds).filter(
    ({ passage, near }) => isNeed(passage) && near >= sameProblemFrom,
  )
  return nearest(same)?.text
}

/** The aspects that a case study covers, each with the nearest passage in the reader's language. */
function coveredAspects(study: CaseStudy, grounds: Grounds): Why['aspects'] {
  return (grounds.coverage.get(study.id) ?? []).flatMap((probability, aspect) => {
    const problem = grounds.aspectProblems[aspect]
    const passage = probability >= coversFrom && problem && nearest(textsNear(problem, study, grounds))
    if (!passage) return []
    const { field, language, text } = passage
    return [{ aspect, probability: round(probability), passage: { field, language, text } }]
  })
}

/** The positions of the need's own words in a passage. */
function sharedWords(passage: Pick<PassageText, 'language' | 'text'>, { need }: Grounds): [number, number][] {
  const wanted = new Set(need.words.get(passage.language))
  return analyse(passage.text, passage.language)
    .filter((word) => wanted.has(word.stem))
    .map((word): [number, number] => [word.start, word.end])
}

function wordMatches({ id, ...passage }: Shown, { need, needTokens, tokens }: Grounds): WordMatch[] {
  return needTokens && tokens && id !== undefined ? matchWords(need, needTokens, { ...passage, id }, tokens) : []
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
  readonly scored: ScoredCase
  readonly sharedWords: readonly string[]
  readonly need: string | undefined
  readonly aspects: Why['aspects']
  readonly matches: readonly WordMatch[]
}

function reasonsFor(study: CaseStudy, found: Found, grounds: Grounds): string[] {
  const { need, named, catalogue, language, memberCode } = grounds
  const text = (key: ReasonKey, values?: MessageValues) => translate(language, key, values)
  const technologies = study.technologies
    .filter((id) => named.technologies.has(id))
    .map((id) => catalogue.technologies.get(id)?.name[language] ?? id)
  const areas = study.processAreas
    .filter((id) => named.processAreas.has(id))
    .map((id) => catalogue.processAreas.get(id)?.name[language] ?? id)
  const pairs = found.matches
    .map((match) => [match.need.text, match.passage.text] as const)
    .filter(([left, right]) => !isSameWord(left, right) && !isPlainWord(left) && !isPlainWord(right))
  const shared = found.sharedWords.filter((word) => !isPlainWord(word)).slice(0, mostSharedWords)
  // Without vectors, words are all there is.
  const tells = (words: readonly unknown[]) =>
    words.length > 0 && (!grounds.views || (words.length >= fewestWords && found.scored.probability >= closeFrom))
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
  return [text(found.scored.probability < closeFrom ? 'reason.nearest' : 'reason.meaning')]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
