import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { useReader } from '../kit/reader.js'

/** What did not take part in an answer, and what follows from that for the reader. */
export function DegradedNotices({ answer: { fit, degraded } }: { answer: Recommendation }): VNode {
  const { t } = useReader()
  // Words alone say more about an answer than which part is missing.
  const parts = fit === 'unknown' ? degraded.filter((part) => part !== 'semantic') : degraded
  return (
    <>
      {fit === 'unknown' && <p class="notice">{t('notice.wordsOnly')}</p>}
      {parts.map((part) => (
        <p key={part} class="notice">
          {t(`notice.${part}`)}
        </p>
      ))}
    </>
  )
}
