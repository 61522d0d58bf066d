import { z } from 'zod'
import { need } from '../../domain/index.js'
import { page, paging, route, takePage } from '../../platform/http/index.js'
import type { NeedContext } from '../needs/index.js'
import { ofQueue, queuedNeed, queueFilter, readGaps, readReviewQueue } from './review-queue.js'

const tag = 'Curation'
const roles = ['staff', 'admin'] as const

const gap = z
  .object({
    need,
    bestScore: z.number().int().describe('Of the nearest case study'),
    at: z.iso.datetime().describe('When the catalogue was asked'),
  })
  .meta({ id: 'Gap' })

export const reviewRoutes = (services: Pick<NeedContext, 'engine' | 'needs'>) => [
  route({
    id: 'listReviewQueue',
    method: 'get',
    path: '/review-queue',
    summary: 'List the needs that wait for staff',
    description: 'Those first where a look helps most: nothing fits, the answer is unsure, the member waits long.',
    tag,
    roles,
    query: z.strictObject({
      ...paging,
      assigned: queueFilter.default('all').describe('`mine`: assigned to the caller; `nobody`: assigned to nobody'),
    }),
    responses: { 200: { description: 'A page of needs, the most urgent first', schema: page(queuedNeed) } },
    async handle({ query, viewer }, response) {
      const queue = ofQueue(await readReviewQueue(services, viewer), query.assigned, viewer)
      // Urgency grows with time alike for all that wait, so a cursor keeps its place well enough.
      response.json(takePage(queue, ({ urgency, need: { id } }) => `${(2 - urgency).toFixed(3)} ${id}`, query))
    },
  }),
  route({
    id: 'listGaps',
    method: 'get',
    path: '/gaps',
    summary: 'List the needs that the catalogue has no answer to',
    tag,
    roles,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of gaps, the oldest need first', schema: page(gap) } },
    async handle({ query, viewer }, response) {
      response.json(takePage(await readGaps(services, viewer), (one) => one.need.id, query))
    },
  }),
]
