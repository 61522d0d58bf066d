import { z } from 'zod'
import { interfaceLanguage } from './language.js'
import { memberCode } from './member.js'
import { plainText } from './plain-text.js'
import { processAreaId } from './process-area.js'
import { regionId } from './region.js'
import { distinct } from './stated-rule.js'
import { technologyId } from './technology.js'
import { ulidOf } from './ulid.js'

export const workshopId = ulidOf('workshop')

/** What staff plan of a workshop. */
export const workshopContent = z
  .strictObject({
    name: plainText(150),
    startsOn: z.iso.date(),
    days: z.number().int().min(1).max(5),
    opensAt: z
      .string()
      .regex(/^(?:0[6-9]|1[0-4]):[0-5]\d$/, 'must be a time from 06:00 to 14:59')
      .describe('When each day begins, in the time of the place'),
    hours: z.number().int().min(3).max(9).describe('From the beginning of a day to its end'),
    place: plainText(200).nullable(),
    region: regionId.nullable().describe('Where its participants come from; null for everywhere'),
    languages: distinct(z.array(interfaceLanguage).min(1).max(3)).describe('In which participants talk'),
    participants: distinct(z.array(memberCode).max(1000)).describe('Codes of the members that take part'),
    technologies: distinct(z.array(technologyId).max(20)).describe(
      'Themes; with no theme at all, whatever members need',
    ),
    processAreas: distinct(z.array(processAreaId).max(20)).describe('More themes'),
    groupSize: z.number().int().min(3).max(10).describe('Members in a group that works together'),
  })
  .meta({ id: 'WorkshopContent' })
export type WorkshopContent = z.infer<typeof workshopContent>

/** A new workshop. */
export const workshopPlan = workshopContent
  .extend({
    days: workshopContent.shape.days.default(2),
    opensAt: workshopContent.shape.opensAt.default('09:00'),
    hours: workshopContent.shape.hours.default(8),
    place: workshopContent.shape.place.default(null),
    region: workshopContent.shape.region.default(null),
    participants: workshopContent.shape.participants
      .optional()
      .describe('Without any, all members of the region that work in one of the languages'),
    technologies: workshopContent.shape.technologies.default([]),
    processAreas: workshopContent.shape.processAreas.default([]),
    groupSize: workshopContent.shape.groupSize.default(5),
  })
  .meta({ id: 'WorkshopPlan' })
export type WorkshopPlan = z.infer<typeof workshopPlan>

/** A meeting at which members learn from each other. */
export const workshop = workshopContent
  .extend({
    id: workshopId,
    /** Increases by one with every change. */
    version: z.number().int().min(1),
    createdAt: z.iso.datetime(),
    createdBy: z.string().nullable().describe('Id of a person or key; null for all but staff'),
    changedAt: z.iso.datetime().describe('When its plan was last changed'),
    preparedAt: z.iso.datetime().nullable().describe('When its kit was last made; null before'),
    sharedAt: z.iso.datetime().nullable().describe('From then on its participants see it'),
  })
  .meta({ id: 'Workshop' })
export type Workshop = z.infer<typeof workshop>
