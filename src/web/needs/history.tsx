import type { VNode } from 'preact'
import type { NeedVersion } from '../../features/needs/index.js'
import { Moment } from '../kit/moment.js'
import { useReader } from '../kit/reader.js'
import { groupEdits } from './group-edits.js'

const named = ['created', 'edited', 'submit', 'withdraw', 'review', 'publish', 'close', 'reopen'] as const

/** What happened to a need, the latest first. */
export function History({ entries }: { entries: readonly NeedVersion[] }): VNode {
  const { t } = useReader()
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('needs.history')}</h2>
      <ol class="history" reversed>
        {groupEdits(entries)
          .toReversed()
          .map(({ entry: { version, at, role, action }, minutes }) => {
            const known = named.find((one) => one === action)
            return (
              <li key={version}>
                {minutes > 0 ? t('needs.action.editedFor', { minutes }) : known ? t(`needs.action.${known}`) : action}
                <span class="facts">
                  <Moment at={at} /> · {t(role === 'staff' || role === 'admin' ? 'needs.by.staff' : 'needs.by.member')}
                </span>
              </li>
            )
          })}
      </ol>
    </section>
  )
}
