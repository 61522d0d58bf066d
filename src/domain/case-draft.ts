import { z } from 'zod'
import { type CaseStudy, caseStudy, caseStudyId, caseStudySource, implementer, maturity } from './case-study.js'
import type { FieldError } from './error-list.js'
import { InvalidInputError } from './errors.js'
import { memberCode } from './member.js'
import { plainText } from './plain-text.js'
import { processAreaId } from './process-area.js'
import { distinct, withRules } from './stated-rule.js'
import { technologyId } from './technology.js'
import { ulidOf } from './ulid.js'

/** A ULID: in the order in which drafts were begun, and never the id of a case study, which has small letters. */
export const caseDraftId = ulidOf('draft')

const optional = (maximum: number) => plainText(maximum).nullable().default(null)
const long = optional(20_000)

const draftText = z.strictObject({
  status: z.enum(['original', 'translated', 'curated']).default('original'),
  title: optional(300),
  problem: long,
  solution: long,
  results: long,
  lessons: long,
  costNote: long,
})

const need = plainText(2000).optional()

/** Where people's links lead is shown as a link: nothing but the web. */
const source = caseStudySource.extend({
  title: optional(500),
  url: z.url({ protocol: /^https?$/, error: 'must be an address on the web' }).max(2000),
  date: caseStudySource.shape.date.default(null),
  language: caseStudySource.shape.language.default(null),
})

const evidence = caseStudy.shape.evidence.extend({ sourceType: z.string().min(1).max(200) })

/** Paths that a case study must not be called by. */
const reserved = ['drafts', 'duplicates', 'archived']

/** What a draft says: as much of a case study as is known so far. */
export const caseContent = z.strictObject({
  id: withRules(caseStudyId, {
    holds: (id) => !reserved.includes(id),
    message: 'cannot be the id of a case study',
    says: { not: { enum: reserved } },
  })
    .nullable()
    .default(null)
    .describe('Of the case study that it becomes; made from its title when missing'),
  administration: optional(300),
  texts: z.strictObject({ en: draftText.optional(), fr: draftText.optional(), es: draftText.optional() }).prefault({}),
  needsAnswered: z
    .array(z.strictObject({ status: z.enum(['curated']).default('curated'), en: need, fr: need, es: need }))
    .max(10)
    .default([]),
  technologies: distinct(z.array(technologyId).max(20)).default([]),
  processAreas: distinct(z.array(processAreaId).max(20)).default([]),
  tags: z.array(plainText(100)).max(50).default([]),
  implementers: z.array(implementer).max(60).default([]),
  partners: z.array(plainText(300)).max(100).default([]),
  maturity: maturity.nullable().default(null),
  year: caseStudy.shape.year.default(null),
  sources: z.array(source).max(50).default([]),
  evidence: evidence.nullable().default(null).describe('For staff to judge; needed to publish'),
})
export type CaseContent = z.infer<typeof caseContent>

export const caseDraftStatus = z.enum(['draft', 'in-review'])
export type CaseDraftStatus = z.infer<typeof caseDraftStatus>

/** A case study on its way, or a revision of a published one, which stays as it is until then. */
export const caseDraft = z.strictObject({
  id: caseDraftId,
  caseStudyId: caseStudyId.nullable().describe('The published case study that it revises; null when it is new'),
  basedOn: z.number().int().nullable().describe('The version of that case study that it started from'),
  memberCode: memberCode.nullable().describe('Whose it is; null when staff began it'),
  status: caseDraftStatus,
  /** Grows by one with every change. */
  version: z.number().int().min(1),
  note: z.string().nullable().describe('What staff said when they gave it back'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  content: caseContent,
})
export type CaseDraft = z.infer<typeof caseDraft>

/** A published case study as the content of a draft. */
export function contentOf(study: CaseStudy): CaseContent {
  return structuredClone(study)
}

/**
 * The case study that a draft has become. @param id when the draft has none of its own
 * @throws InvalidInputError naming every field that is missing or wrong
 */
export function completed(content: CaseContent, id: string): CaseStudy {
  const texts = Object.entries(content.texts).flatMap(([language, body]) => (body ? [[language, body] as const] : []))
  const needsAnswered = content.needsAnswered.filter(({ status: _, ...said }) => Object.values(said).some(Boolean))
  const parsed = caseStudy.safeParse({ ...content, id, texts: Object.fromEntries(texts), needsAnswered })
  const faults: FieldError[] = parsed.success
    ? emptyLists(parsed.data)
    : parsed.error.issues.map(({ path, message, code }) => ({
        path: path.map(String).join('.'),
        message: code === 'invalid_type' ? 'is missing' : message,
      }))
  if (!parsed.success || faults.length > 0) {
    throw new InvalidInputError('The case study is not complete yet', faults)
  }
  return parsed.data
}

/** What the bundled catalogue may leave open, and nobody who knows the case would. */
function emptyLists({ technologies, processAreas }: CaseStudy): FieldError[] {
  const lists = { technologies, processAreas }
  return Object.entries(lists).flatMap(([path, list]) =>
    list.length === 0 ? [{ path, message: 'must name at least one' }] : [],
  )
}

/** An id in the manner of the catalogue: whose it is, and the words of its title. */
export function idFrom(content: CaseContent): string {
  const title = Object.values(content.texts).find((body) => body?.title)?.title ?? 'case-study'
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter(Boolean)
  const lead = content.implementers.find(({ role }) => role !== 'supporter')?.member.toLowerCase() ?? 'xx'
  return [lead, ...words].join('-').slice(0, 60).replace(/-+$/, '')
}

/** Languages of a draft's texts, one that says nothing left out. */
export function draftLanguages({ texts }: CaseContent): string[] {
  return Object.entries(texts).flatMap(([language, body]) =>
    body && (body.title ?? body.problem ?? body.solution ?? body.results ?? body.lessons) ? [language] : [],
  )
}
