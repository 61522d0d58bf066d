import { z } from 'zod'
import { distinct, memberCode, textUpTo, ulidOf } from '../../domain/index.js'
import { webhookEventTypes } from './webhook-event.js'

export const webhookId = ulidOf('webhook')
export const webhookMessageId = z
  .string()
  .regex(/^msg_[0-9A-HJKMNP-TV-Z]{26}$/, 'must be the id of a message')
  .describe('Id of a message')

const eventType = z.enum(webhookEventTypes)
const url = z
  .url({ protocol: /^https?$/, error: 'must be an https address' })
  .max(500)
  .refine((text) => !URL.canParse(text) || withoutPassword(new URL(text)), 'must not contain a password')
  .describe('Where messages are sent, by POST; https only, unless the operator allows addresses inside the network')

function withoutPassword({ username, password }: URL): boolean {
  return username === '' && password === ''
}

const members = z
  .union([z.literal('*'), distinct(z.array(memberCode).max(300))], {
    error: 'must be a list of member codes such as ["BF", "ZM"], or "*" for every member',
  })
  .describe('Members about whose needs it is told; `*` for all')

/** What people set. */
export const webhookContent = z
  .strictObject({
    url,
    description: textUpTo(200).default(''),
    events: distinct(z.array(eventType).min(1).max(webhookEventTypes.length)).describe('What it is told'),
    members: members.default([]),
    active: z.boolean().default(true),
  })
  .meta({ id: 'WebhookContent' })
export type WebhookContent = z.infer<typeof webhookContent>

/** Another system that is told what happens here. */
export const webhookEndpoint = webhookContent
  .extend({
    id: webhookId,
    version: z.number().int(),
    url: z.string(),
    description: z.string(),
    events: z.array(eventType),
    members: z.union([z.literal('*'), z.array(z.string())]),
    active: z.boolean(),
    createdAt: z.iso.datetime(),
    pausedBecause: z.string().nullable().describe('Why the service itself stopped sending; null otherwise'),
  })
  .meta({ id: 'Webhook' })
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>

export const webhookMessage = z
  .object({
    id: webhookMessageId,
    type: z.string(),
    createdAt: z.iso.datetime(),
    status: z.enum(['pending', 'delivered', 'failed']).describe('`failed` after the last attempt'),
    attempts: z.number().int(),
    dueAt: z.iso.datetime().nullable().describe('When it is tried next; null when it is not'),
    lastStatus: z.number().int().nullable().describe('HTTP status of the last attempt'),
    lastError: z.string().nullable().describe('Why the last attempt had no answer'),
    body: z.string().describe('What is sent, as JSON'),
  })
  .meta({ id: 'WebhookMessage' })
export type WebhookMessage = z.infer<typeof webhookMessage>
