import type { VNode } from 'preact'
import { type Decision, rejectionReason } from '../../../domain/index.js'
import { CaseFacts, inItsLanguage } from '../../kit/case-line.js'
import type { Fault } from '../../kit/fault.js'
import { described, FaultOf } from '../../kit/faults.js'
import { useReader } from '../../kit/reader.js'
import { Why } from '../../recommendations/why.js'
import { anchorOf, type Candidacy } from './matches.js'

/** What was typed into the forms of one case study and could not be taken. */
export interface Typed {
  readonly caseStudyId: string
  readonly reason?: string
  readonly comment?: string
  readonly position?: string
  readonly note?: string
}

interface Props {
  readonly candidacy: Candidacy
  readonly action: string
  /** Where to go on after a decision, as an id on the page. */
  readonly next: string
  readonly faults: readonly Fault[]
  readonly typed: Typed | undefined
  readonly moves: { readonly up: boolean; readonly down: boolean }
}

/** A case study for a need: what it is and why it was found, and beside it what can be decided. */
export function Candidate(props: Props): VNode {
  const { t, to, language } = useReader()
  const { match, study, result } = props.candidacy
  const state = match.decision?.state ?? 'suggested'
  return (
    <li class={`candidate ${state}`} id={anchorOf(study.id)} tabIndex={-1} data-candidate>
      <article>
        <header>
          <h3 {...inItsLanguage(study.language, language)}>
            <a class="title" href={to('case-studies', study.id)}>
              {study.title}
            </a>
          </h3>
          {match.fit !== null && (
            <p class={`score ${match.fit}`}>
              {match.score !== null && <strong>{match.score}</strong>} <span>{t(`fit.${fitName(match.fit)}`)}</span>
            </p>
          )}
        </header>
        <CaseFacts study={study} />
        {match.decision && <Decided decision={match.decision} />}
        {result && <Why result={result} />}
      </article>
      <Decide {...props} />
    </li>
  )
}

function fitName(fit: string | null) {
  return fit === 'strong' || fit === 'partial' || fit === 'unknown' ? fit : 'weak'
}

function Decided({ decision }: { decision: Decision }): VNode {
  const { t, date } = useReader()
  const { state, position, reason, comment, note, byHand, at } = decision
  const facts = [
    t(`desk.state.${state}`),
    position !== null && t('desk.pinnedTo', { position }),
    byHand && t('desk.broughtIn'),
    reason && t(`desk.reason.${reason}`),
    date(at),
  ].filter(Boolean)
  return (
    <div class="decided">
      <p>
        <strong>{facts[0]}</strong>
        {facts.slice(1).map((fact) => ` · ${fact}`)}
      </p>
      {comment && (
        <p dir="auto" class="quoted">
          {comment}
        </p>
      )}
      {note && (
        <p dir="auto" class="quoted">
          {t('desk.noteSays', { note })}
        </p>
      )}
    </div>
  )
}

/** The quick decisions as buttons, those that need words unfolded. The keys stand in the margin. */
function Decide({ candidacy, action, next, faults, typed, moves }: Props): VNode {
  const { match, study } = candidacy
  const { state, position } = match.decision ?? { state: 'suggested', position: null }
  const { title } = study
  return (
    <div class="decision">
      <form method="post" action={action}>
        <input type="hidden" name="next" value={next} />
        {state !== 'approved' && <Do name="approve" shortcut="a" title={title} />}
        {position === null ? (
          <Do name="pin" shortcut="p" title={title} />
        ) : (
          <Do name="unpin" shortcut="p" title={title} />
        )}
        {state !== 'hidden' && <Do name="hide" title={title} />}
        {match.decision && <Do name="undo" shortcut="u" title={title} />}
        <span class="moves">
          {moves.up && <Move direction="up" study={study} />}
          {moves.down && <Move direction="down" study={study} />}
        </span>
      </form>
      {state !== 'rejected' && (
        <Reject id={study.id} title={title} action={action} next={next} faults={faults} typed={typed} />
      )}
      <NoteAndPlace candidacy={candidacy} action={action} faults={faults} typed={typed} />
    </div>
  )
}

type Doing = 'approve' | 'pin' | 'unpin' | 'hide' | 'undo'

function Do({ name, shortcut, title }: { name: Doing; shortcut?: string; title: string }): VNode {
  const { t } = useReader()
  return (
    <button type="submit" name="do" value={name} data-key={shortcut} aria-keyshortcuts={shortcut}>
      {t(`desk.do.${name}`)}
      <span class="unseen">: {title}</span>
      {shortcut && <Key name={shortcut} />}
    </button>
  )
}

/** Shown where a script listens to it. */
function Key({ name }: { name: string }): VNode {
  return (
    <span class="key needs-script" aria-hidden="true">
      {name}
    </span>
  )
}

function Move({ direction, study: { id, title } }: { direction: 'up' | 'down'; study: Candidacy['study'] }): VNode {
  const { t } = useReader()
  return (
    <button type="submit" form="order" name={direction} value={id}>
      {t(`desk.do.${direction}`)}
      <span class="unseen">: {title}</span>
    </button>
  )
}

interface FormProps {
  readonly action: string
  readonly faults: readonly Fault[]
  readonly typed: Typed | undefined
}

/** A form of its own, so that Enter in it rejects and nothing else. */
function Reject({
  id,
  title,
  action,
  next,
  faults,
  typed,
}: FormProps & { id: string; title: string; next: string }): VNode {
  const { t } = useReader()
  const [reason, comment] = [`${id}-reason`, `${id}-comment`]
  const faulty = faults.some(({ field }) => field === reason || field === comment)
  return (
    <details data-key="r" open={faulty}>
      <summary aria-keyshortcuts="r">
        {t('desk.do.reject')}
        <span class="unseen">: {title}</span>
        <Key name="r" />
      </summary>
      <form method="post" action={action}>
        <input type="hidden" name="next" value={next} />
        <fieldset id={reason} aria-describedby={described(reason, faults, false)['aria-describedby']}>
          <legend>{t('desk.reason')}</legend>
          <FaultOf field={reason} faults={faults} />
          {rejectionReason.options.map((name) => (
            <label key={name} class="box">
              <input type="radio" name="reason" value={name} checked={typed?.reason === name} />{' '}
              {t(`desk.reason.${name}`)}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={comment}>{t('desk.comment')}</label>
          <FaultOf field={comment} faults={faults} />
          <textarea id={comment} name="comment" rows={2} dir="auto" {...described(comment, faults, false)}>
            {typed?.comment}
          </textarea>
        </div>
        <button type="submit" name="do" value="reject">
          {t('desk.do.rejectNow')}
        </button>
      </form>
    </details>
  )
}

function NoteAndPlace({
  candidacy: { match, study },
  action,
  faults,
  typed,
}: FormProps & Pick<Props, 'candidacy'>): VNode {
  const { t } = useReader()
  const [note, position] = [`${study.id}-note`, `${study.id}-position`]
  const faulty = faults.some(({ field }) => field === note || field === position)
  return (
    <details open={faulty}>
      <summary>
        {t('desk.do.more')}
        <span class="unseen">: {study.title}</span>
      </summary>
      <form method="post" action={action}>
        <div class="field">
          <label for={note}>{t('desk.note')}</label>
          <p class="hint" id={`${note}-hint`}>
            {t('desk.noteHint')}
          </p>
          <FaultOf field={note} faults={faults} />
          <textarea id={note} name="note" rows={3} dir="auto" {...described(note, faults)}>
            {typed?.note ?? match.decision?.note}
          </textarea>
        </div>
        <button type="submit" name="do" value="note">
          {t('desk.do.note')}
        </button>
      </form>
      <form method="post" action={action}>
        <div class="field">
          <label for={position}>{t('desk.position')}</label>
          <FaultOf field={position} faults={faults} />
          <input
            id={position}
            name="position"
            inputMode="numeric"
            size={4}
            value={typed?.position ?? String(match.decision?.position ?? '')}
            {...described(position, faults, false)}
          />
        </div>
        <button type="submit" name="do" value="place">
          {t('desk.do.place')}
        </button>
      </form>
    </details>
  )
}
