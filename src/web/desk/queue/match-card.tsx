import type { VNode } from 'preact'
import { type Decision, rejectionReason } from '../../../domain/index.js'
import { CaseFacts } from '../../kit/case-line.js'
import { described, ErrorOf } from '../../kit/error-summary.js'
import { Checks, LineField, TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { useReader } from '../../kit/reader.js'
import { ResultHeading } from '../../recommendations/result-heading.js'
import { Why } from '../../recommendations/why.js'
import { anchorOf, type DeskMatch } from './matches.js'

/** What was typed into the forms of one case study and could not be taken. */
export interface Typed {
  readonly caseStudyId: string
  readonly reason?: string
  readonly comment?: string
  readonly position?: string
  readonly note?: string
}

interface Props {
  readonly entry: DeskMatch
  readonly action: string
  /** Where to go on after a decision, as an id on the page. */
  readonly next: string
  readonly errors: readonly FormError[]
  readonly typed: Typed | undefined
  readonly moves: { readonly up: boolean; readonly down: boolean }
}

/** A case study for a need: what it is and why it was found, and beside it what can be decided. */
export function MatchCard(props: Props): VNode {
  const { match, study, result } = props.entry
  const state = match.decision?.state ?? 'suggested'
  return (
    <li class={`match ${state}`} id={anchorOf(study.id)} tabIndex={-1} data-match>
      <article class="result">
        <ResultHeading study={study} score={match.score} fit={match.fit === null ? null : fitName(match.fit)}>
          <CaseFacts study={study} />
        </ResultHeading>
        <div class="body">
          {match.decision && <Decided decision={match.decision} />}
          {result && <Why why={result.why} />}
        </div>
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
function Decide({ entry, action, next, errors, typed, moves }: Props): VNode {
  const { match, study } = entry
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
        <Reject id={study.id} title={title} action={action} next={next} errors={errors} typed={typed} />
      )}
      <NoteAndPlace entry={entry} action={action} errors={errors} typed={typed} />
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

function Move({ direction, study: { id, title } }: { direction: 'up' | 'down'; study: DeskMatch['study'] }): VNode {
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
  readonly errors: readonly FormError[]
  readonly typed: Typed | undefined
}

/** A form of its own, so that Enter in it rejects and nothing else. */
function Reject({
  id,
  title,
  action,
  next,
  errors,
  typed,
}: FormProps & { id: string; title: string; next: string }): VNode {
  const { t } = useReader()
  const [reason, comment] = [`${id}-reason`, `${id}-comment`]
  const isInvalid = errors.some(({ field }) => field === reason || field === comment)
  return (
    <details data-key="r" open={isInvalid}>
      <summary aria-keyshortcuts="r">
        {t('desk.do.reject')}
        <span class="unseen">: {title}</span>
        <Key name="r" />
      </summary>
      <form method="post" action={action}>
        <input type="hidden" name="next" value={next} />
        <fieldset id={reason} aria-describedby={described(reason, errors, false)['aria-describedby']}>
          <legend>{t('desk.reason')}</legend>
          <ErrorOf field={reason} errors={errors} />
          <Checks
            type="radio"
            name="reason"
            options={rejectionReason.options.map((name) => ({ value: name, label: t(`desk.reason.${name}`) }))}
            chosen={typed?.reason === undefined ? [] : [typed.reason]}
          />
        </fieldset>
        <TextField
          id={comment}
          name="comment"
          label={t('desk.comment')}
          errors={errors}
          value={typed?.comment}
          rows={2}
        />
        <button type="submit" name="do" value="reject">
          {t('desk.do.rejectNow')}
        </button>
      </form>
    </details>
  )
}

function NoteAndPlace({ entry: { match, study }, action, errors, typed }: FormProps & Pick<Props, 'entry'>): VNode {
  const { t } = useReader()
  const [note, position] = [`${study.id}-note`, `${study.id}-position`]
  const isInvalid = errors.some(({ field }) => field === note || field === position)
  return (
    <details open={isInvalid}>
      <summary>
        {t('desk.do.more')}
        <span class="unseen">: {study.title}</span>
      </summary>
      <form method="post" action={action}>
        <TextField
          id={note}
          name="note"
          label={t('desk.note')}
          hint={t('desk.noteHint')}
          errors={errors}
          value={typed?.note ?? match.decision?.note ?? undefined}
          rows={3}
        />
        <button type="submit" name="do" value="note">
          {t('desk.do.note')}
        </button>
      </form>
      <form method="post" action={action}>
        <LineField
          id={position}
          name="position"
          label={t('desk.position')}
          errors={errors}
          value={typed?.position ?? String(match.decision?.position ?? '')}
          input={{ inputMode: 'numeric', size: 4 }}
        />
        <button type="submit" name="do" value="place">
          {t('desk.do.place')}
        </button>
      </form>
    </details>
  )
}
