import { z } from 'zod'
import { type Engine, refit } from '../../engine/index.js'
import { route } from '../../platform/http/index.js'
import type { NeedReader } from '../needs/index.js'
import { exportDecisions } from './export-decisions.js'
import { listRankings } from './list-rankings.js'
import { useRanking } from './use-ranking.js'

const tag = 'Learning'
const staff = ['staff', 'admin'] as const

const learned = z
  .object({
    inUse: z.number().int().nullable().describe('null is the ranking that comes with the program'),
    items: z.array(
      refit
        .pick({ decidedNeeds: true, before: true, after: true, worse: true })
        .extend({ number: z.number().int(), at: z.iso.datetime(), accepted: z.boolean() }),
    ),
  })
  .meta({ id: 'LearnedRankings' })

export const learningRoutes = (engine: Engine, needs: NeedReader) => {
  const history = async () => {
    const { inUse, refits } = await listRankings(engine)
    return { inUse, items: refits.map(({ ranking: _, folds: __, ...shown }) => shown) }
  }
  return [
    route({
      id: 'listRankings',
      method: 'get',
      path: '/learning/rankings',
      summary: 'List what was learned from decisions',
      description: 'With the figures on the judged topics before and after, each judged by weights learned without it.',
      tag,
      roles: staff,
      responses: { 200: { description: 'The latest first', schema: learned } },
      async handle(_input, response) {
        response.json(await history())
      },
    }),
    route({
      id: 'useRanking',
      method: 'put',
      path: '/learning/ranking-in-use',
      summary: 'Rank by what was learned before',
      tag,
      roles: ['admin'],
      body: z.strictObject({ number: z.number().int().min(1).nullable() }),
      example: { number: null },
      responses: {
        200: { description: 'What is in use now', schema: learned },
        404: { description: 'Nothing was learned under this number' },
      },
      async handle({ body, viewer }, response) {
        await useRanking(engine, viewer, body.number)
        response.json(await history())
      },
    }),
    route({
      id: 'exportJudgments',
      method: 'get',
      path: '/learning/qrels',
      summary: 'Export what was decided as relevance judgments',
      description:
        'In the format of TREC: need, 0, case study, grade (2 useful, 0 not relevant); of the needs you may see.',
      tag,
      roles: staff,
      responses: { 200: { description: 'One line a judgment', mediaType: 'text/plain', schema: z.string() } },
      async handle({ viewer }, response) {
        const { qrels } = await exportDecisions(engine, needs, viewer)
        response.type('text/plain').send(qrels)
      },
    }),
  ]
}
