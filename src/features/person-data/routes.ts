import { z } from 'zod'
import type { WithDatabase } from '../../platform/database/index.js'
import { route } from '../../platform/http/index.js'
import { personId } from '../people/index.js'
import { exportPersonData, personData } from './export-person-data.js'

export const personDataRoutes = (services: WithDatabase) => [
  route({
    id: 'exportPersonData',
    method: 'get',
    path: '/people/:id/export',
    summary: 'Take out all that is held about a person',
    description:
      'To answer a request of theirs. Without secrets. The text of a need that its member has not submitted is not shown to an administrator: the member exports it itself.',
    tag: 'Access',
    roles: ['admin'],
    params: z.strictObject({ id: personId }),
    responses: { 200: { description: 'Everything', schema: personData } },
    async handle({ params, viewer }, response) {
      response.setHeader('Cache-Control', 'no-store')
      response.attachment(`${params.id}.json`).json(await exportPersonData(services, viewer, params.id))
    },
  }),
]
