import { z } from 'zod'

const form = z.strictObject({ short: z.string().min(1).nullable(), long: z.string().min(1).nullable() })

/** A term in three languages: the acronym, where there is one, and the words. */
export const term = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), en: form, fr: form, es: form })
export type Term = z.infer<typeof term>
