import { z } from 'zod'
import type { EngineStatus } from '../engine/index.js'
import { route } from '../platform/http/index.js'

const live = z.object({ status: z.literal('ok') }).meta({ id: 'Liveness' })

const ready = z
  .object({
    status: z.enum(['starting', 'embedding', 'indexing', 'ready', 'failed', 'stopping']),
    progress: z
      .object({ done: z.number().int(), total: z.number().int() })
      .nullable()
      .describe('Passages embedded so far'),
    failure: z.string().nullable(),
    caseStudies: z.number().int(),
    passages: z.number().int(),
    generation: z.number().int(),
    ann: z
      .object({ recallAt10: z.number(), ef: z.number().int(), queries: z.number().int() })
      .nullable()
      .describe('Recall of the approximate index against an exact search, measured on its own vectors'),
  })
  .meta({ id: 'Readiness' })

/** @param isStopping whether nothing more should be sent here, although it is still answered */
export const healthRoutes = (status: () => EngineStatus, isStopping: () => boolean = () => false) => [
  route({
    id: 'getLiveness',
    method: 'get',
    path: '/health/live',
    summary: 'Whether the process runs',
    tag: 'Health',
    responses: { 200: { description: 'The process runs', schema: live } },
    handle: (_input, response) => {
      response.json({ status: 'ok' })
    },
  }),
  route({
    id: 'getReadiness',
    method: 'get',
    path: '/health/ready',
    summary: 'Whether recommendations are complete',
    tag: 'Health',
    responses: {
      200: { description: 'Recommendations are complete', schema: ready },
      503: { description: 'Not complete yet, with the progress, or not any more', schema: ready },
    },
    handle(_input, response) {
      const { state, progress, failure, caseStudies, passages, generation, recall } = status()
      response.setHeader('Cache-Control', 'no-store')
      const shown = isStopping() ? 'stopping' : state
      response.status(shown === 'ready' ? 200 : 503).json({
        status: shown,
        progress: progress ?? null,
        failure: failure ?? null,
        caseStudies,
        passages,
        generation,
        ann: recall ? { recallAt10: recall.recallAt10, ef: recall.ef, queries: recall.queries } : null,
      })
    },
  }),
]
