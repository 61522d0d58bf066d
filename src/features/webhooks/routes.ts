import { z } from 'zod'
import type { Engine } from '../../engine/index.js'
import { page, paging, requiredVersionIn, route, showVersion, takePage, versionIn } from '../../platform/http/index.js'
import { createEndpoint } from './create-endpoint.js'
import { deleteEndpoint } from './delete-endpoint.js'
import { editEndpoint } from './edit-endpoint.js'
import { findWebhook, listMessages, listWebhooks } from './list-webhooks.js'
import { resendMessage } from './resend-message.js'
import { rotateSecret } from './rotate-secret.js'
import { sendTest } from './send-test.js'
import { webhookContent, webhookEndpoint, webhookId, webhookMessage, webhookMessageId } from './webhook-endpoint.js'

const tag = 'Webhooks'
const roles = ['admin'] as const
const oneWebhook = z.strictObject({ id: webhookId })
const example = {
  url: 'https://portal.example.org/hooks/passerelle',
  description: 'Portal of the secretariat',
  events: ['case-study.published', 'need.published'],
  members: ['BF', 'ZM'],
}
const secret = z.string().describe('With which messages are signed; it is shown only now')
/** How long the old secret signs too, when nothing else is said: milliseconds. */
const usualOverlap = 86_400_000

export const webhookRoutes = (engine: Engine, { webhooksToPrivate: allowPrivate }: { webhooksToPrivate: boolean }) => [
  route({
    id: 'listWebhooks',
    method: 'get',
    path: '/webhooks',
    summary: 'List webhooks',
    tag,
    roles,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of webhooks, the oldest first', schema: page(webhookEndpoint) } },
    async handle({ query, viewer }, response) {
      response.json(takePage(await listWebhooks(engine, viewer), ({ id }) => id, query))
    },
  }),
  route({
    id: 'createWebhook',
    method: 'post',
    path: '/webhooks',
    summary: 'Tell another system what happens here',
    description:
      'Messages follow the Standard Webhooks specification: signed, sent again for three days until they are answered with 2xx. They hold ids and addresses, never a text.',
    tag,
    roles,
    body: webhookContent,
    example,
    responses: {
      201: {
        description: 'The webhook, with its secret',
        schema: webhookEndpoint.extend({ secret }).meta({ id: 'CreatedWebhook' }),
        location: true,
      },
    },
    async handle({ body, viewer }, response) {
      const created = await createEndpoint(engine, viewer, body, allowPrivate)
      showVersion(response, created.version)
      response.status(201).location(`/api/v1/webhooks/${created.id}`).json(created)
    },
  }),
  route({
    id: 'getWebhook',
    method: 'get',
    path: '/webhooks/:id',
    summary: 'Read a webhook',
    tag,
    roles,
    params: oneWebhook,
    responses: { 200: { description: 'The webhook; its ETag names the version', schema: webhookEndpoint } },
    async handle({ params, viewer }, response) {
      const found = await findWebhook(engine, viewer, params.id)
      showVersion(response, found.version)
      response.json(found)
    },
  }),
  route({
    id: 'replaceWebhook',
    method: 'put',
    path: '/webhooks/:id',
    summary: 'Change a webhook',
    description: 'One that was paused sends again. Send the ETag of the version you have read as `If-Match`.',
    tag,
    roles,
    params: oneWebhook,
    ifMatch: 'required',
    body: webhookContent,
    example,
    responses: { 200: { description: 'The webhook as it is now', schema: webhookEndpoint } },
    async handle({ params, body, viewer, request }, response) {
      await findWebhook(engine, viewer, params.id)
      const target = { id: params.id, version: requiredVersionIn(request) }
      const after = await editEndpoint(engine, viewer, target, { content: body, allowPrivate })
      showVersion(response, after.version)
      response.json(after)
    },
  }),
  route({
    id: 'deleteWebhook',
    method: 'delete',
    path: '/webhooks/:id',
    summary: 'Delete a webhook and its messages',
    tag,
    roles,
    params: oneWebhook,
    ifMatch: 'optional',
    responses: { 204: { description: 'It is gone' } },
    async handle({ params, viewer, request }, response) {
      await deleteEndpoint(engine, viewer, { id: params.id, version: versionIn(request) })
      response.status(204).end()
    },
  }),
  route({
    id: 'rotateWebhookSecret',
    method: 'post',
    path: '/webhooks/:id/rotation',
    summary: 'Sign with a new secret',
    description: 'Until `oldValidUntil` messages have two signatures, so that the receiver can change over.',
    tag,
    roles,
    params: oneWebhook,
    body: z.strictObject({
      oldValidUntil: z.iso
        .datetime({ offset: true })
        .optional()
        .describe('Until when the old secret signs too; a day when missing'),
    }),
    responses: {
      200: {
        description: 'The new secret',
        schema: z.object({ secret, oldValidUntil: z.iso.datetime() }).meta({ id: 'RotatedWebhookSecret' }),
      },
    },
    async handle({ params, body, viewer }, response) {
      const until = new Date(body.oldValidUntil ?? Date.now() + usualOverlap).toISOString()
      response.setHeader('Cache-Control', 'no-store')
      response.json(await rotateSecret(engine, viewer, params.id, until))
    },
  }),
  route({
    id: 'testWebhook',
    method: 'post',
    path: '/webhooks/:id/test',
    summary: 'Send a message that says nothing',
    tag,
    roles,
    params: oneWebhook,
    responses: { 200: { description: 'The message, which is sent within seconds', schema: webhookMessage } },
    async handle({ params, viewer }, response) {
      response.json(await sendTest(engine, viewer, params.id))
    },
  }),
  route({
    id: 'listWebhookMessages',
    method: 'get',
    path: '/webhooks/:id/messages',
    summary: 'List the messages of a webhook',
    description: 'Those of the last thirty days, the latest first.',
    tag,
    roles,
    params: oneWebhook,
    query: z.strictObject({
      ...paging,
      status: webhookMessage.shape.status.optional().describe('Only messages with this status'),
    }),
    responses: { 200: { description: 'A page of messages', schema: page(webhookMessage) } },
    async handle({ params, query, viewer }, response) {
      const messages = await listMessages(engine, viewer, params.id, query.status)
      // The latest first: the key of a page counts backwards.
      const places = new Map(messages.map((message, place) => [message, String(place).padStart(9, '0')]))
      response.json(takePage(messages, (message) => places.get(message)!, query))
    },
  }),
  route({
    id: 'resendWebhookMessage',
    method: 'post',
    path: '/webhooks/:id/messages/:messageId/resend',
    summary: 'Send a message again',
    tag,
    roles,
    params: z.strictObject({ id: webhookId, messageId: webhookMessageId }),
    responses: { 200: { description: 'The message, which is sent within seconds', schema: webhookMessage } },
    async handle({ params, viewer }, response) {
      const target = { endpointId: params.id, id: params.messageId }
      response.json(await resendMessage(engine, viewer, target))
    },
  }),
]
