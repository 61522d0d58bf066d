import type { VNode } from 'preact'
import { type QueuedNeed, readGaps } from '../../../features/matches/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { fitInWords } from '../names.js'
import { memberColumn, needColumn } from './need-columns.js'
import { queueFor } from './queue.js'

/** Which need is to be looked at next. */
export async function queuePage(visit: Visit): Promise<Page> {
  const { services, reader, viewer } = visit
  const { t } = reader
  const queue = await queueFor(visit)
  const gaps = (await readGaps(services, viewer)).length
  const title = t('desk.queue.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('desk.queue.count', { count: queue.length })}</p>
      {queue.length > 0 ? (
        <>
          <p class="hint">{t('desk.queue.order')}</p>
          <Queue queue={queue} visit={visit} />
        </>
      ) : (
        <p>{t('desk.queue.nothing')}</p>
      )}
      {gaps > 0 && (
        <p>
          <a href={sectionAddress(reader, 'gaps')}>{t('desk.queue.gaps', { count: gaps })}</a>
        </p>
      )}
    </>
  )
  return deskPage(visit, { title, section: 'queue', body })
}

function Queue({ queue, visit }: { queue: readonly QueuedNeed[]; visit: Visit }): VNode {
  const { reader } = visit
  const { t, number } = reader
  return (
    <Scrollable label={t('desk.queue.title')}>
      <DataTable
        class="queue"
        columns={[
          needColumn(visit),
          memberColumn(visit),
          { label: t('desk.status'), cell: ({ need }) => t(`desk.status.${need.status}`) },
          { label: t('desk.fit'), cell: (queued) => <FitOf queued={queued} reader={reader} /> },
          {
            label: t('desk.bestScore'),
            cell: ({ bestScore }) => (bestScore === null ? '–' : number(bestScore)),
            isNumber: true,
          },
          { label: t('desk.waiting'), cell: ({ waitingDays }) => number(waitingDays), isNumber: true },
        ]}
        rows={queue}
        keyOf={({ need }) => need.id}
      />
    </Scrollable>
  )
}

function FitOf({ queued: { fit, degraded }, reader }: { queued: QueuedNeed; reader: Reader }): VNode {
  return (
    <>
      {fitInWords(fit, reader)}
      {degraded && <span class="hint"> ({reader.t('desk.degraded')})</span>}
    </>
  )
}
