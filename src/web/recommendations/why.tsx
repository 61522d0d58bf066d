import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { DataTable } from '../kit/data-table.js'
import { MarkedText } from '../kit/marked-text.js'
import { useReader } from '../kit/reader.js'

type Result = Recommendation['results'][number]

/** Why a case study was found: the passage that matched, and facts in common. */
export function Why({ why }: Pick<Result, 'why'>): VNode {
  const { t, language } = useReader()
  return (
    <>
      {why.passage && (
        <blockquote {...inItsLanguage(why.passage.language, language)}>
          <p>
            <MarkedText text={why.passage.text} marks={why.passage.highlights} />
          </p>
          <footer lang={language}>{t(`from.${why.passage.field}`)}</footer>
        </blockquote>
      )}
      {why.reasons.length > 0 && (
        <ul class="reasons">
          {why.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What the score means and what it is made of, on demand. Of what may only be related, the reasons stand here too. */
export function WhyThisScore({ result }: { result: Result }): VNode {
  const { t } = useReader()
  const { score, why, fit } = result
  return (
    <details class="signals">
      <summary>{t('why.title')}</summary>
      {fit === 'weak' && <Why why={why} />}
      {score !== null && <p>{t('score.meaning', { score, tenths: Math.round(score / 10) })}</p>}
      <Signals why={why} />
    </details>
  )
}

function Signals({ why }: { why: Result['why'] }): VNode {
  const { t, percent, number } = useReader()
  return (
    <DataTable
      caption={<caption>{t('why.caption')}</caption>}
      columns={[
        { label: t('why.signal'), cell: ({ name }) => t(`signal.${name}`), isHeader: true },
        { label: t('why.value'), cell: ({ value }) => number(Math.round(value * 100) / 100), isNumber: true },
        { label: t('why.share'), cell: ({ share }) => percent(share), isNumber: true },
      ]}
      rows={why.signals}
      keyOf={({ name }) => name}
    />
  )
}
