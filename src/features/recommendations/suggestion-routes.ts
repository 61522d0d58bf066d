import { z } from 'zod'
import { needId } from '../../domain/index.js'
import { languageFor, languageParameter, route } from '../../platform/http/index.js'
import { matchList, matchListFor } from '../matches/index.js'
import type { NeedContext } from '../needs/index.js'
import { suggestAgain } from './suggest-again.js'

export const suggestionRoutes = (services: NeedContext) => [
  route({
    id: 'suggestForNeed',
    method: 'post',
    path: '/needs/:id/suggestions',
    summary: 'Make the suggestions of a need again',
    description: 'Done by itself when a need is submitted and when its words change. Decisions stay.',
    tag: 'Curation',
    roles: ['member', 'portal', 'staff', 'admin'],
    params: z.strictObject({ id: needId }),
    query: z.strictObject({ language: languageParameter }),
    responses: { 200: { description: 'The matches as they are now', schema: matchList } },
    async handle({ params, query, viewer, request }, response) {
      const need = await suggestAgain(services, viewer, params.id)
      response.json(await matchListFor(services.engine, viewer, need, languageFor(request, query.language)))
    },
  }),
]
