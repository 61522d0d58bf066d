import type { VNode } from 'preact'
import { mayReadMessages, mayWriteMessage, type Need } from '../../domain/index.js'
import { listMessages, type NeedMessage, sideOf } from '../../features/conversations/index.js'
import { newDraftToken } from '../../features/needs/index.js'
import { markRead } from '../../features/notifications/index.js'
import { Button } from '../kit/button.js'
import { TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { Icon } from '../kit/icon.js'
import { Moment } from '../kit/moment.js'
import { useReader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'

/** Earlier messages are folded away. */
const shownAtFirst = 10
const longest = 5000

/** Where the conversation stands on a page. */
export const conversationAnchor = 'conversation'
export const messageField = 'message-text'

/** What could not be sent, and why. */
export interface RefusedMessage {
  readonly text: string
  readonly errors: readonly FormError[]
}

interface Conversation {
  readonly need: Need
  readonly messages: readonly NeedMessage[]
  /** The name of the member of the need. */
  readonly memberName: string
  readonly ownSide: NeedMessage['side']
  readonly mayWrite: boolean
}

/**
 * What a member and staff wrote to each other about a need; it counts as read from then on. `undefined` for everybody
 * else, also where they see the need.
 */
export async function readConversation(
  { engine, viewer, reader }: Visit,
  need: Need,
): Promise<Conversation | undefined> {
  if (!mayReadMessages(viewer, need)) return undefined
  const messages = await listMessages(engine, viewer, need)
  await markRead(engine, viewer, { needId: need.id })
  return {
    need,
    messages,
    memberName: engine.catalogue.members.get(need.memberCode)?.name[reader.language] ?? need.memberCode,
    ownSide: sideOf(viewer),
    mayWrite: mayWriteMessage(viewer, need),
  }
}

interface Props {
  /** Missing for those who may not read it. */
  readonly conversation: Conversation | undefined
  /** The page on which it stands, to which writing leads back. */
  readonly on: 'need' | 'desk'
  readonly refused?: RefusedMessage | undefined
  /** Whether a message was just sent. */
  readonly isSent?: boolean
}

/** The conversation on a need, in the order of time, and the form to write to the other side. */
export function ConversationPart({ conversation, on, refused, isSent = false }: Props): VNode | null {
  const { t, to } = useReader()
  if (!conversation) return null
  const { need, messages, ownSide, mayWrite } = conversation
  const earlier = messages.slice(0, -shownAtFirst)
  if (messages.length === 0 && !mayWrite) return null
  return (
    <section class="conversation" id={conversationAnchor} aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('messages.title')}</h2>
      <p class="hint private">
        <Icon name="lock" />
        <span>{t(ownSide === 'staff' ? 'messages.whoStaff' : 'messages.whoMember')}</span>
      </p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('messages.earlier', { count: earlier.length })}</summary>
          <Messages messages={earlier} conversation={conversation} />
        </details>
      )}
      {/* At the desk nothing else says that a message was sent: the list is read aloud where it grows. */}
      <div aria-live={on === 'desk' ? 'polite' : undefined}>
        <Messages messages={messages.slice(-shownAtFirst)} conversation={conversation} />
      </div>
      {isSent && (
        <p class="rating-state saved" data-announced>
          <Icon name="circle-check" />
          {t('messages.sent')}
        </p>
      )}
      {mayWrite && (
        <form method="post" action={to('needs', need.id, 'messages')} data-in-place>
          <input type="hidden" name="on" value={on} />
          <input type="hidden" name="token" value={newDraftToken()} />
          <TextField
            id={messageField}
            name="text"
            label={t(ownSide === 'staff' ? 'messages.toMember' : 'messages.toStaff', {
              member: conversation.memberName,
            })}
            errors={refused?.errors ?? []}
            value={refused?.text ?? ''}
            rows={3}
            input={{ required: true, maxLength: longest }}
          />
          <Button kind="solid" icon="send">
            {t('messages.send')}
          </Button>
        </form>
      )}
    </section>
  )
}

interface ListProps {
  readonly messages: readonly NeedMessage[]
  readonly conversation: Conversation
}

function Messages({ messages, conversation: { ownSide, memberName } }: ListProps): VNode | null {
  const { t } = useReader()
  if (messages.length === 0) return null
  return (
    <ol class="messages">
      {messages.map(({ id, at, side, text }) => (
        <li key={id} id={`message-${id}`} class={side === ownSide ? 'message own' : 'message'}>
          <p class="facts">
            <strong>{side === 'staff' ? t('messages.staff') : memberName}</strong> · <Moment at={at} />
          </p>
          <p class="typed" dir="auto">
            {text}
          </p>
        </li>
      ))}
    </ol>
  )
}
