import type { VNode } from 'preact'
import type { Catalogue, Need } from '../../domain/index.js'
import { summarise } from '../../features/catalogue/index.js'
import type { Feedback } from '../../features/feedback/index.js'
import type { ShownMatch } from '../../features/matches/index.js'
import { CaseLine } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'

interface Props {
  readonly need: Need
  readonly decided: readonly ShownMatch[]
  /** What its member said before; missing where the reader is not of that member. */
  readonly feedback: readonly Feedback[] | undefined
  /** Case studies that were only suggested: a member may have tried them too. */
  readonly suggested: readonly string[]
  readonly catalogue: Catalogue
}

/** The decisions of staff on this need, and the feedback of its member. */
export function Decisions({ need, decided, feedback, suggested, catalogue }: Props): VNode | null {
  const { t, language } = useReader()
  const approved = decided.filter(({ decision }) => decision?.state === 'approved')
  const rejected = decided.filter(({ decision }) => decision?.state === 'rejected')
  const others = suggested.filter((id) => !decided.some(({ caseStudyId }) => caseStudyId === id))
  const ids = [...approved.map(({ caseStudyId }) => caseStudyId), ...others]
  return (
    <>
      {approved.length > 0 && (
        <section aria-labelledby="advice">
          <h2 id="advice">{t('needs.advice')}</h2>
          <ul class="cases">
            {approved.map((one) => (
              <Decided key={one.caseStudyId} match={one} catalogue={catalogue} />
            ))}
          </ul>
        </section>
      )}
      {rejected.length > 0 && (
        <details>
          <summary>{t('needs.rejected', { count: rejected.length })}</summary>
          <ul class="cases">
            {rejected.map((one) => (
              <Decided key={one.caseStudyId} match={one} catalogue={catalogue} />
            ))}
          </ul>
        </details>
      )}
      {feedback && ids.length > 0 && (
        <details class="feedback" open={feedback.length > 0}>
          <summary>{t('needs.feedback.title')}</summary>
          <p class="hint">{t('needs.feedback.hint')}</p>
          <ul class="cases">
            {ids.flatMap((id) => {
              const study = catalogue.caseStudies.get(id)
              if (!study) return []
              const given = feedback.find(({ caseStudyId }) => caseStudyId === id)
              const { title } = summarise(study, catalogue, language)
              return [<FeedbackForm key={id} id={id} title={title} need={need} given={given} />]
            })}
          </ul>
        </details>
      )}
    </>
  )
}

function Decided({ match: { caseStudyId, decision }, catalogue }: { match: ShownMatch; catalogue: Catalogue }) {
  const { t, language } = useReader()
  const study = catalogue.caseStudies.get(caseStudyId)
  if (!study || !decision) return null
  return (
    <li>
      <CaseLine study={summarise(study, catalogue, language)} />
      {decision.reason && <p>{t(`needs.reason.${decision.reason}`)}</p>}
      {decision.comment && <p dir="auto">{decision.comment}</p>}
      {decision.note && (
        <blockquote>
          <p dir="auto" class="typed">
            {decision.note}
          </p>
          <footer>{t('needs.note')}</footer>
        </blockquote>
      )}
    </li>
  )
}

const verdicts = ['useful', 'not-useful', 'already-tried'] as const
const outcomes = ['contacted-peer', 'adopted'] as const

interface FormProps {
  readonly id: string
  readonly title: string
  readonly need: Need
  readonly given: Feedback | undefined
}

function FeedbackForm({ id, title, need, given }: FormProps): VNode {
  const { t, to } = useReader()
  const choice = (name: string, value: string, chosen: boolean, label: string) => (
    <label key={value} class="box">
      <input type="radio" name={name} value={value} checked={chosen} /> <span>{label}</span>
    </label>
  )
  return (
    <li id={`feedback-${id}`}>
      <form method="post" action={to('needs', need.id, 'feedback')}>
        <fieldset>
          <legend>{title}</legend>
          <input type="hidden" name="caseStudy" value={id} />
          <div class="inline">
            {verdicts.map((one) => choice('verdict', one, given?.verdict === one, t(`needs.verdict.${one}`)))}
          </div>
          <div class="inline">
            {choice('outcome', 'none', !given?.outcome, t('needs.outcome.none'))}
            {outcomes.map((one) => choice('outcome', one, given?.outcome === one, t(`needs.outcome.${one}`)))}
            <label class="box">
              <span>{t('needs.outcome.year')}</span>{' '}
              <input name="year" class="year" inputMode="numeric" value={given?.year ?? ''} />
            </label>
          </div>
          <label class="box wide">
            <span>{t('needs.feedback.note')}</span>{' '}
            <input name="note" class="wide" dir="auto" value={given?.note ?? ''} />
          </label>
          <p>
            <button type="submit">{t('needs.save')}</button>
            {given && (
              <>
                {' '}
                <button type="submit" name="takeBack" value="yes">
                  {t('needs.feedback.takeBack')}
                </button>
              </>
            )}
          </p>
        </fieldset>
      </form>
    </li>
  )
}
