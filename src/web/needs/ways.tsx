import type { VNode } from 'preact'
import { Icon } from '../kit/icon.js'
import type { IconName } from '../kit/icon-names.js'
import { useReader } from '../kit/reader.js'
import { conversationAnchor } from './conversation.js'

interface Props {
  /** How many messages there are; missing for those who may not read them. */
  readonly messages: number | undefined
  readonly hasHistory: boolean
}

/** What stands on the page of a need, where it is one long column: on a phone the conversation is below the answer. */
export function Ways({ messages, hasHistory }: Props): VNode {
  const { t } = useReader()
  const ways: (readonly [href: string, icon: IconName, label: string])[] = [
    ['#answer', 'package-search', t('needs.way.answer')],
  ]
  if (messages !== undefined) {
    ways.push([`#${conversationAnchor}`, 'message-square-text', t('needs.way.messages', { count: messages })])
  }
  ways.push(['#peers', 'users-round', t('peers.title')])
  if (hasHistory) ways.push(['#history', 'history', t('needs.history')])
  return (
    <nav class="need-ways" aria-label={t('needs.ways')}>
      <ul class="chips">
        {ways.map(([href, icon, label]) => (
          <li key={href}>
            <a class="chip" href={href}>
              <Icon name={icon} />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
