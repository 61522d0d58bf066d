import { z } from 'zod'
import { localizedText } from './language.js'

export const technologyId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)
  .describe('Id of a technology')

const source = z.strictObject({ title: z.string().min(1), url: z.url() })
const fact = z.strictObject({ text: localizedText, source })
const aliases = z.array(z.string().min(1))

/** What members should know about a technology, under six headings. */
export const dossier = z
  .strictObject({
    businessProcesses: z.array(fact),
    policyArrangements: z.array(fact),
    legalRequirements: z.array(fact),
    minimumSpecifications: z.array(fact),
    costs: z.array(fact),
    trends: z.array(fact),
  })
  .meta({ id: 'Dossier' })

/** A family of technology with its dossier; each fact has its source. */
export const technology = z
  .strictObject({
    id: technologyId,
    name: localizedText,
    aliases: z.strictObject({ en: aliases, fr: aliases, es: aliases }),
    tags: z.array(z.string().min(1)),
    summary: localizedText,
    dossier,
    standards: z.array(
      z.strictObject({ name: z.string().min(1), note: z.strictObject({ en: z.string().min(1) }).nullable() }),
    ),
  })
  .meta({ id: 'Technology' })
export type Technology = z.infer<typeof technology>
