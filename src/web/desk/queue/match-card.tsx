import type { VNode } from 'preact'
import { type Decision, rejectionReason } from '../../../domain/index.js'
import { Badge, type Tone } from '../../kit/badge.js'
import { Button } from '../../kit/button.js'
import { CaseFacts } from '../../kit/case-line.js'
import { described, ErrorOf } from '../../kit/error-summary.js'
import { Checks, LineField, TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { Icon } from '../../kit/icon.js'
import type { IconName } from '../../kit/icon-names.js'
import { useReader } from '../../kit/reader.js'
import { ResultHeading } from '../../recommendations/result-heading.js'
import { Why } from '../../recommendations/why.js'
import { anchorOf, type DeskMatch } from './matches.js'
import { Key } from './shortcuts.js'

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
  /** The id of the match that goes on after what was done. */
  readonly at: string | undefined
  readonly errors: readonly FormError[]
  readonly typed: Typed | undefined
  readonly moves: { readonly up: boolean; readonly down: boolean }
}

/** A case study for a need: what it is and why it was found, and below it what can be decided. */
export function MatchCard(props: Props): VNode {
  const { match, study, result } = props.entry
  const state = match.decision?.state ?? 'suggested'
  const id = anchorOf(study.id)
  const isExcluded = state === 'rejected' || state === 'hidden'
  return (
    <li
      class={`match card ${state}`}
      id={id}
      tabIndex={-1}
      data-match
      data-goes-on={id === props.at ? true : undefined}
    >
      <article class="result">
        <ResultHeading study={study} score={match.score} fit={match.fit === null ? null : fitName(match.fit)}>
          <CaseFacts study={study} />
        </ResultHeading>
        <div class="body">
          {match.decision && <Decided decision={match.decision} />}
          {result && !isExcluded && <Why why={result.why} />}
        </div>
      </article>
      <Decide {...props} />
    </li>
  )
}

function fitName(fit: string | null) {
  return fit === 'strong' || fit === 'partial' || fit === 'unknown' ? fit : 'weak'
}

const stateTones: Readonly<Record<Decision['state'], Tone | undefined>> = {
  suggested: undefined,
  approved: 'good',
  rejected: 'bad',
  hidden: undefined,
}
const stateIcons: Readonly<Record<Decision['state'], IconName>> = {
  suggested: 'circle',
  approved: 'circle-check',
  rejected: 'x',
  hidden: 'eye-off',
}

function Decided({ decision }: { decision: Decision }): VNode {
  const { t, date } = useReader()
  const { state, position, reason, comment, note, byHand, at } = decision
  const tone = stateTones[state]
  const facts = [
    position !== null && t('desk.pinnedTo', { position }),
    byHand && t('desk.broughtIn'),
    reason && t(`desk.reason.${reason}`),
    date(at),
  ].filter(Boolean)
  return (
    <div class="decided">
      <p>
        <Badge icon={stateIcons[state]} {...(tone && { tone })}>
          {t(`desk.state.${state}`)}
        </Badge>{' '}
        <span class="hint">{facts.join(' · ')}</span>
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

/** The quick decisions as buttons, those that need words unfolded; each with its key. */
function Decide({ entry, action, next, errors, typed, moves }: Props): VNode {
  const { match, study } = entry
  const { state, position } = match.decision ?? { state: 'suggested', position: null }
  const { title } = study
  return (
    <div class="decision">
      <form method="post" action={action} id={`${study.id}-quick`} data-in-place>
        <input type="hidden" name="next" value={next} />
        {state !== 'approved' && <Do name="approve" icon="check" shortcut="a" title={title} />}
        {state !== 'hidden' && <Do name="hide" icon="eye-off" shortcut="h" title={title} />}
        {position === null ? (
          <Do name="pin" icon="pin" shortcut="p" title={title} />
        ) : (
          <Do name="unpin" icon="pin" shortcut="p" title={title} />
        )}
        {match.decision && <Do name="undo" icon="undo-2" shortcut="u" title={title} />}
      </form>
      {(moves.up || moves.down) && (
        <span class="moves">
          {moves.up && <Move direction="up" study={study} />}
          {moves.down && <Move direction="down" study={study} />}
        </span>
      )}
      {state !== 'rejected' && (
        <Reject id={study.id} title={title} action={action} next={next} errors={errors} typed={typed} />
      )}
      <NoteAndPlace entry={entry} action={action} errors={errors} typed={typed} />
    </div>
  )
}

type Doing = 'approve' | 'pin' | 'unpin' | 'hide' | 'undo'

interface DoProps {
  readonly name: Doing
  readonly icon: IconName
  readonly shortcut: string
  readonly title: string
}

function Do({ name, icon, shortcut, title }: DoProps): VNode {
  const { t } = useReader()
  return (
    <Button
      icon={icon}
      name="do"
      value={name}
      attributes={{ 'data-key': shortcut, 'aria-keyshortcuts': shortcut }}
      {...(name === 'approve' && { kind: 'solid' as const })}
    >
      {t(`desk.do.${name}`)}
      <span class="unseen">: {title}</span> <Key name={shortcut} />
    </Button>
  )
}

function Move({ direction, study: { id, title } }: { direction: 'up' | 'down'; study: DeskMatch['study'] }): VNode {
  const { t } = useReader()
  return (
    <Button kind="quiet" icon={direction === 'up' ? 'arrow-up' : 'arrow-down'} form="order" name={direction} value={id}>
      <span class="unseen">
        {t(`desk.do.${direction}`)}: {title}
      </span>
    </Button>
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
    <details data-key="r" id={`${id}-reject`} open={isInvalid}>
      <summary class="button" aria-keyshortcuts="r">
        <Icon name="x" />
        {t('desk.do.reject')}
        <span class="unseen">: {title}</span> <Key name="r" />
      </summary>
      <form method="post" action={action} data-in-place>
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
          input={{ 'data-keeps': true }}
        />
        <Button kind="danger" name="do" value="reject">
          {t('desk.do.rejectNow')}
        </Button>
      </form>
    </details>
  )
}

function NoteAndPlace({ entry: { match, study }, action, errors, typed }: FormProps & Pick<Props, 'entry'>): VNode {
  const { t } = useReader()
  const [note, position] = [`${study.id}-note`, `${study.id}-position`]
  const isInvalid = errors.some(({ field }) => field === note || field === position)
  return (
    <details data-key="n" id={`${study.id}-more`} open={isInvalid}>
      <summary class="button" aria-keyshortcuts="n">
        <Icon name="message-square-text" />
        {t('desk.do.more')}
        <span class="unseen">: {study.title}</span> <Key name="n" />
      </summary>
      <form method="post" action={action} data-in-place>
        <TextField
          id={note}
          name="note"
          label={t('desk.note')}
          hint={t('desk.noteHint')}
          errors={errors}
          value={typed?.note ?? match.decision?.note ?? undefined}
          rows={3}
          input={{ 'data-keeps': true }}
        />
        <Button kind="solid" name="do" value="note">
          {t('desk.do.note')}
        </Button>
      </form>
      <form method="post" action={action} data-in-place>
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
