import { z } from 'zod'
import { answerFit, caseStudyFields, contextNames, fit, interfaceLanguage } from '../../domain/index.js'
import { signalNames } from '../../ranking/index.js'
import { caseStudySummary, memberName, named } from '../catalogue/index.js'
import { answerId } from '../usage/index.js'

const place = { start: z.number().int(), end: z.number().int() }
const wordPlace = z.object({ text: z.string(), ...place })
const quoted = z.object({ field: z.string(), language: z.string(), text: z.string() })

export const why = z
  .object({
    passage: z
      .object({
        field: z.enum(caseStudyFields),
        language: z.string(),
        text: z.string(),
        highlights: z.array(z.tuple([z.number().int(), z.number().int()])).describe('UTF-16 offsets, end exclusive'),
      })
      .nullable(),
    matches: z
      .array(z.object({ need: wordPlace, passage: wordPlace, strength: z.number() }))
      .describe('Pairs of a word of the need and a matching word of the passage, in any languages'),
    aspects: z
      .array(z.object({ aspect: z.number().int(), probability: z.number(), passage: quoted }))
      .describe(
        'The aspects of the need that it covers (indexes in `query.aspects`), each with the passage that covers it',
      ),
    signals: z.array(
      z.object({
        name: z.enum(signalNames),
        value: z
          .number()
          .describe(
            'Cosine; BM25 for lexical; for technology, process area and tag ln of how many times more frequent it is among the best; for maturity 1 in service, 0 pilot, -1 study',
          ),
        share: z.number().describe('Share of this signal in the score of the case study, 0..1'),
      }),
    ),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'Why' })
export type Why = z.infer<typeof why>

export const result = z
  .object({
    rank: z.number().int(),
    caseStudy: caseStudySummary,
    score: z
      .number()
      .int()
      .nullable()
      .describe('0..100: how many of a hundred such matches are useful; null when the fit is unknown'),
    fit,
    ranking: z
      .number()
      .int()
      .nullable()
      .describe(
        'Number of the ranking that placed it, to be sent with usage events; 0 for the one that comes with the program, null where staff placed it',
      ),
    pinned: z.boolean(),
    own: z.boolean().describe('Whether it is a case study of the requesting member'),
    why,
  })
  .meta({ id: 'Result' })
export type Result = z.infer<typeof result>

export const peer = z
  .object({
    member: memberName.extend({ administration: z.string().nullable() }),
    score: z
      .number()
      .int()
      .nullable()
      .describe('0..100: probability that it has solved this; null when the fit of the answer is unknown'),
    evidence: z.array(
      z.object({
        type: z.enum(['implemented', 'solvedNeed', 'sameNeed']),
        caseStudyId: z.string().nullable(),
        text: z.string(),
        year: z.number().int().nullable(),
      }),
    ),
    context: z
      .array(z.object({ name: z.enum([...contextNames, 'stageAhead']), text: z.string() }))
      .describe('What it has in common with the requesting member, and whether it is a step or two ahead'),
    contact: z.object({ url: z.string() }).nullable(),
  })
  .meta({ id: 'Peer' })
export type Peer = z.infer<typeof peer>

const understood = named.extend({
  confidence: z.number().describe('0..1'),
  source: z
    .enum(['given', 'named', 'implied'])
    .describe('`given` by the caller, `named` in the text, or `implied` by the results'),
})

export const recommendation = z
  .object({
    query: z.object({
      language: z.string(),
      outputLanguage: interfaceLanguage,
      aspects: z
        .array(z.object({ text: z.string(), ...place, covered: z.boolean().nullable() }))
        .describe(
          'What the need asks for, one by one, and whether any result on this page covers it; null where the fit is unknown',
        ),
      truncated: z.boolean().describe('Whether the text was too long for the model'),
    }),
    fit: answerFit,
    results: z.array(result),
    total: z.number().int().describe('Total number of results'),
    answerId: answerId
      .nullable()
      .describe(
        'To be sent with usage events, while two rankings are compared in this answer: their results are interleaved; else null',
      ),
    peers: z.array(peer),
    technologies: z.array(named.extend({ share: z.number() })),
    understanding: z
      .object({ technologies: z.array(understood), processAreas: z.array(understood) })
      .describe('Detected topics of the need; send `technologies` or `processAreas` to correct them'),
    degraded: z
      .array(z.enum(['semantic', 'lexical']))
      .describe('Parts of the engine that were not available for this answer'),
    model: z.object({ id: z.string(), revision: z.string() }),
    index: z.object({ generation: z.number().int(), passages: z.number().int() }),
  })
  .meta({ id: 'Recommendation' })
export type Recommendation = z.infer<typeof recommendation>
