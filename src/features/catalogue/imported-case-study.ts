import { z } from 'zod'
import {
  type CaseStudy,
  caseStudy,
  caseStudySource,
  caseStudyText,
  implementer,
  inLanguages,
  memberCode,
  processAreaId,
  shortened,
  technologyId,
} from '../../domain/index.js'
import type { KnownIds } from './check-references.js'

/** Fields that the API adds to a case study; an import ignores them. */
const readOnlyFields = [
  'url',
  'pageUrl',
  'version',
  'archivedAt',
  'mergedInto',
  'addedAt',
  'updatedAt',
  'title',
  'summary',
  'language',
  'likeness',
]
const onlySummary = 'is missing: a list holds summaries, the whole case study is what GET /case-studies/{id} answers'

/**
 * The schema of an imported case study: a line of a catalogue file, or an answer of the API, where technologies and
 * process areas have names and a member is a `code`. Fields that may be null may be missing. References are checked in
 * the schema, so that all errors are reported together.
 */
export function importedCaseStudy(known: KnownIds): z.ZodType<CaseStudy> {
  const { shape } = caseStudy
  const body = caseStudyText.extend({
    problem: caseStudyText.shape.problem.default(null),
    results: caseStudyText.shape.results.default(null),
    lessons: caseStudyText.shape.lessons.default(null),
    costNote: caseStudyText.shape.costNote.default(null),
  })
  const source = caseStudySource.extend({
    title: caseStudySource.shape.title.default(null),
    date: caseStudySource.shape.date.default(null),
    language: caseStudySource.shape.language.default(null),
  })
  const technology = existing(technologyId, known.technologies)
  const processArea = existing(processAreaId, known.processAreas)
  const member = existing(memberCode, known.members)
  const texts = inLanguages(body)
  const whole = caseStudy.extend({
    texts: z
      .any()
      .refine((given) => given !== undefined, { error: onlySummary, abort: true })
      .pipe(texts),
    technologies: eachOnce(z.preprocess(idOf, technology), (id) => id),
    processAreas: eachOnce(z.preprocess(idOf, processArea), (id) => id),
    implementers: eachOnce(z.preprocess(withMember, implementer.extend({ member })), (one) => one.member),
    maturity: shape.maturity.default(null),
    year: shape.year.default(null),
    sources: z.array(source).min(1),
  })
  return z.preprocess(itself, whole)
}

function existing(id: z.ZodType<string, string>, known: { has(id: string): boolean }) {
  const error = ({ input }: { input: unknown }) => `"${shortened(String(input), 100)}" does not exist`
  return id.pipe(z.string().refine((one) => known.has(one), { error }))
}

function eachOnce<T extends z.ZodType>(item: T, keyOf: (value: z.output<T>) => string) {
  return z.array(item).refine((items) => new Set(items.map(keyOf)).size === items.length, 'must not contain duplicates')
}

/** Removes the fields that the API adds, also when the case study is in a field `caseStudy`. */
function itself(given: unknown): unknown {
  if (!isObject(given)) return given
  const { caseStudy: inside, ...beside } = given
  return without(isObject(inside) ? { ...inside, ...without(beside, readOnlyFields) } : given, readOnlyFields)
}

/** The id, given as `{ id, name }` as in the API, or as the id. */
function idOf(given: unknown): unknown {
  return isObject(given) && Object.keys(without(given, ['id', 'name'])).length === 0 ? given.id : given
}

/** `{ member, role }`, given in this form or as `{ code, member, name, role }` as in the API. */
function withMember(given: unknown): unknown {
  if (!isObject(given)) return given
  const { code, name: _, ...rest } = given
  if (code === undefined || code === rest.member) return rest
  return rest.member === undefined ? { ...rest, member: code } : { ...rest, code }
}

function without(given: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
