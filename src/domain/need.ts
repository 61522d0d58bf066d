import { z } from 'zod'
import { languageCode } from './language.js'
import { memberCode } from './member.js'
import { plainText } from './plain-text.js'
import { processAreaId } from './process-area.js'
import { distinct } from './stated-rule.js'
import { ulidOf } from './ulid.js'

/** A ULID: in the order in which needs were written. */
export const needId = ulidOf('need')

export const needStatus = z.enum(['draft', 'submitted', 'in-review', 'published', 'closed'])
export type NeedStatus = z.infer<typeof needStatus>

/** For whom, beside its own member and staff. */
export const needVisibility = z.enum(['private', 'members', 'public'])
export type NeedVisibility = z.infer<typeof needVisibility>

/** In US dollars. */
export const budgetBand = z.enum(['under-100k', '100k-to-1m', '1m-to-10m', 'over-10m'])

export const needConstraints = z.strictObject({
  budget: budgetBand.nullable(),
  deadline: z.iso.date().nullable(),
  infrastructure: plainText(2000).nullable().describe('What there is to build on, and what is missing'),
})

/** What a member says of its need. */
export const needContent = z.strictObject({
  title: plainText(200),
  description: plainText(5000),
  language: languageCode,
  processAreas: distinct(z.array(processAreaId).max(20)),
  constraints: needConstraints,
  visibility: needVisibility,
  anonymousLearning: z
    .boolean()
    .describe('Whether what is decided on it may help others with like needs, without anything of it being shown'),
})
export type NeedContent = z.infer<typeof needContent>

/** The same as it is first written: nothing is shared, and nothing said that was not. */
export const needDraft = needContent.extend({
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
export type NeedDraft = z.infer<typeof needDraft>

/** What may be changed of it; what is not named stays. */
export const needChanges = needContent.extend({ constraints: needConstraints.partial() }).partial()
export type NeedChanges = z.infer<typeof needChanges>

/** A member's problem in its own words, and how far it has got. */
export const need = needContent.extend({
  id: needId,
  memberCode,
  status: needStatus,
  /** Grows by one with every change. */
  version: z.number().int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** When it last came to staff; null before. */
  submittedAt: z.iso.datetime().nullable(),
  /** When staff last published their answer; null before. */
  publishedAt: z.iso.datetime().nullable(),
})
export type Need = z.infer<typeof need>

/** The words of a need, as they are searched with. A title that only repeats how the description begins adds nothing. */
export function wordingOf({ title, description }: Pick<Need, 'title' | 'description'>): string {
  return description.startsWith(title) ? description : `${title}\n${description}`
}
