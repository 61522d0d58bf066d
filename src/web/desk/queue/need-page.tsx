import type { VNode } from 'preact'
import type { Need } from '../../../domain/index.js'
import { listAssignable, readAssignee } from '../../../features/assignments/index.js'
import { isAsPublished, type NeedAnswer, suggestionState } from '../../../features/matches/index.js'
import { Badge, type Tone } from '../../kit/badge.js'
import { inItsLanguage } from '../../kit/case-line.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import { MemberName } from '../../kit/flag.js'
import type { FormError } from '../../kit/form-error.js'
import { one } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import { readId, type Sent, type WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { ConversationPart, readConversation } from '../../needs/conversation.js'
import { deskPage } from '../desk-page.js'
import { fitInWords, memberName } from '../names.js'
import { ByHand } from './add-case-study.js'
import { DoneToast } from './done-toast.js'
import { MatchCard, type Typed } from './match-card.js'
import { type DeskMatch, matchesFor, nextAfter } from './matches.js'
import { NeedBar } from './need-bar.js'
import { NeedFacts } from './need-facts.js'
import { actionOf, type Done, type Place, readDone, readPlace } from './place.js'
import { neighboursOf, queueFor } from './queue.js'
import { BackToList, Triage } from './triage.js'

/** Which need, and what to look for among case studies that were not suggested. */
interface Wanted extends WithId, Place {
  readonly words?: string
  readonly done?: Done | undefined
}

export function readWanted(sent: Sent): Wanted {
  return { ...readId(sent), ...readPlace(sent), words: one(sent.query, 'words').slice(0, 200), done: readDone(sent) }
}

/** Why a form was not carried out. */
export interface Refusal {
  readonly errors: readonly FormError[]
  readonly status: number
  readonly typed?: Typed
}

/** One need, what was found for it, and what to decide, beside the list of needs. */
export async function needPage(
  visit: Visit,
  { id, show, words = '', done }: Wanted,
  refusal: Refusal = { errors: [], status: 200 },
): Promise<Page> {
  const { services, engine, viewer, reader } = visit
  const need = await services.needs.find(viewer, id)
  const place = { show }
  const queue = await queueFor(visit, place)
  const { shown, excluded } = await matchesFor(need, visit)
  const { answer, pending } = await suggestionState(engine, need)
  const changed = need.publishedAt !== null && !(await isAsPublished(engine, need))
  const conversation = await readConversation(visit, need)
  const { t, date } = reader
  const order = shown.map(({ study }) => study.id)
  const all = [...shown, ...excluded]
  const cards = { all, need, place, visit, refusal, at: done?.at }
  const body = (
    <>
      {done && <DoneToast done={done} place={place} visit={visit} open={{ need, order }} />}
      <Triage queue={queue} current={id} place={place} visit={visit}>
        <BackToList place={place} count={queue.list.length} visit={visit} />
        <ErrorSummary errors={refusal.errors} />
        <NeedBar
          need={need}
          place={place}
          visit={visit}
          neighbours={neighboursOf(id, queue)}
          count={queue.list.length}
          assignee={await readAssignee(engine.database, id)}
          colleagues={await listAssignable(engine, viewer)}
        />
        <NeedHead need={need} answer={answer} visit={visit} />
        <NeedFacts need={need} visit={visit} />
        {changed && <Notice>{t('desk.matches.changed', { date: date(need.publishedAt!) })}</Notice>}
        <div class="heading">
          <h2 id="matches">{t('desk.matches.title', { count: shown.length })}</h2>
          <p class="hint">{t('desk.matches.order')}</p>
        </div>
        {pending && <Notice>{t('desk.matches.pending')}</Notice>}
        <form method="post" action={actionOf(visit, need, place, 'order')} id="order" data-in-place>
          <input type="hidden" name="order" value={order.join(',')} />
        </form>
        <MatchList list={shown} {...cards} movable />
        {shown.length === 0 && <p>{t('desk.matches.none')}</p>}
        {excluded.length > 0 && (
          <>
            <h2>{t('desk.excluded.title', { count: excluded.length })}</h2>
            <MatchList list={excluded} {...cards} />
          </>
        )}
        <ByHand need={need} words={words} known={all.map(({ study }) => study.id)} place={place} visit={visit} />
        <ConversationPart conversation={conversation} on="desk" />
      </Triage>
    </>
  )
  return deskPage(visit, { title: need.title, section: 'queue', body, status: refusal.status })
}

const statusTones: Readonly<Record<Need['status'], Tone | undefined>> = {
  draft: undefined,
  submitted: 'warn',
  'in-review': 'accent',
  published: 'good',
  closed: undefined,
}

interface HeadProps {
  readonly need: Need
  readonly answer: NeedAnswer | undefined
  readonly visit: Visit
}

/** Whose need it is, how far it is, and how well the catalogue answers it. */
function NeedHead({ need, answer, visit }: HeadProps): VNode {
  const { reader, engine } = visit
  const { t, to, language } = reader
  const tone = statusTones[need.status]
  return (
    <header class="need-head">
      <h1 id="need-title" tabIndex={-1} {...inItsLanguage(need.language, language)}>
        {need.title}
      </h1>
      <p class="where">
        <MemberName
          code={need.memberCode}
          name={memberName(need.memberCode, engine, reader)}
          href={to('members', need.memberCode)}
        />
        <Badge {...(tone && { tone })}>{t(`desk.status.${need.status}`)}</Badge>
        <span>
          {t('desk.fit')}: {fitInWords(answer?.fit ?? null, reader)}
          {answer && answer.bestScore !== null && ` (${answer.bestScore})`}
        </span>
      </p>
    </header>
  )
}

interface ListProps {
  readonly list: readonly DeskMatch[]
  /** Every match on the page, in the order shown. */
  readonly all: readonly DeskMatch[]
  readonly need: Need
  readonly place: Place
  readonly visit: Visit
  readonly refusal: Refusal
  /** The id of the match that goes on after what was done. */
  readonly at: string | undefined
  readonly movable?: boolean
}

function MatchList({ list, all, need, place, visit, refusal, at, movable = false }: ListProps): VNode {
  return (
    <ol class="results">
      {list.map((entry, index) => (
        <MatchCard
          key={entry.study.id}
          entry={entry}
          action={actionOf(visit, need, place, 'matches', entry.study.id)}
          next={nextAfter(entry, all)}
          at={at}
          errors={refusal.errors}
          typed={refusal.typed?.caseStudyId === entry.study.id ? refusal.typed : undefined}
          moves={{ up: movable && index > 0, down: movable && index < list.length - 1 }}
        />
      ))}
    </ol>
  )
}
