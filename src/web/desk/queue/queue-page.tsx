import type { VNode } from 'preact'
import { readGaps } from '../../../features/matches/index.js'
import { ButtonLink } from '../../kit/button.js'
import { EmptyState } from '../../kit/empty-state.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
import { DoneToast } from './done-toast.js'
import { actionOf, type Done, type Place, queueAddress, readDone, readPlace } from './place.js'
import { type Queue, queueFor } from './queue.js'
import { Keys } from './shortcuts.js'
import { Triage } from './triage.js'

export function readQueue(sent: Sent): Place & { readonly done: Done | undefined } {
  return { ...readPlace(sent), done: readDone(sent) }
}

/** Which need is to be looked at next. */
export async function queuePage(visit: Visit, { show, done }: ReturnType<typeof readQueue>): Promise<Page> {
  const { services, reader, viewer } = visit
  const { t } = reader
  const place = { show }
  const queue = await queueFor(visit, place)
  const gaps = (await readGaps(services, viewer)).length
  const title = t('desk.queue.title')
  const body = (
    <>
      {done && <DoneToast done={done} place={place} visit={visit} />}
      <div class="heading">
        <h1>{title}</h1>
        <Keys />
      </div>
      <Triage queue={queue} place={place} visit={visit}>
        <Begin queue={queue} place={place} visit={visit} />
        {gaps > 0 && (
          <p>
            <a href={sectionAddress(reader, 'gaps')}>{t('desk.queue.gaps', { count: gaps })}</a>
          </p>
        )}
      </Triage>
    </>
  )
  return deskPage(visit, { title, section: 'queue', body })
}

interface BeginProps {
  readonly queue: Queue
  readonly place: Place
  readonly visit: Visit
}

/** In the place of a need while none is open: where to begin, or why there is nothing to do. */
function Begin({ queue: { list, counts }, place, visit }: BeginProps): VNode {
  const { t } = visit.reader
  const [first] = list
  if (first) {
    return (
      <EmptyState icon="inbox" title={t('desk.queue.count', { count: list.length })}>
        <p>{t('desk.queue.order')}</p>
        <p>
          <ButtonLink href={actionOf(visit, first.need, place)} kind="primary">
            {t('triage.begin')}
          </ButtonLink>
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="circle-check" title={t('triage.done')}>
      <p>{t(counts.all > 0 ? 'triage.elsewhere' : 'desk.queue.nothing')}</p>
      {counts.all > 0 && (
        <p>
          <ButtonLink href={queueAddress(visit, { show: 'all' })}>{t('triage.showAll')}</ButtonLink>
        </p>
      )}
    </EmptyState>
  )
}
