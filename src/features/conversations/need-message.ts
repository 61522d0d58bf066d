import { z } from 'zod'
import { isStaff, plainText, ulidOf, type Viewer } from '../../domain/index.js'

/** The two sides of a conversation: the member of the need, and staff. */
export const side = z.enum(['member', 'staff'])
export type Side = z.infer<typeof side>

export const messageContent = z.strictObject({ text: plainText(5000) }).meta({ id: 'NeedMessageContent' })
export type MessageContent = z.infer<typeof messageContent>

/** What one side wrote to the other about a need. Who wrote it is not told: each side speaks as one. */
export const needMessage = z
  .object({
    id: ulidOf('message'),
    at: z.iso.datetime(),
    side: side.describe('Who wrote it: the member of the need, or staff'),
    text: z.string(),
  })
  .meta({ id: 'NeedMessage' })
export type NeedMessage = z.infer<typeof needMessage>

/** The side for which somebody writes who may write. */
export function sideOf(viewer: Viewer): Side {
  return isStaff(viewer) ? 'staff' : 'member'
}
