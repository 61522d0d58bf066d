import type { Catalogue } from '../catalogue/index.js'
import { type CaseStudy, type CaseStudyField, type InterfaceLanguage, membersWithExperience } from '../domain/index.js'
import { type PassageText, passagesOf, type Views } from '../embedding/index.js'
import { analyse, type EncodedNeed, type PassageVectors } from '../search/index.js'
import { signalNames, type Why } from './answer.js'
import type { Named } from './name-finder.js'
import type { ScoredCase } from './score.js'
import { textIn } from './summarise.js'
import { wordsIn } from './words.js'

/** Everything from which reasons are drawn: facts of this need, and of the catalogue. */
export interface Grounds {
  readonly need: EncodedNeed
  readonly named: Named
  readonly catalogue: Catalogue
  readonly views: Views | undefined
  readonly vectors: PassageVectors | undefined
  readonly language: InterfaceLanguage
  readonly memberCode: string | undefined
}

const mostSharedWords = 6

/** Why a case study was found: the passage that matched, the signals with their shares, and what both have in common. */
export function explain(scored: ScoredCase, study: CaseStudy, grounds: Grounds): Why {
  const { fact, need } = nearestPassages(study, grounds)
  const highlights = fact ? matchedWords(fact, grounds) : []
  const words = fact ? highlights.map(([start, end]) => fact.text.slice(start, end).toLowerCase()) : []
  return {
    passage: fact && { field: fact.field as CaseStudyField, language: fact.language, text: fact.text, highlights },
    signals: signalsOf(scored),
    reasons: reasonsFor(study, [...new Set(words)], need, grounds),
  }
}

/**
 * The fact that is nearest to the need, in the reader's language where the case study has it; and the need that it
 * answers, where that is nearer still. A title alone explains nothing: the reader sees it anyway.
 */
function nearestPassages(study: CaseStudy, grounds: Grounds): { fact: PassageText | null; need: string | undefined } {
  const { language } = textIn(study, grounds.language)
  const nearness = nearnessIn(study, grounds)
  const ranked = passagesOf(study)
    .filter((passage) => passage.language === language && passage.field !== 'whole' && passage.field !== 'title')
    .map((passage) => ({ passage, near: nearness(passage) }))
    .sort((left, right) => right.near - left.near)
  const fact = ranked.find(({ passage }) => passage.field !== 'need')?.passage ?? null
  const [first] = ranked
  return { fact, need: first?.passage.field === 'need' && first.near > 0 ? first.passage.text : undefined }
}

/** How near passages of a case study are: by meaning, or by the words they share when there is no vector. */
function nearnessIn(study: CaseStudy, grounds: Grounds): (passage: PassageText) => number {
  const { views, vectors } = grounds
  if (!views || !vectors) return (passage) => matchedWords(passage, grounds).length
  const rows = new Map(vectors.rowsOf(study.id).map((row) => [placeOf(vectors.passages[row]!), row]))
  return (passage) => {
    const row = rows.get(placeOf(passage))
    return row === undefined ? 0 : vectors.similarity(views, row)
  }
}

function placeOf({ language, field, position }: Pick<PassageText, 'language' | 'field' | 'position'>): string {
  return `${language} ${field} ${position}`
}

/** Where the need's words stand in a passage. */
function matchedWords(passage: Pick<PassageText, 'language' | 'text'>, { need }: Grounds): [number, number][] {
  const wanted = new Set(need.words.get(passage.language))
  return analyse(passage.text, passage.language)
    .filter((word) => wanted.has(word.stem))
    .map((word) => [word.start, word.end])
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

function reasonsFor(
  study: CaseStudy,
  sharedWords: readonly string[],
  needAnswered: string | undefined,
  { named, catalogue, language, memberCode }: Grounds,
): string[] {
  const words = wordsIn[language]
  const technologies = study.technologies
    .filter((id) => named.technologies.has(id))
    .map((id) => catalogue.technologies.get(id)?.name[language] ?? id)
  const areas = study.processAreas
    .filter((id) => named.processAreas.has(id))
    .map((id) => catalogue.processAreas.get(id)?.name[language] ?? id)
  return [
    ...(memberCode && membersWithExperience(study).includes(memberCode) ? [words.ownCase] : []),
    ...(needAnswered ? [words.needAnswered(needAnswered)] : []),
    ...(technologies.length > 0 ? [words.technology(technologies)] : []),
    ...(areas.length > 0 ? [words.processArea(areas)] : []),
    ...(sharedWords.length > 0 ? [words.sharedWords(sharedWords.slice(0, mostSharedWords))] : []),
    ...(study.maturity ? [words.maturity[study.maturity](study.year)] : []),
  ]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
