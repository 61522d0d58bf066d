import type { WithDatabase } from '../../platform/database/index.js'
import { languageFor, route } from '../../platform/http/index.js'
import { preference } from './notification.js'
import { readPreference, setPreference } from './set-preference.js'

const roles = ['member', 'staff', 'admin'] as const
const tag = 'Access'

export const notificationRoutes = (services: WithDatabase) => [
  route({
    id: 'getNotificationPreference',
    method: 'get',
    path: '/me/notifications',
    summary: 'Read whether you get mail about what is new',
    tag,
    roles,
    responses: { 200: { description: 'How often, and in which language', schema: preference } },
    async handle({ viewer, request }, response) {
      response.json(await readPreference(services, viewer, languageFor(request, undefined)))
    },
  }),
  route({
    id: 'setNotificationPreference',
    method: 'put',
    path: '/me/notifications',
    summary: 'Say whether you want mail about what is new',
    description:
      'Answers to needs and new case studies for members, submitted needs for staff: numbers and links only.',
    tag,
    roles,
    body: preference,
    example: { frequency: 'daily', language: 'fr' },
    responses: { 200: { description: 'As it is now', schema: preference } },
    async handle({ body, viewer }, response) {
      response.json(await setPreference(services, viewer, body))
    },
  }),
]
