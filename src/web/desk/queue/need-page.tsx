import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { isAsPublished, suggestionState } from '../../../features/matches/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import type { FormError } from '../../kit/form-error.js'
import { one } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import { readId, type Sent, type WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { ConversationPart, readConversation } from '../../needs/conversation.js'
import { deskPage } from '../desk-page.js'
import { ByHand } from './add-case-study.js'
import { MatchCard, type Typed } from './match-card.js'
import { actionOf, type DeskMatch, matchesFor, nextAfter } from './matches.js'
import { NeedColumn } from './need-column.js'
import { queueFor } from './queue.js'
import { Keys } from './shortcuts.js'

/** Which need, and what to look for among case studies that were not suggested. */
interface Wanted extends WithId {
  readonly words: string
}

export function readWanted(sent: Sent): Wanted {
  return { ...readId(sent), words: one(sent.query, 'words').slice(0, 200) }
}

/** Why a form was not carried out. */
export interface Refusal {
  readonly errors: readonly FormError[]
  readonly status: number
  readonly typed?: Typed
}

/** One need, what was found for it, and what to decide: everything on one screen. */
export async function needPage(
  visit: Visit,
  { id, words }: Wanted,
  refusal: Refusal = { errors: [], status: 200 },
): Promise<Page> {
  const { services, viewer, reader } = visit
  const need = await services.needs.find(viewer, id)
  const { shown, excluded } = await matchesFor(need, visit)
  const { answer, pending } = await suggestionState(services.engine, need)
  const changed = need.publishedAt !== null && !(await isAsPublished(services.engine, need))
  const conversation = await readConversation(visit, need)
  const { t, date, language } = reader
  const order = shown.map(({ study }) => study.id)
  const all = [...shown, ...excluded]
  const body = (
    <>
      <ErrorSummary errors={refusal.errors} />
      <QueuePlace need={need} visit={visit} queue={await queueFor(visit)} />
      <h1 {...inItsLanguage(need.language, language)}>{need.title}</h1>
      <div class="deciding">
        <NeedColumn need={need} answer={answer} visit={visit} />
        <div class="matches">
          <div class="heading">
            <h2 id="matches">{t('desk.matches.title', { count: shown.length })}</h2>
            <Keys />
          </div>
          <p class="hint">{t('desk.matches.order')}</p>
          {pending && <p class="notice">{t('desk.matches.pending')}</p>}
          {changed && <p class="notice">{t('desk.matches.changed', { date: date(need.publishedAt!) })}</p>}
          <form method="post" action={actionOf(visit, need, 'order')} id="order">
            <input type="hidden" name="order" value={order.join(',')} />
          </form>
          <MatchList list={shown} all={all} need={need} visit={visit} refusal={refusal} movable />
          {shown.length === 0 && <p>{t('desk.matches.none')}</p>}
          {excluded.length > 0 && (
            <>
              <h2>{t('desk.excluded.title', { count: excluded.length })}</h2>
              <MatchList list={excluded} all={all} need={need} visit={visit} refusal={refusal} />
            </>
          )}
          <ByHand need={need} words={words} known={all.map(({ study }) => study.id)} visit={visit} />
          <ConversationPart conversation={conversation} on="desk" />
        </div>
      </div>
    </>
  )
  return deskPage(visit, { title: need.title, section: 'queue', body, status: refusal.status })
}

interface ListProps {
  readonly list: readonly DeskMatch[]
  /** Every match on the page, in the order shown. */
  readonly all: readonly DeskMatch[]
  readonly need: Need
  readonly visit: Visit
  readonly refusal: Refusal
  readonly movable?: boolean
}

function MatchList({ list, all, need, visit, refusal, movable = false }: ListProps): VNode {
  return (
    <ol class="results">
      {list.map((entry, index) => (
        <MatchCard
          key={entry.study.id}
          entry={entry}
          action={actionOf(visit, need, 'matches', entry.study.id)}
          next={nextAfter(entry, all)}
          errors={refusal.errors}
          typed={refusal.typed?.caseStudyId === entry.study.id ? refusal.typed : undefined}
          moves={{ up: movable && index > 0, down: movable && index < list.length - 1 }}
        />
      ))}
    </ol>
  )
}

interface PlaceProps {
  readonly need: Need
  readonly visit: Visit
  readonly queue: Awaited<ReturnType<typeof queueFor>>
}

/** Where the need stands in the queue, and its neighbours there. */
function QueuePlace({ need, visit: { reader }, queue }: PlaceProps): VNode {
  const { t, to } = reader
  const index = queue.findIndex((queued) => queued.need.id === need.id)
  const [before, after] = [queue[index - 1], index === -1 ? queue[0] : queue[index + 1]]
  return (
    <nav class="pages" aria-label={t('desk.queue.title')}>
      {before && (
        <a href={to('desk', 'needs', before.need.id)} rel="prev">
          {t('desk.queue.previous')}
        </a>
      )}
      <span>
        {index === -1
          ? t('desk.queue.notIn', { count: queue.length })
          : t('desk.queue.place', { place: index + 1, count: queue.length })}
      </span>
      {after && (
        <a href={to('desk', 'needs', after.need.id)} rel="next">
          {t('desk.queue.next')}
        </a>
      )}
    </nav>
  )
}
