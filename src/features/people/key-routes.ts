import { z } from 'zod'
import type { WithDatabase } from '../../platform/database/index.js'
import { page, paging, route, takePage } from '../../platform/http/index.js'
import { apiKey, future, keyId, keyRole, newApiKey } from './api-key.js'
import { createApiKey } from './create-api-key.js'
import { listApiKeys } from './list-api-keys.js'
import { revokeApiKey } from './revoke-api-key.js'
import { rotateApiKey } from './rotate-api-key.js'

const params = z.strictObject({ id: keyId })
const roles = ['staff', 'admin'] as const
const tag = 'Access'

const made = z
  .object({ key: z.string().describe('The whole key; it is shown only now'), apiKey })
  .meta({ id: 'CreatedApiKey' })

const rotation = z.strictObject({
  oldValidUntil: future.optional().describe('Until when the old key works too; without it, no longer'),
})

export const keyRoutes = (services: WithDatabase) => [
  route({
    id: 'listApiKeys',
    method: 'get',
    path: '/keys',
    summary: 'List API keys',
    description: 'Staff see those of members.',
    tag,
    roles,
    query: z.strictObject({ ...paging, role: keyRole.optional().describe('Only keys with this role') }),
    responses: { 200: { description: 'A page of keys, without their secrets', schema: page(apiKey) } },
    async handle({ query, viewer }, response) {
      const keys = await listApiKeys(services, viewer)
      const wanted = keys.filter((key) => query.role === undefined || key.role === query.role)
      response.json(takePage(wanted, ({ id }) => id, query))
    },
  }),
  route({
    id: 'createApiKey',
    method: 'post',
    path: '/keys',
    summary: 'Make an API key',
    description: 'Staff make those of members. That of a portal names the members that it may act for.',
    tag,
    roles,
    body: newApiKey,
    example: { label: 'Portal of the secretariat', role: 'portal', members: ['BF', 'ZM'], requestsPerMinute: 600 },
    responses: { 201: { description: 'The key, whole this once', schema: made } },
    async handle({ body, viewer }, response) {
      response.status(201).json(await createApiKey(services, viewer, body))
    },
  }),
  route({
    id: 'rotateApiKey',
    method: 'post',
    path: '/keys/:id/rotation',
    summary: 'Put another API key in the place of one',
    tag,
    roles,
    params,
    body: rotation,
    example: {},
    responses: { 201: { description: 'The new key, whole this once', schema: made } },
    async handle({ params, body, viewer }, response) {
      const oldValidUntil = body.oldValidUntil ?? new Date().toISOString()
      response.status(201).json(await rotateApiKey(services, viewer, params.id, oldValidUntil))
    },
  }),
  route({
    id: 'revokeApiKey',
    method: 'post',
    path: '/keys/:id/revocation',
    summary: 'End an API key at once and for good',
    tag,
    roles,
    params,
    responses: { 200: { description: 'The key as it is now', schema: apiKey } },
    async handle({ params, viewer }, response) {
      response.json(await revokeApiKey(services, viewer, params.id))
    },
  }),
]
