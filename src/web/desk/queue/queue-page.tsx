import type { VNode } from 'preact'
import { type QueuedNeed, readGaps } from '../../../features/matches/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { fitInWords, memberName } from '../names.js'
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

function Queue({ queue, visit: { reader, engine } }: { queue: readonly QueuedNeed[]; visit: Visit }): VNode {
  const { t, to, language, number } = reader
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('desk.queue.title')}>
      <table class="queue">
        <thead>
          <tr>
            <th scope="col">{t('desk.need')}</th>
            <th scope="col">{t('desk.member')}</th>
            <th scope="col">{t('desk.status')}</th>
            <th scope="col">{t('desk.fit')}</th>
            <th scope="col" class="number">
              {t('desk.bestScore')}
            </th>
            <th scope="col" class="number">
              {t('desk.waiting')}
            </th>
          </tr>
        </thead>
        <tbody>
          {queue.map(({ need, fit, bestScore, degraded, waitingDays }) => (
            <tr key={need.id}>
              <th scope="row">
                <a href={to('desk', 'needs', need.id)} {...inItsLanguage(need.language, language)}>
                  {need.title}
                </a>
              </th>
              <td>{memberName(need.memberCode, engine, reader)}</td>
              <td>{t(`desk.status.${need.status}`)}</td>
              <td>
                {fitInWords(fit, reader)}
                {degraded && <span class="hint"> ({t('desk.degraded')})</span>}
              </td>
              <td class="number">{bestScore === null ? '–' : number(bestScore)}</td>
              <td class="number">{number(waitingDays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
