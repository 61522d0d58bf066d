import type { VNode } from 'preact'
import { isOwn, type Need, needStatus } from '../../domain/index.js'
import { createFeedToken, hasFeed, revokeFeedToken } from '../../features/people/index.js'
import { newMatches } from '../../features/recommendations/index.js'
import { one } from '../kit/form-values.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

interface Filtered {
  readonly status: Need['status'] | undefined
}

export function readFiltered({ query }: Sent): Filtered {
  return { status: needStatus.safeParse(query.status).data }
}

/** The needs of the reader's own member, those that changed last first. */
export async function needsPage(visit: Visit, { status }: Filtered): Promise<Page> {
  memberOfVisit(visit)
  return listed(visit, status)
}

export function readFeedChange({ form }: Sent) {
  return { closes: one(form, 'feed') === 'close' }
}

/** Opens or closes the feed. A new address is shown on the page that answers, and never again. */
export async function changeFeed(visit: Visit, { closes }: ReturnType<typeof readFeedChange>): Promise<Page> {
  memberOfVisit(visit)
  const { engine, viewer, reader, base } = visit
  if (closes) {
    await revokeFeedToken(engine, viewer)
    return listed(visit)
  }
  const token = await createFeedToken(engine, viewer)
  const address = `${base}${reader.to('needs', 'feed.atom')}?token=${token}`
  return listed(visit, undefined, address)
}

async function listed(visit: Visit, status?: Need['status'], feedAddress?: string): Promise<Page> {
  const { reader, services, viewer, engine } = visit
  const { t, to } = reader
  const all = (await services.needs.seenBy(viewer))
    .filter((need) => isOwn(viewer, need))
    .toSorted((left, right) => (left.updatedAt < right.updatedAt ? 1 : -1))
  const fresh = await newMatches(services, viewer, all, { since: 'lastKnown' })
  const news = new Map(fresh.map(({ need, caseStudies }) => [need.id, caseStudies.length]))
  const shown = all.filter((need) => status === undefined || need.status === status)
  const title = t('needs.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        <a class="button primary" href={to('needs', 'new')}>
          {t('needs.write')}
        </a>
      </p>
      {all.length === 0 ? <p>{t('needs.none')}</p> : <Filter all={all} status={status} />}
      <ul class="cases">
        {shown.map((need) => (
          <li key={need.id}>
            <NeedLine need={need} news={news.get(need.id) ?? 0} />
          </li>
        ))}
      </ul>
      <Feed address={feedAddress} isOpen={await hasFeed(engine, viewer)} />
    </>
  )
  return { title, body, section: 'needs', ...(feedAddress !== undefined && { secret: true }) }
}

function Filter({ all, status }: { all: readonly Need[]; status: Need['status'] | undefined }): VNode {
  const { t, to } = useReader()
  const counts = needStatus.options.map((one) => [one, all.filter((need) => need.status === one).length] as const)
  return (
    <nav aria-label={t('needs.filter')}>
      <ul class="inline">
        <li>
          <a href={to('needs')} aria-current={status === undefined ? 'true' : undefined}>
            {t('needs.all', { count: all.length })}
          </a>
        </li>
        {counts
          .filter(([, count]) => count > 0)
          .map(([one, count]) => (
            <li key={one}>
              <a href={`${to('needs')}?status=${one}`} aria-current={status === one ? 'true' : undefined}>
                {t(`needs.status.${one}`)} ({count})
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function NeedLine({ need, news }: { need: Need; news: number }): VNode {
  const { t, to, date } = useReader()
  return (
    <>
      <a class="title" href={to('needs', need.id)} dir="auto">
        {need.title}
      </a>
      <p class="facts">
        {[
          t(`needs.status.${need.status}`),
          t(`needs.visibility.short.${need.visibility}`),
          t('needs.changedOn', { date: date(need.updatedAt) }),
        ].join(' · ')}
      </p>
      {news > 0 && <p class="news">{t('needs.news', { count: news })}</p>}
    </>
  )
}

function Feed({ address, isOpen }: { address: string | undefined; isOpen: boolean }): VNode {
  const { t, to } = useReader()
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{t('needs.feed.title')}</h2>
      <p>{t('needs.feed.text')}</p>
      <p>
        <a href={to('notifications')}>{t('notifications.title')}</a>
      </p>
      {address && (
        <p class="notice">
          {t('needs.feed.address')} <code>{address}</code>
        </p>
      )}
      <form method="post" action={to('needs', 'feed')}>
        <button type="submit" name="feed" value="open">
          {isOpen ? t('needs.feed.replace') : t('needs.feed.open')}
        </button>{' '}
        {isOpen && (
          <button type="submit" name="feed" value="close">
            {t('needs.feed.close')}
          </button>
        )}
      </form>
    </section>
  )
}
