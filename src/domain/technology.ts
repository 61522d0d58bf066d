import { z } from 'zod'
import { interfaceLanguage, interfaceLanguages, localizedText } from './language.js'

export const technologyId = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)
  .describe('Id of a technology')

export const factId = z
  .string()
  .regex(/^fact-[0-9a-f]{16}$/, 'must be the id of a fact')
  .describe('Id of a fact')

const source = z.strictObject({ title: z.string().min(1), url: z.url() })

/** What a fact says. Where a language is not among `writtenIn`, its text repeats that of one that is. */
export const factContent = z
  .strictObject({
    text: localizedText,
    writtenIn: z
      .array(interfaceLanguage)
      .min(1)
      .max(interfaceLanguages.length)
      .optional()
      .describe('The languages that the text was written in; in others it repeats one of these. Missing: all'),
    source,
  })
  .meta({ id: 'FactContent' })
export type FactContent = z.infer<typeof factContent>

const fact = factContent.extend({
  id: factId.optional().describe('Stored once people have changed the fact; until then it follows from its text'),
})
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

export const dossierHeading = dossier.keyof()
export type DossierHeading = z.infer<typeof dossierHeading>

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
