import { z } from 'zod'
import { needId } from '../../domain/index.js'
import { page, paging, route, takePage } from '../../platform/http/index.js'
import type { NeedContext } from '../needs/index.js'
import { listMessages } from './list-messages.js'
import { messageContent, needMessage } from './need-message.js'
import { writeMessage } from './write-message.js'

const tag = 'Needs'
const oneNeed = z.strictObject({ id: needId })

export const conversationRoutes = ({ engine, needs }: Pick<NeedContext, 'engine' | 'needs'>) => [
  route({
    id: 'listNeedMessages',
    method: 'get',
    path: '/needs/:id/messages',
    summary: 'Read what a member and staff wrote to each other about a need',
    description: 'For its own member and staff only, also where others may see the need.',
    tag,
    params: oneNeed,
    query: z.strictObject(paging),
    responses: { 200: { description: 'A page of messages, oldest first', schema: page(needMessage) } },
    async handle({ params, query, viewer }, response) {
      const messages = await listMessages(engine, viewer, await needs.find(viewer, params.id))
      response.json(takePage(messages, ({ id }) => id, query))
    },
  }),
  route({
    id: 'writeNeedMessage',
    method: 'post',
    path: '/needs/:id/messages',
    summary: 'Write to the other side about a need',
    description: 'The member writes to staff, staff to the member; the other side is notified. Not on a draft.',
    tag,
    roles: ['member', 'portal', 'staff', 'admin'],
    params: oneNeed,
    body: messageContent,
    example: { text: 'How many parcels arrive each day?' },
    responses: { 201: { description: 'The message', schema: needMessage } },
    async handle({ params, body, viewer }, response) {
      response.status(201).json(await writeMessage(engine, viewer, params.id, body))
    },
  }),
]
