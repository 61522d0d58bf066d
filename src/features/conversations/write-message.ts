import { monotonicFactory } from 'ulid'
import { mayWriteMessage, NotAllowedError, QuotaExceededError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, record } from '../audit/index.js'
import { draftIdFrom, needRecord } from '../needs/index.js'
import { addMessage, countMessages, readMessage, type StoredMessage } from './message-store.js'
import { type MessageContent, type NeedMessage, sideOf } from './need-message.js'

/** More is a broken program, not two offices that write to each other. */
const mostMessages = 1_000

const nextId = monotonicFactory()

interface Given extends MessageContent {
  /** The token of the form, so that sending it several times writes one message. */
  readonly token?: string | undefined
}

/**
 * Writes to the other side about a need. The audit tells the notifications of it, without its words.
 * @throws NotFoundError, NotAllowedError, QuotaExceededError
 */
export async function writeMessage(
  { database }: WithDatabase,
  by: Viewer,
  needId: string,
  { text, token }: Given,
): Promise<NeedMessage> {
  return database.transaction(async (queries) => {
    const need = await readTarget(needRecord, queries, by, { id: needId })
    if (!mayWriteMessage(by, need)) {
      throw new NotAllowedError('Only its own member and staff write here, once the need is submitted')
    }
    const id = token === undefined ? nextId() : draftIdFrom(token, `${needId} ${by.id ?? by.role}`)
    const before = token === undefined ? undefined : await readMessage(queries, id)
    if (before) return shown(before)
    if ((await countMessages(queries, needId)) >= mostMessages) {
      throw new QuotaExceededError(`There are ${mostMessages} messages about this need: write about it in a new need`)
    }
    const message = { id, needId, at: new Date().toISOString(), side: sideOf(by), text }
    await addMessage(queries, message, isPerson(by) ? by.id : null)
    await record(queries, {
      by,
      action: 'written',
      entity: 'message',
      entityId: `${needId}/${id}`,
      before: null,
      after: { side: message.side },
    })
    return shown(message)
  })
}

function isPerson({ id }: Viewer): boolean {
  return id?.startsWith('person_') ?? false
}

function shown({ id, at, side, text }: StoredMessage): NeedMessage {
  return { id, at, side, text }
}
