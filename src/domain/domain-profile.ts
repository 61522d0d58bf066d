import { z } from 'zod'
import { interfaceLanguage, localizedText } from './language.js'

/** Where people of a member can be reached. */
export const contactUrl = z.url({ protocol: /^https?$/ })

/** Messages that a domain words in its own way: by language and key of `messages/`. */
export const wording = z.partialRecord(interfaceLanguage, z.record(z.string(), z.string().min(1).max(2_000)))
export type Wording = z.infer<typeof wording>

/** What a domain pack says about itself: the rest of its folder is records. */
export const domainProfile = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9-]+$/),
  name: localizedText,
  /** Where members are reached that have no contact of their own. */
  contactUrl: contactUrl.nullable().default(null),
  /** Words that any two texts of the domain can share: they are no reason to read one of them. In any language. */
  plainWords: z.array(z.string().min(1)).default([]),
  /** Problems that a visitor can try. */
  examples: z.array(localizedText).max(8).default([]),
  wording: wording.default({}),
})
export type DomainProfile = z.infer<typeof domainProfile>

/** Of a database into which no pack was imported yet. */
export const noDomain: DomainProfile = domainProfile.parse({ id: 'none', name: { en: '-', fr: '-', es: '-' } })
