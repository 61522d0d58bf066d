import { z } from 'zod'
import { implementerAnswer, maturity } from '../../domain/index.js'

export const named = z.object({ id: z.string(), name: z.string() })

export const memberName = z.object({ code: z.string(), name: z.string() })

/** A case study in a list. */
export const caseStudySummary = z
  .object({
    id: z.string(),
    title: z.string(),
    /** The first sentence of the solution. */
    summary: z.string(),
    language: z.string().describe('Language of title and summary'),
    technologies: z.array(named),
    processAreas: z.array(named),
    implementers: z.array(implementerAnswer.extend({ name: z.string() })),
    administration: z.string(),
    year: z.number().int().nullable(),
    maturity: maturity.nullable(),
    url: z.string().describe('URL of the whole case study in the API'),
    pageUrl: z.string().describe('URL of its page, in the language that was asked for'),
  })
  .meta({ id: 'CaseStudySummary' })

export type CaseStudySummary = z.infer<typeof caseStudySummary>
