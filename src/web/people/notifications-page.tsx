import type { VNode } from 'preact'
import { isStaff, NotSignedInError } from '../../domain/index.js'
import { type InboxEntry, markRead, openInboxEntry, readInbox } from '../../features/notifications/index.js'
import { Badge } from '../kit/badge.js'
import { Button, ButtonLink } from '../kit/button.js'
import { EmptyState } from '../kit/empty-state.js'
import { wholeNumber } from '../kit/form-values.js'
import { Icon } from '../kit/icon.js'
import type { IconName } from '../kit/icon-names.js'
import { Moment } from '../kit/moment.js'
import type { Redirect } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

/** An entry with the name of what it is about, as the reader may know it now. */
interface Shown {
  readonly entry: InboxEntry
  /** Missing where the words of its kind say all. */
  readonly title: string | undefined
}

/** What is new for the reader, day by day. */
export async function notificationsPage(visit: Visit): Promise<Page> {
  const { viewer, engine, reader } = visit
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  const { t, to } = reader
  const shown = await withTitles(visit, await readInbox(engine, viewer))
  const unread = shown.filter(({ entry }) => !entry.isRead).length
  const title = t('inbox.title')
  const body = (
    <div class="inbox">
      <div class="page-head">
        <h1 id="list" tabIndex={-1}>
          {title}
        </h1>
        <div class="button-group">
          {unread > 0 && (
            <form method="post" action={to('notifications')} data-in-place>
              <Button icon="check">{t('inbox.readAll')}</Button>
            </form>
          )}
          <ButtonLink kind="quiet" icon="sliders-horizontal" href={to('notifications', 'mail')}>
            {t('inbox.mail')}
          </ButtonLink>
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="bell" title={t('inbox.none')}>
          <p>{t('inbox.noneText')}</p>
        </EmptyState>
      ) : (
        <p class="hint" data-announced>
          {t('inbox.unread', { count: unread })}
        </p>
      )}
      {byDay(shown).map(([day, entries]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{reader.date(day)}</h2>
          <ul class="inbox-list">
            {entries.map((one) => (
              <li key={one.entry.id}>
                <Entry {...one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
  return { title, body, section: isStaff(viewer) ? 'desk' : 'needs' }
}

/** Leaves out what the reader may not see any more, such as a need that was withdrawn. */
async function withTitles({ services, engine, viewer, reader }: Visit, entries: readonly InboxEntry[]) {
  const needs = new Map((await services.needs.seenBy(viewer)).map((need) => [need.id, need.title]))
  return entries.flatMap((entry): Shown[] => {
    const { kind, needId, about } = entry
    if (needId !== null) {
      const title = needs.get(needId)
      return title === undefined ? [] : [{ entry, title }]
    }
    if (kind !== 'caseStudy') return [{ entry, title: undefined }]
    const study = engine.catalogue.caseStudies.get(about ?? '')
    if (!study) return []
    const { texts } = study
    const language = texts[reader.language] ? reader.language : (Object.keys(texts)[0] as keyof typeof texts)
    return [{ entry, title: texts[language]?.title }]
  })
}

/** Days as they are in UTC, the latest first. */
function byDay(shown: readonly Shown[]): [day: string, entries: Shown[]][] {
  const days = new Map<string, Shown[]>()
  for (const one of shown) {
    const day = one.entry.at.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days]
}

const icons = {
  answer: 'circle-check',
  submitted: 'inbox',
  message: 'message-square-text',
  caseStudy: 'book-open',
  survey: 'clipboard-list',
} as const satisfies Record<InboxEntry['kind'], IconName>

function Entry({ entry: { id, kind, at, isRead }, title }: Shown): VNode {
  const { t, to } = useReader()
  return (
    <article class={isRead ? 'card linked inbox-entry' : 'card linked inbox-entry unread'}>
      <Icon name={icons[kind]} />
      <div>
        <a class="title" href={to('notifications', String(id))}>
          {t(`inbox.${kind}`)}
        </a>
        {title !== undefined && <p dir="auto">{title}</p>}
        <p class="facts">
          <Moment at={at} />
        </p>
      </div>
      {!isRead && <Badge tone="accent">{t('inbox.new')}</Badge>}
    </article>
  )
}

export function readEntryId({ params }: Sent) {
  return { id: wholeNumber(params, 'id') ?? Number.NaN }
}

/** Leads to what an entry is about, which is read from then on. */
export async function openNotification(
  { engine, viewer, reader: { to } }: Visit,
  { id }: ReturnType<typeof readEntryId>,
): Promise<Redirect> {
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  const { kind, needId, about } = await openInboxEntry(engine, viewer, id)
  if (needId !== null) {
    const page = isStaff(viewer) ? to('desk', 'needs', needId) : to('needs', needId)
    return { to: kind === 'message' ? `${page}#conversation` : page }
  }
  return { to: kind === 'caseStudy' ? to('case-studies', about ?? '') : to('survey') }
}

export async function readAllNotifications({ engine, viewer, reader }: Visit): Promise<Redirect> {
  await markRead(engine, viewer, {})
  return { to: reader.to('notifications') }
}
