import { z } from 'zod'
import { needId } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { route } from '../../platform/http/index.js'
import { personId } from '../people/index.js'
import { assignNeed } from './assign-need.js'
import { assignee } from './assignee.js'

export const assignmentRoutes = (services: WithDatabase) => [
  route({
    id: 'assignNeed',
    method: 'put',
    path: '/needs/:id/assignee',
    summary: 'Say who of the staff looks after a need',
    description: 'The member is not told. `GET /review-queue` says who looks after each need that waits.',
    tag: 'Curation',
    roles: ['staff', 'admin'],
    params: z.strictObject({ id: needId }),
    body: z.strictObject({ personId: personId.nullable().describe('An active person of the staff; null for nobody') }),
    example: { personId: null },
    responses: {
      200: {
        description: 'Who looks after it now',
        schema: z.object({ assignee: assignee.nullable().describe('null for nobody') }),
      },
    },
    async handle({ params, body, viewer }, response) {
      const { after } = await assignNeed(services, viewer, params.id, body.personId)
      response.json({ assignee: after ?? null })
    },
  }),
]
