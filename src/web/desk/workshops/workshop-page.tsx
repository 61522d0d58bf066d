import type { VNode } from 'preact'
import type { Workshop } from '../../../domain/index.js'
import { findWorkshop, followFeedback, listWorkshopFeedback } from '../../../features/workshops/index.js'
import { DocumentFiles } from '../../kit/document-files.js'
import { one } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import { useReader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { FeedbackReceived } from './feedback-received.js'

const dones = ['prepared', 'shared', 'unshared', 'saved'] as const

export function readWorkshopDone({ params, query }: Sent) {
  return { id: one(params, 'id'), done: dones.find((other) => other === one(query, 'done')) }
}

/** A workshop with what can be done with it. */
export async function deskWorkshopPage(visit: Visit, { id, done }: ReturnType<typeof readWorkshopDone>): Promise<Page> {
  const { engine, services, viewer, reader, makesPdf } = visit
  const { t, to } = reader
  const workshop = await findWorkshop(engine, viewer, id)
  const { name, preparedAt } = workshop
  const feedback = await followFeedback(services, viewer, await listWorkshopFeedback(services, viewer, id))
  const body = (
    <>
      <h1>{name}</h1>
      {done && <Notice role="status">{t(`desk.workshops.done.${done}`)}</Notice>}
      <Plan workshop={workshop} />
      <Steps workshop={workshop} />
      {preparedAt !== null && (
        <section>
          <h2>{t('report.files')}</h2>
          <DocumentFiles address={`/api/v1/workshops/${id}/file`} makesPdf={makesPdf} />
        </section>
      )}
      {preparedAt !== null && <FeedbackReceived workshopId={id} records={feedback} reader={reader} engine={engine} />}
      <p>
        <a href={to('desk', 'workshops')}>{t('desk.section.workshops')}</a>
      </p>
    </>
  )
  return deskPage(visit, { title: name, section: 'workshops', body })
}

function Plan({ workshop }: { workshop: Workshop }): VNode {
  const { t, to, date, list, languageName } = useReader()
  const { id, startsOn, days, place, languages, participants } = workshop
  return (
    <>
      <p class="facts">
        {[date(startsOn), t('desk.workshops.dayCount', { count: days }), ...(place === null ? [] : [place])].join(
          ' · ',
        )}
      </p>
      <p>
        {t('workshop.participants.count', { count: participants.length })} {list(languages.map(languageName))}.{' '}
        <a href={to('desk', 'workshops', id, 'plan')}>{t('desk.workshops.change')}</a>
      </p>
    </>
  )
}

/** What comes next is the button that stands out: to prepare the kit, then to share it. */
function Steps({ workshop }: { workshop: Workshop }): VNode {
  const { t, to, date } = useReader()
  const { id, preparedAt, sharedAt, changedAt, version } = workshop
  const isOutdated = preparedAt !== null && changedAt > preparedAt
  return (
    <>
      <p class="hint">
        {preparedAt === null
          ? t('desk.workshops.notPrepared')
          : t('desk.workshops.preparedOn', { date: date(preparedAt) })}{' '}
        {sharedAt === null ? t('workshop.notShared') : t('desk.workshops.sharedOn', { date: date(sharedAt) })}
      </p>
      {isOutdated && <Notice>{t('desk.workshops.outdated')}</Notice>}
      <div class="row-actions">
        {preparedAt !== null && (
          <a class={isOutdated ? 'button' : 'button primary'} href={to('workshops', id)}>
            {t('desk.workshops.read')}
          </a>
        )}
        <form method="post" action={to('desk', 'workshops', id, 'prepare')}>
          <button type="submit" class={preparedAt === null || isOutdated ? 'primary' : undefined}>
            {t(preparedAt === null ? 'desk.workshops.prepare' : 'desk.workshops.prepareAgain')}
          </button>
        </form>
        {preparedAt !== null && (
          <form method="post" action={to('desk', 'workshops', id, 'share')}>
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="shared" value={sharedAt === null ? 'yes' : ''} />
            <button type="submit">{t(sharedAt === null ? 'desk.workshops.share' : 'desk.workshops.unshare')}</button>
          </form>
        )}
        <a class="button" href={to('desk', 'workshops', id, 'delete')}>
          {t('desk.workshops.delete')}
        </a>
      </div>
    </>
  )
}
