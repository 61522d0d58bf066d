import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import {
  type CaseStudy,
  type Catalogue,
  groupBy,
  type InterfaceLanguage,
  mayReadInsights,
  type Need,
  NotAllowedError,
  type Viewer,
} from '../../domain/index.js'
import type { NeedContext } from '../needs/index.js'
import { knownNames } from './known-names.js'
import { type DatedText, type RisingTerm, risingTerms } from './rising-terms.js'
import { termsOfNeed } from './terms-of-need.js'
import { wordsAndPairsIn } from './text-terms.js'

/** A term that rises and that the taxonomy does not know, with the texts that have it. */
export interface EmergingTerm extends Omit<RisingTerm, 'key' | 'textIds'> {
  /** Made of the source, the language and the stems, without the words: it is stored when staff decide on it. */
  readonly id: string
  /** ISO 639-1. */
  readonly language: string
  readonly source: 'needs' | 'case-studies'
  /** Where the source is needs. */
  readonly needs: readonly Need[]
  /** Where the source is case studies. */
  readonly caseStudies: readonly CaseStudy[]
}

/** Texts shown for one term. */
const evidenceShown = 10
/** The newest years of case studies that are compared with all before: reports follow a project by a year or two. */
const recentYears = 3
/** So many case studies, the newest, are read. */
const mostCaseStudies = 2000
const readAtOnce = 10
const yearMs = 365 * 86_400_000

/**
 * The terms that rise in needs of the last twelve months, in the language of the needs, and in case studies of the last
 * three years, in the language of the reader. @throws NotAllowedError
 */
export async function findEmergingTerms(
  { engine, needs: reader }: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  { language, now }: { readonly language: InterfaceLanguage; readonly now: Date },
): Promise<EmergingTerm[]> {
  if (!mayReadInsights(viewer)) throw new NotAllowedError('Insights are for staff')
  const needs = (await reader.seenBy(viewer)).filter(({ status }) => status !== 'draft')
  const { catalogue } = engine
  const ofNeeds = [...groupBy(needs, (need) => need.language)].flatMap(([spoken, own]) => {
    const byId = new Map(own.map((need) => [need.id, need]))
    const texts = own.map((need) => datedNeed(need, now))
    return risingTerms(texts, knownNames(catalogue, spoken)).map(
      ({ key, textIds, ...term }): EmergingTerm => ({
        ...term,
        id: idOf('needs', key, spoken),
        language: spoken,
        source: 'needs',
        needs: textIds.slice(0, evidenceShown).map((id) => byId.get(id)!),
        caseStudies: [],
      }),
    )
  })
  return [...ofNeeds, ...(await termsOfCaseStudies(catalogue, language))].sort(
    (left, right) => left.chance - right.chance || (left.id < right.id ? -1 : 1),
  )
}

/** A catalogue does not change while it is in use, and reading its texts takes time. */
const known = new WeakMap<Catalogue, Map<InterfaceLanguage, Promise<EmergingTerm[]>>>()

function termsOfCaseStudies(catalogue: Catalogue, language: InterfaceLanguage): Promise<EmergingTerm[]> {
  const byLanguage = known.get(catalogue) ?? new Map<InterfaceLanguage, Promise<EmergingTerm[]>>()
  known.set(catalogue, byLanguage)
  const found = byLanguage.get(language) ?? inCaseStudies(catalogue, language)
  byLanguage.set(language, found)
  return found
}

async function inCaseStudies(catalogue: Catalogue, language: InterfaceLanguage): Promise<EmergingTerm[]> {
  const texts = await datedCaseStudies([...catalogue.caseStudies.values()], language)
  return risingTerms(texts, knownNames(catalogue, language)).map(({ key, textIds, ...term }) => ({
    ...term,
    id: idOf('case-studies', key, language),
    language,
    source: 'case-studies',
    needs: [],
    caseStudies: textIds.slice(0, evidenceShown).map((id) => catalogue.caseStudies.get(id)!),
  }))
}

function datedNeed(need: Need, now: Date): DatedText {
  const at = need.submittedAt ?? need.createdAt
  return {
    id: need.id,
    year: Number(at.slice(0, 4)),
    isRecent: now.getTime() - Date.parse(at) <= yearMs,
    author: need.memberCode,
    terms: termsOfNeed(need),
  }
}

/** The newest case studies with a year and a text in a language. */
async function datedCaseStudies(caseStudies: readonly CaseStudy[], language: InterfaceLanguage): Promise<DatedText[]> {
  const dated = caseStudies
    .flatMap((study) => {
      const text = study.texts[language]
      return study.year === null || !text ? [] : [{ id: study.id, text, year: study.year }]
    })
    .sort((left, right) => right.year - left.year || (left.id < right.id ? -1 : 1))
    .slice(0, mostCaseStudies)
  const texts: DatedText[] = []
  for (const [index, { id, text, year }] of dated.entries()) {
    // Other requests go on meanwhile.
    if (index % readAtOnce === 0) await setImmediate()
    const { title, problem, solution, results, lessons } = text
    const whole = [title, problem, solution, results, lessons].filter(Boolean).join('\n')
    const isRecent = year > dated[0]!.year - recentYears
    texts.push({ id, year, isRecent, author: null, terms: wordsAndPairsIn(whole, language) })
  }
  return texts
}

function idOf(source: EmergingTerm['source'], key: string, language: string): string {
  return createHash('sha256').update(`${source} ${language} ${key}`).digest('hex').slice(0, 16)
}
