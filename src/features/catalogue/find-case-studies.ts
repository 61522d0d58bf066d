import type { CaseStudy, InterfaceLanguage } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Filters } from './case-study-filters.js'
import { allowedBy } from './filter-case-studies.js'
import { findWords } from './find-words.js'
import { listTimes } from './list-times.js'
import { textIn } from './summarise.js'

export const caseStudyOrders = ['id', 'relevance', 'newest', 'updated', 'title'] as const
export type CaseStudyOrder = (typeof caseStudyOrders)[number]

export interface Search {
  readonly filters: Filters
  /** Words that must occur in the texts; all case studies when missing. */
  readonly text?: string | undefined
  /** ISO 8601. */
  readonly updatedSince?: string | undefined
  readonly order: CaseStudyOrder
  readonly language: InterfaceLanguage
}

/** A case study and its place in a list: keys sort as the list does, and each is there once. */
export interface Found {
  readonly study: CaseStudy
  readonly key: string
}

/** Characters of a title that decide on its place; a cursor has a maximum length. */
const titleStart = 40

/** The case studies that a search finds, in its order. */
export async function findCaseStudies(engine: Engine, search: Search): Promise<Found[]> {
  const { text, updatedSince, filters, language } = search
  const { catalogue } = engine
  const allowed = allowedBy(filters, catalogue)
  const ids = text === undefined ? [...catalogue.caseStudies.keys()] : await findWords(text, language, engine, allowed)
  const times = updatedSince === undefined && search.order !== 'updated' ? undefined : await listTimes(engine)
  const since = updatedSince === undefined ? undefined : Date.parse(updatedSince)
  const found = ids.flatMap((id, index) => {
    const study = catalogue.caseStudies.get(id)
    const updated = Date.parse(times?.get(id)?.updatedAt ?? '')
    if (!study || (allowed && !allowed.has(id)) || (since !== undefined && !(updated > since))) return []
    return [{ study, key: `${startOfKey(study, { index, updated }, search)} ${id}` }]
  })
  return found.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The most specific part of a key: what the list is sorted by. */
function startOfKey(
  study: CaseStudy,
  { index, updated }: { index: number; updated: number },
  { order, language }: Search,
): string {
  switch (order) {
    case 'id':
      return ''
    case 'relevance':
      return padded(index)
    case 'newest':
      return padded(9999 - (study.year ?? 0))
    case 'updated':
      return padded(Number.MAX_SAFE_INTEGER - updated)
    case 'title':
      return foldedTitle(textIn(study, language).text.title)
  }
}

const padded = (value: number): string => String(value).padStart(16, '0')

/** A title as it is sorted: without accents, case and leading quotation marks. */
function foldedTitle(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, titleStart)
}
