import type { VNode } from 'preact'
import { isOwn, type Need, needStatus } from '../../domain/index.js'
import { listRatedNeeds } from '../../features/feedback/index.js'
import { readInbox } from '../../features/notifications/index.js'
import { createFeedToken, hasFeed, revokeFeedToken } from '../../features/people/index.js'
import { newMatches } from '../../features/recommendations/index.js'
import { Badge } from '../kit/badge.js'
import { Button, ButtonLink } from '../kit/button.js'
import { inItsLanguage } from '../kit/case-line.js'
import { EmptyState } from '../kit/empty-state.js'
import { one } from '../kit/form-values.js'
import { Icon } from '../kit/icon.js'
import { memberOfVisit } from '../kit/own-member.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import { Tabs } from '../kit/tabs.js'
import type { Visit } from '../kit/visit.js'
import { statusTones } from './need-head.js'
import { NeedSteps } from './need-steps.js'

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
  const waiting = await whatWaits(visit, all)
  const shown = all.filter((need) => status === undefined || need.status === status)
  const title = t('needs.title')
  const body = (
    <>
      <div class="page-head">
        <h1>{title}</h1>
        <ButtonLink kind="primary" icon="plus" href={to('needs', 'new')}>
          {t('needs.write')}
        </ButtonLink>
      </div>
      {all.length === 0 ? (
        <EmptyState icon="clipboard-list" title={t('needs.noneTitle')}>
          <p>{t('needs.none')}</p>
        </EmptyState>
      ) : (
        <Filter all={all} status={status} />
      )}
      <ul class="need-list" id="list">
        {shown.map((need) => (
          <li key={need.id}>
            <NeedCard need={need} waits={waiting(need)} />
          </li>
        ))}
      </ul>
      <Feed address={feedAddress} isOpen={await hasFeed(engine, viewer)} />
    </>
  )
  return { title, body, section: 'needs', ...(feedAddress !== undefined && { secret: true }) }
}

/** What the member can do about a need, the most urgent first, in words; nothing where it waits for staff. */
async function whatWaits({ reader, services, viewer, engine }: Visit, needs: readonly Need[]) {
  const fresh = await newMatches(services, viewer, needs, { since: 'lastKnown' })
  const news = new Map(fresh.map(({ need, caseStudies }) => [need.id, caseStudies.length]))
  const rated = await listRatedNeeds(engine, viewer)
  const inbox = await readInbox(engine, viewer)
  const written = new Set(inbox.filter(({ kind, isRead }) => kind === 'message' && !isRead).map(({ needId }) => needId))
  return ({ id, status }: Need): string[] => {
    const count = news.get(id) ?? 0
    return [
      written.has(id) && reader.t('needs.waits.message'),
      status === 'draft' && reader.t('needs.waits.draft'),
      status === 'published' && !rated.has(id) && reader.t('needs.waits.rating'),
      count > 0 && reader.t('needs.news', { count }),
    ].filter((one) => one !== false)
  }
}

function Filter({ all, status }: { all: readonly Need[]; status: Need['status'] | undefined }): VNode {
  const { t, to } = useReader()
  const counts = needStatus.options.map((one) => [one, all.filter((need) => need.status === one).length] as const)
  const tabs = counts
    .filter(([, count]) => count > 0)
    .map(([one, count]) => ({
      label: `${t(`needs.status.${one}`)} (${count})`,
      href: `${to('needs')}?status=${one}`,
      current: status === one,
    }))
  const every = { label: t('needs.all', { count: all.length }), href: to('needs'), current: status === undefined }
  return <Tabs label={t('needs.filter')} tabs={[every, ...tabs]} />
}

/** One need in the list: how far it has got, when it last changed, and what waits for the member. */
function NeedCard({ need, waits }: { need: Need; waits: readonly string[] }): VNode {
  const { t, to, date, language } = useReader()
  return (
    <article class="card linked need-card">
      <div>
        <h2 {...inItsLanguage(need.language, language)}>
          <a class="title" href={to('needs', need.id)}>
            {need.title}
          </a>
        </h2>
        <p class="facts">
          {t('needs.changedOn', { date: date(need.updatedAt) })} · {t(`needs.visibility.short.${need.visibility}`)}
        </p>
      </div>
      <div class="need-state">
        <Badge tone={statusTones[need.status]}>{t(`needs.status.${need.status}`)}</Badge>
        <NeedSteps need={need} small />
      </div>
      <ul class="need-waits">
        {waits.map((one) => (
          <li key={one}>
            <Icon name="arrow-right" />
            {one}
          </li>
        ))}
        {waits.length === 0 && (need.status === 'submitted' || need.status === 'in-review') && (
          <li class="staff">{t('needs.waits.staff')}</li>
        )}
      </ul>
    </article>
  )
}

function Feed({ address, isOpen }: { address: string | undefined; isOpen: boolean }): VNode {
  const { t, to } = useReader()
  return (
    <section class="follow" aria-labelledby="feed">
      <h2 id="feed">{t('needs.feed.title')}</h2>
      <p>{t('needs.feed.text')}</p>
      {address && (
        <p class="notice">
          {t('needs.feed.address')} <code>{address}</code>
        </p>
      )}
      <form method="post" action={to('needs', 'feed')}>
        <p class="button-group">
          <Button name="feed" value="open">
            {isOpen ? t('needs.feed.replace') : t('needs.feed.open')}
          </Button>
          {isOpen && (
            <Button kind="quiet" name="feed" value="close">
              {t('needs.feed.close')}
            </Button>
          )}
          <a href={to('notifications', 'mail')}>{t('notifications.title')}</a>
        </p>
      </form>
    </section>
  )
}
