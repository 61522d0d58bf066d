import { z } from 'zod'
import { type CaseStudy, caseStudy, caseStudyId, caseStudySource, maturity } from './case-study.js'
import type { FieldError } from './error-list.js'
import { InvalidInputError } from './errors.js'
import { givenImplementer, implementerAnswer, withCodes } from './implementer.js'
import { memberCode } from './member.js'
import { plainText } from './plain-text.js'
import { processAreaId } from './process-area.js'
import { distinct, withRules } from './stated-rule.js'
import { technologyId } from './technology.js'
import { ulidOf } from './ulid.js'

/** A ULID: it sorts by creation time, and cannot equal the id of a case study, which is in lower case. */
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

/** Sources are shown as links, so only web addresses are allowed. */
const source = caseStudySource.extend({
  title: optional(500),
  url: z.url({ protocol: /^https?$/, error: 'must be an address on the web' }).max(2000),
  date: caseStudySource.shape.date.default(null),
  language: caseStudySource.shape.language.default(null),
})

const evidence = caseStudy.shape.evidence.extend({ sourceType: z.string().min(1).max(200) })

/** Ids that are also paths of the API and the pages. */
const reserved = ['drafts', 'duplicates', 'archived']

/** The content of a draft: a case study of which most fields may still be missing. */
export const caseContent = z
  .strictObject({
    id: withRules(caseStudyId, {
      holds: (id) => !reserved.includes(id),
      message: 'is reserved; choose another id',
      says: { not: { enum: reserved } },
    })
      .nullable()
      .default(null)
      .describe('Id of the case study that it becomes; made from the title when missing'),
    administration: optional(300),
    texts: z
      .strictObject({ en: draftText.optional(), fr: draftText.optional(), es: draftText.optional() })
      .prefault({}),
    needsAnswered: z
      .array(z.strictObject({ status: z.enum(['curated']).default('curated'), en: need, fr: need, es: need }))
      .max(30)
      .default([]),
    technologies: distinct(z.array(technologyId).max(20)).default([]),
    processAreas: distinct(z.array(processAreaId).max(20)).default([]),
    tags: z.array(plainText(100)).max(50).default([]),
    implementers: z.array(givenImplementer).max(60).default([]),
    partners: z.array(plainText(300)).max(100).default([]),
    maturity: maturity.nullable().default(null),
    year: caseStudy.shape.year.default(null),
    sources: z.array(source).max(50).default([]),
    evidence: evidence.nullable().default(null).describe('Assessed by staff; required to publish'),
  })
  .meta({ id: 'CaseStudyContent' })
export type CaseContent = z.infer<typeof caseContent>

export const caseDraftStatus = z.enum(['draft', 'in-review'])
export type CaseDraftStatus = z.infer<typeof caseDraftStatus>

/**
 * A new case study in preparation, or a revision of a published one. The published one does not change until the
 * revision is published.
 */
export const caseDraft = z
  .strictObject({
    id: caseDraftId,
    caseStudyId: caseStudyId.nullable().describe('The published case study that it revises; null when it is new'),
    basedOn: z.number().int().nullable().describe('The version of that case study that it started from'),
    memberCode: memberCode.nullable().describe('The member that owns it; null when staff created it'),
    status: caseDraftStatus,
    /** Increases by one with every change. */
    version: z.number().int().min(1),
    note: z.string().nullable().describe('The comment of staff when they returned it'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    submittedAt: z.iso.datetime().nullable(),
    content: caseContent,
  })
  .meta({ id: 'CaseStudyDraft' })
export type CaseDraft = z.infer<typeof caseDraft>

/** What a draft says, as the API answers it. */
export const caseContentAnswer = caseContent
  .extend({ implementers: z.array(implementerAnswer).max(60) })
  .meta({ id: 'CaseStudyContent' })

/** A draft as the API answers it. */
export const caseDraftAnswer = caseDraft.extend({ content: caseContentAnswer }).meta({ id: 'CaseStudyDraft' })
export type CaseDraftAnswer = z.infer<typeof caseDraftAnswer>

export function answeredDraft(draft: CaseDraft): CaseDraftAnswer {
  return { ...draft, content: withCodes(draft.content) }
}

/** The content of a draft that revises a published case study. */
export function contentOf(study: CaseStudy): CaseContent {
  return structuredClone(study)
}

/**
 * The case study that a draft becomes.
 * @param id used when the draft has none
 * @throws InvalidInputError naming every field that is missing or invalid
 */
export function completed(content: CaseContent, id: string): CaseStudy {
  const texts = Object.entries(content.texts).flatMap(([language, body]) => (body ? [[language, body] as const] : []))
  const needsAnswered = content.needsAnswered.filter(({ status: _, ...said }) => Object.values(said).some(Boolean))
  const parsed = caseStudy.safeParse({ ...content, id, texts: Object.fromEntries(texts), needsAnswered })
  const errors: FieldError[] = parsed.success
    ? emptyLists(parsed.data)
    : parsed.error.issues.map(({ path, message, code }) => ({
        path: path.map(String).join('.'),
        message: code === 'invalid_type' ? 'is missing' : message,
      }))
  if (!parsed.success || errors.length > 0) {
    throw new InvalidInputError('The case study is not complete yet', errors)
  }
  return parsed.data
}

/** Errors for lists that may be empty in the bundled catalogue but not in a case study that people publish. */
function emptyLists({ technologies, processAreas }: CaseStudy): FieldError[] {
  const lists = { technologies, processAreas }
  return Object.entries(lists).flatMap(([path, list]) =>
    list.length === 0 ? [{ path, message: 'must name at least one' }] : [],
  )
}

/** An id like those of the bundled catalogue: code of the lead member, then words of the title. */
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

/** The languages in which a draft has any text. */
export function draftLanguages({ texts }: CaseContent): string[] {
  return Object.entries(texts).flatMap(([language, body]) =>
    body && (body.title ?? body.problem ?? body.solution ?? body.results ?? body.lessons) ? [language] : [],
  )
}
