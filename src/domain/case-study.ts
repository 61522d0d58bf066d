import { z } from 'zod'
import { implementer } from './implementer.js'
import { processAreaId } from './process-area.js'
import { technologyId } from './technology.js'

export const caseStudyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,99}$/, 'must be lower-case letters, digits and hyphens')
  .describe('Id of a case study')

/** The parts of a case study that can be the reason for a match. */
export const caseStudyFields = ['title', 'problem', 'solution', 'results', 'lessons'] as const
export type CaseStudyField = (typeof caseStudyFields)[number]

const text = z.string().trim().min(1).max(20_000)

/** The text of a case study in one language. A part that the source does not give is null. */
export const caseStudyText = z
  .strictObject({
    status: z.enum(['original', 'translated', 'curated']),
    title: text,
    problem: text.nullable(),
    solution: text,
    results: text.nullable(),
    lessons: text.nullable(),
    costNote: text.nullable(),
  })
  .meta({ id: 'CaseStudyText' })
export type CaseStudyText = z.infer<typeof caseStudyText>

/**
 * A problem that a case study solves, worded as by a member that does not know the solution, in any of its languages.
 */
export const needAnswered = z
  .strictObject({
    status: z.enum(['curated']),
    en: text.optional(),
    fr: text.optional(),
    es: text.optional(),
  })
  .meta({ id: 'NeedAnswered' })

export const maturity = z.enum(['study', 'pilot', 'production'])
export type Maturity = z.infer<typeof maturity>

export const caseStudySource = z
  .strictObject({
    title: z.string().min(1).nullable(),
    url: z.url(),
    date: z.iso.date().nullable(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .nullable(),
  })
  .meta({ id: 'Source' })

/** A text in at least one language. */
export function inLanguages<T extends z.ZodType>(body: T) {
  return z
    .strictObject({ en: body.optional(), fr: body.optional(), es: body.optional() })
    .refine((texts) => Object.values(texts).some(Boolean), 'must have a text in at least one language')
}

/** A solution that an administration has used, with its sources. */
export const caseStudy = z
  .strictObject({
    id: caseStudyId,
    /** The administration, as the source names it. */
    administration: z.string().min(1),
    texts: inLanguages(caseStudyText),
    needsAnswered: z.array(needAnswered).max(30).default([]),
    technologies: z.array(technologyId),
    processAreas: z.array(processAreaId),
    /** More specific keywords than technologies and areas, in English. */
    tags: z.array(z.string().min(1)),
    implementers: z.array(implementer),
    /** Organisations that took part and are not members. */
    partners: z.array(z.string().min(1)),
    maturity: maturity.nullable(),
    year: z.number().int().min(1950).max(2100).nullable(),
    sources: z.array(caseStudySource).min(1),
    evidence: z.strictObject({
      sourceQuality: z.enum(['strong', 'fair', 'weak']),
      sourceType: z.string().min(1),
      /** Whether the source states the problem. */
      problemBasis: z.enum(['stated', 'aim', 'not-stated']),
      confidence: z.enum(['high', 'medium', 'low']),
      /** How much of the source was read. */
      read: z.enum(['opening-excerpt', 'whole']),
    }),
  })
  .meta({ id: 'CaseStudy' })
export type CaseStudy = z.infer<typeof caseStudy>

/** The languages in which a case study has a text. */
export function languagesOf(study: CaseStudy): string[] {
  return Object.entries(study.texts).flatMap(([language, body]) => (body ? [language] : []))
}

/** The members that implemented it. */
export function membersWithExperience(study: CaseStudy): string[] {
  return study.implementers.flatMap((one) => (one.role === 'supporter' ? [] : [one.member]))
}
