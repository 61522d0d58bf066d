import type { VNode } from 'preact'
import type { Feedback } from '../../features/feedback/index.js'
import { Button } from '../kit/button.js'
import { ErrorOf } from '../kit/error-summary.js'
import { LineField, TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { Icon } from '../kit/icon.js'
import { useReader } from '../kit/reader.js'

const verdicts = { useful: 'thumbs-up', 'not-useful': 'thumbs-down', 'already-tried': 'history' } as const
const verdictNames = ['useful', 'not-useful', 'already-tried'] as const
const outcomes = ['none', 'contacted-peer', 'adopted'] as const
const longestNote = 2000

/** What was sent of a rating and could not be taken, with the reasons. */
export interface RefusedRating {
  readonly caseStudyId: string
  readonly verdict: string | null
  readonly outcome: string | null
  readonly year: string
  readonly note: string
  readonly errors: readonly FormError[]
}

interface Props {
  readonly needId: string
  readonly study: { readonly id: string; readonly title: string }
  /** What was said before. */
  readonly given: Feedback | undefined
  readonly refused: RefusedRating | undefined
  /** Whether it was saved by the form that led here. */
  readonly isSaved: boolean
}

/**
 * What a member says of one case study, beside it: one press says whether it is useful, and saves; a result and a comment
 * can be added. All of it is one form, so that a press loses nothing of a comment that is being written.
 */
export function Rating({ needId, study, given, refused, isSaved }: Props): VNode {
  const { t, to } = useReader()
  const id = ratingAnchor(study.id)
  const errors = refused?.errors ?? []
  const said = {
    verdict: (refused ?? given)?.verdict ?? '',
    outcome: (refused ?? given)?.outcome ?? 'none',
    year: refused?.year ?? String(given?.year ?? ''),
    note: refused?.note ?? given?.note ?? '',
  }
  return (
    <form method="post" action={to('needs', needId, 'feedback')} class="rating" id={id} data-in-place>
      <input type="hidden" name="caseStudy" value={study.id} />
      <input type="hidden" name="verdict" value={said.verdict} />
      {/* What Enter in a field presses: it saves and leaves the verdict as it is. */}
      <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" />
      <div class="rating-line">
        <fieldset>
          <legend>
            {t('needs.rate.title')}
            <span class="unseen">: {study.title}</span>
          </legend>
          <div class="rating-choices">
            {verdictNames.map((verdict) => (
              <Button
                key={verdict}
                class="choice"
                icon={verdicts[verdict]}
                name="rate"
                value={verdict}
                attributes={{ id: `${id}-${verdict}`, 'aria-pressed': String(said.verdict === verdict) }}
              >
                {t(`needs.verdict.${verdict}`)}
              </Button>
            ))}
          </div>
        </fieldset>
        <RatingState given={given} isSaved={isSaved} />
      </div>
      <ErrorOf field={id} errors={errors} />
      <Said given={given} />
      <details open={errors.length > 0}>
        <summary>
          {t(given?.outcome || given?.note ? 'needs.rate.change' : 'needs.rate.more')}
          <span class="unseen">: {study.title}</span>
        </summary>
        <fieldset>
          <legend>{t('needs.outcome.title')}</legend>
          <div class="rating-choices">
            {outcomes.map((outcome) => (
              <label key={outcome} class="choice">
                <input type="radio" name="outcome" value={outcome} checked={said.outcome === outcome} />
                <span>{t(`needs.outcome.${outcome}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <LineField
          id={`${id}-year`}
          name="year"
          label={t('needs.outcome.year')}
          errors={errors}
          value={said.year}
          input={{ class: 'year', inputMode: 'numeric', maxLength: 4 }}
        />
        <TextField
          id={`${id}-note`}
          name="note"
          label={t('needs.feedback.note')}
          hint={t('needs.feedback.hint')}
          errors={errors}
          value={said.note}
          rows={2}
          input={{ maxLength: longestNote }}
        />
        <p class="button-group">
          <Button kind="solid">{t('needs.save')}</Button>
          {given && (
            <Button kind="quiet" name="takeBack" value="yes">
              {t('needs.feedback.takeBack')}
            </Button>
          )}
        </p>
      </details>
    </form>
  )
}

/** The result and the comment that were given. */
function Said({ given }: Pick<Props, 'given'>): VNode | null {
  const { t } = useReader()
  if (!given?.outcome && !given?.note) return null
  return (
    <div class="rating-said">
      {given.outcome && (
        <p>
          {t(`needs.outcome.${given.outcome}`)}
          {given.year !== null && ` (${given.year})`}
        </p>
      )}
      {given.note && (
        <p class="quoted" dir="auto">
          {given.note}
        </p>
      )}
    </div>
  )
}

/** Whether it is saved: said at once after each press, and still there at the next visit. */
function RatingState({ given, isSaved }: Pick<Props, 'given' | 'isSaved'>): VNode | null {
  const { t, date } = useReader()
  if (isSaved) {
    const verdict = given?.verdict ? `: ${t(`needs.verdict.${given.verdict}`)}` : ''
    return (
      <p class="rating-state saved" data-announced>
        <Icon name="circle-check" />
        <span>
          {given ? t('needs.rate.saved') : t('needs.rate.removed')}
          <span class="unseen">{verdict}</span>
        </span>
      </p>
    )
  }
  if (!given) return null
  return (
    <p class="rating-state">
      <Icon name="check" />
      <span>{t('needs.rate.on', { date: date(given.at) })}</span>
    </p>
  )
}

/** Where the rating of a case study stands on the page of a need. */
export function ratingAnchor(caseStudyId: string): string {
  return `feedback-${caseStudyId}`
}
