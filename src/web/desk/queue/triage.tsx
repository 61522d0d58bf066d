import type { ComponentChildren, VNode } from 'preact'
import { type QueuedNeed, queueFilter } from '../../../features/matches/index.js'
import { Badge } from '../../kit/badge.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { MemberName } from '../../kit/flag.js'
import { Icon } from '../../kit/icon.js'
import { Tabs } from '../../kit/tabs.js'
import type { Visit } from '../../kit/visit.js'
import { fitInWords, memberName } from '../names.js'
import { actionOf, type Place, queueAddress } from './place.js'
import type { Queue } from './queue.js'

interface Props {
  readonly queue: Queue
  /** The id of the need that is open. */
  readonly current?: string
  readonly place: Place
  readonly visit: Visit
  readonly children: ComponentChildren
}

/** The list of needs, and beside it one of them; on a phone one of both. */
export function Triage({ queue, current, place, visit, children }: Props): VNode {
  const { t } = visit.reader
  return (
    <div class={current === undefined ? 'triage at-list' : 'triage'}>
      <nav class="triage-list" aria-label={t('desk.queue.title')}>
        <Filters queue={queue} place={place} visit={visit} />
        {queue.list.length === 0 && <p class="hint">{t(`triage.none.${place.show}`)}</p>}
        <ol>
          {queue.list.map((queued) => (
            <li key={queued.need.id}>
              <ListedNeed queued={queued} isCurrent={queued.need.id === current} place={place} visit={visit} />
            </li>
          ))}
        </ol>
      </nav>
      <div class="triage-need" data-changes>
        {children}
      </div>
    </div>
  )
}

function Filters({ queue: { counts }, place, visit }: Pick<Props, 'queue' | 'place' | 'visit'>): VNode {
  const { t } = visit.reader
  return (
    <Tabs
      label={t('triage.filter')}
      tabs={queueFilter.options.map((show) => ({
        label: t(`triage.show.${show}`, { count: counts[show] }),
        href: queueAddress(visit, { show }),
        current: show === place.show,
      }))}
    />
  )
}

const fitTones = { strong: 'good', partial: 'accent', none: 'bad', unknown: undefined } as const
const fitIcons = { strong: 'circle-check', partial: 'circle-dot', none: 'circle-dashed', unknown: 'circle' } as const

interface ListedProps {
  readonly queued: QueuedNeed
  readonly isCurrent: boolean
  readonly place: Place
  readonly visit: Visit
}

function ListedNeed({ queued, isCurrent, place, visit }: ListedProps): VNode {
  const { need, waitingDays, fit, bestScore, degraded, assignee } = queued
  const { reader, engine } = visit
  const { t, language } = reader
  const known = fit ?? 'unknown'
  const tone = fitTones[known]
  return (
    <a
      id={`listed-${need.id}`}
      href={actionOf(visit, need, place)}
      aria-current={isCurrent ? 'page' : undefined}
      data-in-place
      data-listed
    >
      <span class="listed-title" {...inItsLanguage(need.language, language)}>
        {need.title}
      </span>
      <span class="listed-facts">
        <MemberName code={need.memberCode} name={memberName(need.memberCode, engine, reader)} />
        <span>{t('triage.waiting', { count: waitingDays })}</span>
        {assignee && <Initials name={assignee.name} />}
      </span>
      <span class="listed-facts">
        <Badge icon={fitIcons[known]} {...(tone && { tone })}>
          {fitInWords(fit, reader)}
          {bestScore !== null && ` · ${bestScore}`}
        </Badge>
        {need.status === 'in-review' && <Badge tone="accent">{t('desk.status.in-review')}</Badge>}
        {degraded && <Badge tone="warn">{t('desk.degraded')}</Badge>}
      </span>
    </a>
  )
}

/** Somebody in two letters, where there is no room for the name. */
function Initials({ name }: { name: string }): VNode {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '')
  return (
    <span class="initials" title={name}>
      <span aria-hidden="true">{[letters[0], letters.length > 1 && letters.at(-1)].filter(Boolean).join('')}</span>
      <span class="unseen">{name}</span>
    </span>
  )
}

interface BackProps {
  readonly place: Place
  readonly count: number
  readonly visit: Visit
}

/** The way to the list where it does not stand beside. */
export function BackToList({ place, count, visit }: BackProps): VNode {
  return (
    <p class="back-to-list">
      <a href={queueAddress(visit, place)} data-in-place>
        <Icon name="arrow-left" /> {visit.reader.t('triage.back', { count })}
      </a>
    </p>
  )
}
