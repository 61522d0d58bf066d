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
import { dot } from '../../platform/vectors/index.js'
import {
  type Coverage,
  coversFrom,
  type EncodedNeed,
  type PassageTokens,
  type PassageVectors,
  type ProblemSpace,
  type ScoredCase,
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
  readonly aspectViews: readonly Views[]
  readonly needTokens: TokenVectors | undefined
  readonly coverage: Coverage
  readonly vectors: PassageVectors | undefined
  readonly space: ProblemSpace
  readonly tokens: PassageTokens | undefined
  readonly language: InterfaceLanguage
  readonly memberCode: string | undefined
}

const mostSharedWords = 6
/** Below this probability, or this cosine in problem space, the need that a case study answers is mostly another one. */
const quotedFrom = 0.3
const sameProblemFrom = 0.25
/** Below this probability readers often do not see how an aspect is covered. */
const claimedFrom = 0.55

/**
 * Why a case study was found: the matching passages, the signals with their shares, and what both have in common.
 * @param vote of earlier needs, if any
 */
export function explain(scored: ScoredCase, study: CaseStudy, grounds: Grounds, vote?: Vote): Why {
  const passages = passagesToShow(study, grounds)
  const fact = nearestFact(passages, grounds)
  const need = scored.probability >= quotedFrom ? needToQuote(passages, grounds) : undefined
  const shared = fact ? sharedWords(fact, grounds) : []
  const matches = fact ? wordMatches(fact, grounds) : []
  const aspects = coveredAspects(study, passages, grounds)
  const sameWords = matches
    .filter(({ need, passage }) => isSameWord(need.text, passage.text))
    .map(({ passage }) => [passage.start, passage.end] as const)
  const words = fact
    ? withoutOverlaps([...shared, ...sameWords]).map(([start, end]) => fact.text.slice(start, end).toLowerCase())
    : []
  return {
    passage: fact && {
      field: fact.field as CaseStudyField,
      language: fact.language,
      text: fact.text,
      highlights: withoutOverlaps([...shared, ...matches.map(({ passage }) => [passage.start, passage.end] as const)]),
    },
    matches,
    aspects,
    signals: signalsOf(vote?.unseen ? withoutVote(scored) : scored),
    reasons: reasonsFor(study, { sharedWords: [...new Set(words)], need, aspects, matches }, grounds),
  }
}

/** A passage in the reader's language, with its row in the vectors if there are any. */
interface Shown extends PassageText {
  readonly row: number | undefined
}

/** The title is left out: the reader sees it anyway. */
function passagesToShow(study: CaseStudy, { language, vectors }: Grounds): Shown[] {
  const wanted = textIn(study, language).language
  const all: Shown[] = vectors
    ? vectors.rowsOf(study.id).map((row) => ({ ...vectors.passages[row]!, row }))
    : passagesOf(study).map((passage) => ({ ...passage, row: undefined }))
  return all.filter(({ language, field }) => language === wanted && field !== 'whole' && field !== 'title')
}

/** The fact nearest to the need. */
function nearestFact(passages: readonly Shown[], grounds: Grounds): Shown | null {
  const { views } = grounds
  const near = (passage: Shown) => (views ? similarity(views, passage, grounds) : sharedWords(passage, grounds).length)
  const [first] = passages
    .filter(({ field }) => field !== 'need')
    .map((passage) => ({ passage, near: near(passage) }))
    .sort((left, right) => right.near - left.near)
  return first?.passage ?? null
}

/** The answered need that tells most nearly the same problem, if any does. */
function needToQuote(passages: readonly Shown[], { views, vectors, space }: Grounds): string | undefined {
  if (!views || !vectors) return undefined
  const problem = space.project(views)
  const [first] = passages
    .flatMap(({ field, row, text }) =>
      field === 'need' && row !== undefined ? [{ text, near: cosine(problem, space.project(vectors.row(row))) }] : [],
    )
    .sort((left, right) => right.near - left.near)
  return first && first.near >= sameProblemFrom ? first.text : undefined
}

/** Of vectors of unit length. */
function cosine(left: Float32Array, right: Float32Array): number {
  return dot(left, 0, right, 0, left.length)
}

function similarity(views: Views, { row }: Shown, { vectors }: Grounds): number {
  return row === undefined || !vectors ? 0 : vectors.similarity(views, row)
}

/** The aspects that a case study covers, each with the nearest passage in the reader's language. */
function coveredAspects(study: CaseStudy, passages: readonly Shown[], grounds: Grounds): Why['aspects'] {
  return (grounds.coverage.get(study.id) ?? []).flatMap((probability, aspect) => {
    const views = grounds.aspectViews[aspect]
    if (probability < coversFrom || !views) return []
    const [nearest] = passages
      .map((passage) => ({ passage, near: similarity(views, passage, grounds) }))
      .sort((left, right) => right.near - left.near)
    if (!nearest) return []
    const { field, language, text } = nearest.passage
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

function wordMatches({ row, ...passage }: Shown, { need, needTokens, tokens, vectors }: Grounds): WordMatch[] {
  const id = row === undefined ? undefined : vectors?.passages[row]?.id
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
function withoutVote({ values, contributions, ...rest }: ScoredCase): ScoredCase {
  const { neighbourNeeds: _, ...otherValues } = values
  const { neighbourNeeds: __, ...otherContributions } = contributions
  return { ...rest, values: otherValues, contributions: otherContributions }
}

function signalsOf({ values, contributions }: ScoredCase): Why['signals'] {
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
  const shared = found.sharedWords
    .filter((word) => !isPlainWord(word))
    .slice(0, mostSharedWords)
    .map((word) => quoted(word, language))
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
    ...(shared.length > 0 ? [text('reason.sharedWords', { words: listed(shared, language) })] : []),
    ...(pairs.length > 0 ? [text('reason.matchedWords', { pairs: wordPairs(pairs, language) })] : []),
    ...(study.maturity ? [text(`reason.maturity.${study.maturity}`, { year: study.year?.toString() ?? 'none' })] : []),
  ]
  return reasons.length > 0 ? reasons : [text('reason.meaning')]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
