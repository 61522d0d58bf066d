import { z } from 'zod'
import { comparisonTally, type Engine } from '../../engine/index.js'
import { route } from '../../platform/http/index.js'
import { comparisonVerdicts, leastDecided } from './comparison-verdict.js'
import { endComparison } from './end-comparison.js'
import { listComparisons } from './list-comparisons.js'
import { startComparison } from './start-comparison.js'

const tag = 'Learning'
const path = '/rankings/comparison'
const number = z.number().int().min(0).max(1_000_000_000).describe('0 for the ranking that comes with the program')

const comparison = z
  .object({
    number: z.number().int(),
    a: number,
    b: number,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable().describe('null while it runs'),
    tally: z
      .object(comparisonTally.shape)
      .describe(
        'Answers in which more was opened of what `a` placed, of what `b` placed, and of both as much; and what was opened of each. An answer counts once, however many people got it',
      ),
    p: z
      .number()
      .describe('Two-sided sign test: how probable so uneven a tally is, or a more uneven one, if both were as good'),
    verdict: z
      .enum(comparisonVerdicts)
      .describe(`Not before ${leastDecided} answers were won by one of the two; \`a\` or \`b\` when p is below .01`),
  })
  .meta({ id: 'RankingComparison' })
const comparisons = z
  .object({
    running: comparison.nullable(),
    isApplied: z
      .boolean()
      .describe('Whether answers are interleaved now; not where one of both was learned for another model'),
    ended: z.array(comparison).describe('The latest first'),
  })
  .meta({ id: 'RankingComparisons' })

/** Comparisons of two rankings by what people open. */
export const comparisonRoutes = (engine: Engine) => [
  route({
    id: 'listComparisons',
    method: 'get',
    path,
    summary: 'See how rankings compare by what people open',
    tag,
    roles: ['staff', 'admin'],
    responses: { 200: { description: 'The comparison that runs, and those before', schema: comparisons } },
    async handle({ viewer }, response) {
      response.json(await listComparisons(engine, viewer))
    },
  }),
  route({
    id: 'startComparison',
    method: 'post',
    path,
    summary: 'Compare two rankings by what people open',
    description:
      'Until it ends, answers to texts of anonymous callers, members and portals interleave the results of both (team draft). Saved needs, pins and what staff see stay as they are. Portals send what people open to `/usage`, with `ranking` and `answerId` as the answer says.',
    tag,
    roles: ['admin'],
    body: z.strictObject({ a: number, b: number }),
    example: { a: 0, b: 1 },
    responses: {
      200: { description: 'The comparison runs', schema: comparisons },
      404: { description: 'There is no such ranking, or it was rejected' },
      409: { description: 'Another comparison runs' },
    },
    async handle({ body, viewer }, response) {
      await startComparison(engine, viewer, body)
      response.json(await listComparisons(engine, viewer))
    },
  }),
  route({
    id: 'endComparison',
    method: 'delete',
    path,
    summary: 'End the comparison of rankings',
    description: 'Its counts are kept. The ranking in use stays what it is.',
    tag,
    roles: ['admin'],
    responses: {
      200: { description: 'It has ended', schema: comparisons },
      404: { description: 'None runs' },
    },
    async handle({ viewer }, response) {
      await endComparison(engine, viewer)
      response.json(await listComparisons(engine, viewer))
    },
  }),
]
