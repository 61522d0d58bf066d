import { z } from 'zod'
import { contactUrl, type DomainProfile } from './domain-profile.js'
import { languageCode, localizedText } from './language.js'
import { regionId } from './region.js'

/** Short enough for addresses and tables; for states, mostly ISO 3166-1. */
export const memberCode = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'must be a code of letters, digits, dots, hyphens or underscores')
  .describe('Code of a member')

/** The code that a person means: small letters also mean capitals, where only those are the code of a member. */
export function meantMember(text: string, members: { has(code: string): boolean }): string {
  const capitals = text.toUpperCase()
  return !members.has(text) && members.has(capitals) ? capitals : text
}

/** What is not known, or not true of a kind of organisation, is left out. */
export const memberContext = z
  .strictObject({
    landlocked: z.boolean().default(false),
    island: z.boolean().default(false),
    smallIslandDevelopingState: z.boolean().default(false),
    leastDeveloped: z.boolean().default(false),
    landlockedDeveloping: z.boolean().default(false),
    /** World Bank group; null where unclassified. */
    incomeGroup: z.enum(['low', 'lower-middle', 'upper-middle', 'high']).nullable().default(null),
    populationMillions: z.number().positive().nullable().default(null),
  })
  .meta({ id: 'MemberContext' })

/** An organisation that describes needs and has solutions: an administration, a ministry, a town. */
export const member = z
  .strictObject({
    code: memberCode,
    /** ISO 3166-1 alpha-3, for states. */
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .default(null),
    name: localizedText,
    administration: z.strictObject({ name: z.string().min(1).nullable(), short: z.string().min(1).nullable() }),
    administrationBasis: z.string().min(1).nullable().default(null),
    region: regionId,
    /** How membership is known. */
    membershipBasis: z.string().min(1),
    officialLanguages: z.array(languageCode),
    workingLanguage: languageCode,
    context: memberContext.prefault({}),
    /** Codes of neighbours; some may not be members. */
    borders: z.array(memberCode).default([]),
    position: z
      .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .nullable()
      .default(null),
    /** Its own contact, instead of that of the domain. */
    contactUrl: contactUrl.nullable().default(null),
    /** Names of unions or associations to which it belongs. */
    unions: z.array(z.string().min(1)).default([]),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof member>

/** Where people of a member can be reached; null when neither it nor its domain says so. */
export function contactOf(member: Member, domain: DomainProfile): string | null {
  return member.contactUrl ?? domain.contactUrl
}
