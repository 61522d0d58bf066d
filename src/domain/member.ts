import { z } from 'zod'
import { languageCode, localizedText } from './language.js'
import { wcoRegion } from './wco-region.js'

/** ISO 3166-1 alpha-2, plus `XK` and `EU`, which are not ISO codes of states. */
export const memberCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a two-letter code in capital letters')
  .describe('Code of a member (ISO 3166-1)')

export const memberContext = z
  .strictObject({
    landlocked: z.boolean(),
    island: z.boolean(),
    smallIslandDevelopingState: z.boolean(),
    leastDeveloped: z.boolean(),
    landlockedDeveloping: z.boolean(),
    /** World Bank group; null where unclassified. */
    incomeGroup: z.enum(['low', 'lower-middle', 'upper-middle', 'high']).nullable(),
    populationMillions: z.number().positive().nullable(),
  })
  .meta({ id: 'MemberContext' })

/** A customs administration that belongs to the World Customs Organization. */
export const member = z
  .strictObject({
    code: memberCode,
    iso3: z.string().regex(/^[A-Z]{3}$/),
    name: localizedText,
    administration: z.strictObject({ name: z.string().min(1).nullable(), short: z.string().min(1).nullable() }),
    administrationBasis: z.string().min(1).nullable(),
    wcoRegion,
    membershipBasis: z.string().min(1),
    officialLanguages: z.array(languageCode),
    workingLanguage: languageCode,
    context: memberContext,
    /** Codes of countries with a land border; some are not members. */
    borders: z.array(memberCode),
    position: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
    customsUnions: z.array(z.string().min(1)),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof member>
