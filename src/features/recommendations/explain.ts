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
  type ScoredCase,
  signalNames,
  type Vote,
} from '../../ranking/index.js'
import { textIn } from '../catalogue/index.js'
import type { Why } from './answer.js'
import { matchWords, type WordMatch } from './match-words.js'
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
  readonly tokens: PassageTokens | undefined
  readonly language: InterfaceLanguage
  readonly memberCode: string | undefined
}

const mostSharedWords = 6

/**
 * Why a case study was found: the matching passages, the signals with their shares, and what both have in common.
 * @param vote of earlier needs, if any
 */
export function explain(scored: ScoredCase, study: CaseStudy, grounds: Grounds, vote?: Vote): Why {
  const passages = passagesToShow(study, grounds)
  const { fact, need } = nearestPassages(passages, grounds)
  const shared = fact ? sharedWords(fact, grounds) : []
  const matches = fact ? wordMatches(fact, grounds) : []
  const aspects = coveredAspects(study, passages, grounds)
  const words = fact ? shared.map(([start, end]) => fact.text.slice(start, end).toLowerCase()) : []
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

/** The passage nearest to the need; and the answered need, if that is nearer still. */
function nearestPassages(
  passages: readonly Shown[],
  grounds: Grounds,
): { fact: Shown | null; need: string | undefined } {
  const { views } = grounds
  const ranked = passages
    .map((passage) => ({
      passage,
      near: views ? similarity(views, passage, grounds) : sharedWords(passage, grounds).length,
    }))
    .sort((left, right) => right.near - left.near)
  const fact = ranked.find(({ passage }) => passage.field !== 'need')?.passage ?? null
  const [first] = ranked
  return { fact, need: first?.passage.field === 'need' && first.near > 0 ? first.passage.text : undefined }
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
    .map((word) => [word.start, word.end])
}

function wordMatches({ row, ...passage }: Shown, { need, needTokens, tokens, vectors }: Grounds): WordMatch[] {
  const id = row === undefined ? undefined : vectors?.passages[row]?.id
  return needTokens && tokens && id !== undefined ? matchWords(need, needTokens, { ...passage, id }, tokens) : []
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
  const positive = Object.values(contributions).reduce((sum, value) => sum + Math.max(0, value), 0)
  return signalNames.flatMap((name) => {
    const value = values[name]
    if (value === undefined) return []
    const share = positive > 0 ? Math.max(0, contributions[name] ?? 0) / positive : 0
    return [{ name, value: round(value), share: round(share) }]
  })
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
    .filter(([left, right]) => fold(left) !== fold(right))
  const shared = found.sharedWords.slice(0, mostSharedWords).map((word) => quoted(word, language))
  const covered = found.aspects.map(({ aspect }) => need.aspects[aspect]!.text)
  return [
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
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
