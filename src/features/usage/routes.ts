import { z } from 'zod'
import type { Engine } from '../../engine/index.js'
import { numberInQueryOr, route, usualBodyLimit } from '../../platform/http/index.js'
import { daysAgo, readUsage } from './read-usage.js'
import { recordUsage } from './record-usage.js'
import { mostDays, mostEvents, usageEvent } from './usage-event.js'

const tag = 'Usage'
const count = z.number().int()
const figures = z.object({ shown: count, opened: count, contacted: count })
const usage = z
  .object({
    since: z.iso.datetime(),
    totals: figures,
    byRank: z.array(figures.extend({ rank: count.nullable().describe('In the answer; null where it was not said') })),
    byRanking: z.array(
      figures.extend({
        ranking: count
          .nullable()
          .describe('Number of the ranking that placed the result; 0 for the bundled one, null where staff did'),
      }),
    ),
    caseStudies: z.array(figures.extend({ caseStudyId: z.string() })).describe('The hundred most opened'),
  })
  .meta({ id: 'Usage' })

export const usageRoutes = (engine: Engine) => [
  route({
    id: 'recordUsage',
    method: 'post',
    path: '/usage',
    summary: 'Say what people did with case studies in answers',
    description:
      'For portals that show answers in their own pages, with `ranking` and `answerId` as the answer says. Kept for a year, unless the operator decided otherwise, to the hour, with the member but without text, need or person.',
    tag,
    roles: ['member', 'portal', 'staff', 'admin'],
    body: z.strictObject({ events: z.array(usageEvent).min(1).max(mostEvents) }),
    bodyLimit: 2 * usualBodyLimit,
    example: { events: [{ kind: 'opened', caseStudyId: 'id-postal-advance-data', rank: 1, ranking: 0 }] },
    responses: { 204: { description: 'It is noted' } },
    async handle({ body, viewer }, response) {
      await recordUsage(engine, viewer, body.events)
      response.status(204).end()
    },
  }),
  route({
    id: 'getUsage',
    method: 'get',
    path: '/usage',
    summary: 'Read how answers are used',
    tag,
    roles: ['staff', 'admin'],
    query: z.strictObject({
      days: numberInQueryOr(30, z.number().int().min(1).max(mostDays)).describe('Of today and so many days before'),
    }),
    responses: { 200: { description: 'Numbers by rank, by ranking and by case study', schema: usage } },
    async handle({ query, viewer }, response) {
      response.json(await readUsage(engine, viewer, daysAgo(query.days)))
    },
  }),
]
