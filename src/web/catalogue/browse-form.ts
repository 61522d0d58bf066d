import { caseStudyId } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { filters } from '../../features/catalogue/index.js'
import type { FormError } from '../kit/form-error.js'
import { many, one, wholeNumber } from '../kit/form-values.js'
import type { Sent } from '../kit/sent.js'

export const longestWords = 200
export const pageSize = 20

/** What the browse page is asked for, as it stands in the address. */
export interface BrowseForm {
  readonly words: string
  readonly technology: readonly string[]
  readonly processArea: readonly string[]
  readonly region: readonly string[]
  readonly maturity: readonly string[]
  readonly member: string
  readonly yearFrom: string
  readonly yearTo: string
  /** Only these, where a list was shared. */
  readonly ids: readonly string[]
  readonly page: number
}

export function readBrowseForm({ query }: Pick<Sent, 'query'>): BrowseForm {
  const page = wholeNumber(query, 'page')
  return {
    words: one(query, 'words').trim(),
    technology: many(query, 'technology'),
    processArea: many(query, 'processArea'),
    region: many(query, 'region'),
    maturity: many(query, 'maturity'),
    member: one(query, 'member'),
    yearFrom: one(query, 'yearFrom').trim(),
    yearTo: one(query, 'yearTo').trim(),
    ids: many(query, 'id').filter((id) => caseStudyId.safeParse(id).success),
    page: Math.min(10_000, Math.max(1, page || 1)),
  }
}

/** The filters that a form means, or what is wrong with it. */
export function filtersOf(form: BrowseForm, { catalogue }: Engine) {
  const parsed = filters.safeParse({
    technologies: form.technology,
    processAreas: form.processArea,
    regions: form.region,
    maturity: form.maturity,
    members: form.member === '' ? [] : [form.member],
    yearFrom: wholeNumber({ ...form }, 'yearFrom'),
    yearTo: wholeNumber({ ...form }, 'yearTo'),
  })
  const errors: FormError[] = []
  if (form.words.length > longestWords) {
    errors.push({ field: 'words', key: 'form.error.longWords', values: { most: longestWords } })
  }
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])
  for (const field of ['yearFrom', 'yearTo'] as const) {
    if (paths.includes(field)) errors.push({ field, key: 'form.error.year' })
  }
  const unknown =
    !form.technology.every((id) => catalogue.technologies.has(id)) ||
    !form.processArea.every((id) => catalogue.processAreas.has(id)) ||
    !form.region.every((id) => catalogue.regions.has(id)) ||
    paths.some((path) => path !== 'yearFrom' && path !== 'yearTo' && path !== 'members')
  if (unknown) errors.push({ field: 'refine', key: 'form.error.choice' })
  if (form.member !== '' && !catalogue.members.has(form.member))
    errors.push({ field: 'member', key: 'form.error.member' })
  return { filters: parsed.success && errors.length === 0 ? parsed.data : undefined, errors }
}

/** The address of another page of the same list. */
export function queryOf(form: BrowseForm, page: number): string {
  const pairs: [string, string][] = [
    ['words', form.words],
    ...form.technology.map((id): [string, string] => ['technology', id]),
    ...form.processArea.map((id): [string, string] => ['processArea', id]),
    ...form.region.map((id): [string, string] => ['region', id]),
    ...form.maturity.map((id): [string, string] => ['maturity', id]),
    ['member', form.member],
    ['yearFrom', form.yearFrom],
    ['yearTo', form.yearTo],
    ...form.ids.map((id): [string, string] => ['id', id]),
    ['page', String(page)],
  ]
  return `?${new URLSearchParams(pairs.filter(([, value]) => value !== ''))}`
}
