import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { isAsPublished, readAnswer } from '../../../features/matches/index.js'
import { areSuggestionsPending } from '../../../features/needs/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import type { FormError } from '../../kit/form-error.js'
import { one, type Values } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { ByHand } from './add-case-study.js'
import { Candidate, type Typed } from './match-card.js'
import { actionOf, type Candidacy, candidatesFor, nextAfter } from './matches.js'
import { NeedColumn } from './need-column.js'
import { queueFor } from './queue.js'
import { Keys } from './shortcuts.js'

/** What a form came to that could not be done. */
export interface Refusal {
  readonly errors: readonly FormError[]
  readonly status: number
  readonly typed?: Typed
}

/** One need, what was found for it, and what to decide: everything on one screen. */
export async function needPage(visit: Visit, refusal: Refusal = { errors: [], status: 200 }): Promise<Page> {
  const { services, viewer, reader, request } = visit
  const need = await services.needs.find(viewer, String(request.params.id))
  const { shown, aside } = await candidatesFor(need, visit)
  const { database } = services.engine
  const answer = await readAnswer(database, need.id)
  const pending = await areSuggestionsPending(database, need.id)
  const changed = need.publishedAt !== null && !(await isAsPublished(services.engine, need))
  const words = one(request.query as Values, 'words').slice(0, 200)
  const { t, date, language } = reader
  const order = shown.map(({ study }) => study.id)
  const all = [...shown, ...aside]
  const body = (
    <>
      <ErrorSummary errors={refusal.errors} />
      <QueuePlace need={need} visit={visit} queue={await queueFor(visit)} />
      <h1 {...inItsLanguage(need.language, language)}>{need.title}</h1>
      <div class="deciding">
        <NeedColumn need={need} answer={answer} visit={visit} />
        <div class="candidates">
          <div class="heading">
            <h2 id="candidates">{t('desk.candidates.title', { count: shown.length })}</h2>
            <Keys />
          </div>
          <p class="hint">{t('desk.candidates.order')}</p>
          {pending && <p class="notice">{t('desk.candidates.pending')}</p>}
          {changed && <p class="notice">{t('desk.candidates.changed', { date: date(need.publishedAt!) })}</p>}
          <form method="post" action={actionOf(visit, need, 'order')} id="order">
            <input type="hidden" name="order" value={order.join(',')} />
          </form>
          <CandidateList list={shown} all={all} need={need} visit={visit} refusal={refusal} movable />
          {shown.length === 0 && <p>{t('desk.candidates.none')}</p>}
          {aside.length > 0 && (
            <>
              <h2>{t('desk.aside.title', { count: aside.length })}</h2>
              <CandidateList list={aside} all={all} need={need} visit={visit} refusal={refusal} />
            </>
          )}
          <ByHand need={need} words={words} known={all.map(({ study }) => study.id)} visit={visit} />
        </div>
      </div>
    </>
  )
  return deskPage(visit, { title: need.title, section: 'queue', body, status: refusal.status })
}

interface ListProps {
  readonly list: readonly Candidacy[]
  /** Every match on the page, in the order shown. */
  readonly all: readonly Candidacy[]
  readonly need: Need
  readonly visit: Visit
  readonly refusal: Refusal
  readonly movable?: boolean
}

function CandidateList({ list, all, need, visit, refusal, movable = false }: ListProps): VNode {
  return (
    <ol class="results">
      {list.map((candidacy, index) => (
        <Candidate
          key={candidacy.study.id}
          candidacy={candidacy}
          action={actionOf(visit, need, 'matches', candidacy.study.id)}
          next={nextAfter(candidacy, all)}
          errors={refusal.errors}
          typed={refusal.typed?.caseStudyId === candidacy.study.id ? refusal.typed : undefined}
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
