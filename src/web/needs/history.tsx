import type { VNode } from 'preact'
import type { NeedVersion } from '../../features/needs/index.js'
import { useReader } from '../kit/reader.js'

const named = ['created', 'edited', 'submit', 'withdraw', 'review', 'publish', 'close', 'reopen'] as const

/** What happened to a need, the latest first. */
export function History({ entries }: { entries: readonly NeedVersion[] }): VNode {
  const { t, date } = useReader()
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('needs.history')}</h2>
      <ol class="history" reversed>
        {entries.toReversed().map(({ version, at, role, action }) => {
          const known = named.find((one) => one === action)
          return (
            <li key={version}>
              {known ? t(`needs.action.${known}`) : action}{' '}
              <span class="facts">
                {date(at)} · {t(role === 'staff' || role === 'admin' ? 'needs.by.staff' : 'needs.by.member')}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
