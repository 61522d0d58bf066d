import { fieldErrors, InvalidInputError, needId } from '../../domain/index.js'
import { messageContent, writeMessage } from '../../features/conversations/index.js'
import { one } from '../kit/form-values.js'
import type { Outcome } from '../kit/outcome.js'
import { readId, type Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { conversationAnchor, messageField } from './conversation.js'
import { needPage } from './need-page.js'

export function readMessageForm(sent: Sent) {
  const { form } = sent
  return {
    ...readId(sent),
    text: one(form, 'text').replaceAll('\r\n', '\n'),
    isAtDesk: one(form, 'on') === 'desk',
    token: needId.safeParse(one(form, 'token')).data,
  }
}

/** Writes to the other side about a need, and leads back to the page on which that was written. */
export async function sendMessage(
  visit: Visit,
  { id, text, isAtDesk, token }: ReturnType<typeof readMessageForm>,
): Promise<Outcome> {
  const { services, engine, viewer, reader } = visit
  await services.needs.find(viewer, id)
  const page = isAtDesk ? reader.to('desk', 'needs', id) : reader.to('needs', id)
  const parsed = messageContent.safeParse({ text })
  if (!parsed.success) {
    if (isAtDesk) throw new InvalidInputError('The message cannot be sent', fieldErrors(parsed.error))
    const errors = [{ field: messageField, key: 'messages.error' as const }]
    return needPage(visit, { id }, { message: { text, errors }, status: 400 })
  }
  await writeMessage(engine, viewer, id, { ...parsed.data, token })
  return { to: `${page}${isAtDesk ? '' : '?sent=yes'}#${conversationAnchor}` }
}
