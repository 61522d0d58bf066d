import { z } from 'zod'
import { languageCode } from './language.js'
import { memberCode } from './member.js'
import { plainText } from './plain-text.js'
import { processAreaId } from './process-area.js'
import { distinct } from './stated-rule.js'
import { ulidOf } from './ulid.js'

/** A ULID: it sorts by creation time. */
export const needId = ulidOf('need')

export const needStatus = z.enum(['draft', 'submitted', 'in-review', 'published', 'closed'])
export type NeedStatus = z.infer<typeof needStatus>

/** Who may see the need, apart from its own member and staff. */
export const needVisibility = z.enum(['private', 'members', 'public'])
export type NeedVisibility = z.infer<typeof needVisibility>

/** In US dollars. */
export const budgetBand = z.enum(['under-100k', '100k-to-1m', '1m-to-10m', 'over-10m'])

export const needConstraints = z
  .strictObject({
    budget: budgetBand.nullable(),
    deadline: z.iso.date().nullable(),
    infrastructure: plainText(2000).nullable().describe('Existing infrastructure, and what is missing'),
  })
  .meta({ id: 'NeedConstraints' })

/** The part of a need that its member writes. */
export const needContent = z.strictObject({
  title: plainText(200),
  description: plainText(5000),
  language: languageCode,
  processAreas: distinct(z.array(processAreaId).max(20)),
  constraints: needConstraints,
  visibility: needVisibility,
  anonymousLearning: z
    .boolean()
    .describe('Whether decisions on it may improve answers to similar needs of others, without showing the need'),
})
export type NeedContent = z.infer<typeof needContent>

/** A new need. By default it is private, and optional fields are empty. */
export const needDraft = needContent
  .extend({
    language: languageCode.optional().describe('Detected when missing'),
    processAreas: needContent.shape.processAreas.default([]),
    constraints: z
      .strictObject({
        budget: budgetBand.nullable().default(null),
        deadline: needConstraints.shape.deadline.default(null),
        infrastructure: needConstraints.shape.infrastructure.default(null),
      })
      .prefault({}),
    visibility: needVisibility.default('private'),
    anonymousLearning: needContent.shape.anonymousLearning.default(false),
  })
  .meta({ id: 'NeedDraft' })
export type NeedDraft = z.infer<typeof needDraft>

/** A change of a need; missing fields stay as they are. */
export const needChanges = needContent
  .extend({ constraints: needConstraints.partial() })
  .partial()
  .meta({ id: 'NeedChanges' })
export type NeedChanges = z.infer<typeof needChanges>

/** A problem of a member in its own words, with its status. */
export const need = needContent
  .extend({
    id: needId,
    memberCode,
    status: needStatus,
    /** Increases by one with every change. */
    version: z.number().int().min(1),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    /** When it was last submitted; null before. */
    submittedAt: z.iso.datetime().nullable(),
    /** When staff last published an answer; null before. */
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Need' })
export type Need = z.infer<typeof need>

/** The text of a need for search. A title that only repeats the start of the description is left out. */
export function wordingOf({ title, description }: Pick<Need, 'title' | 'description'>): string {
  return description.startsWith(title) ? description : `${title}\n${description}`
}
