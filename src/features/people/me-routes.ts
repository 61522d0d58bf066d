import type { WithDatabase } from '../../platform/database/index.js'
import { route } from '../../platform/http/index.js'
import { callerDescription, describeCaller } from './describe-caller.js'

export const meRoutes = (services: WithDatabase) => [
  route({
    id: 'getMe',
    method: 'get',
    path: '/me',
    summary: 'Ask who one is',
    tag: 'Access',
    responses: {
      200: { description: 'By which person or key the request came, if by any', schema: callerDescription },
    },
    async handle({ viewer }, response) {
      response.json(await describeCaller(services, viewer))
    },
  }),
]
