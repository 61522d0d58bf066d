import type { ComponentChildren, VNode } from 'preact'
import type { Catalogue, Decision } from '../../domain/index.js'
import { type CaseStudySummary, summarise } from '../../features/catalogue/index.js'
import type { ShownMatch } from '../../features/matches/index.js'
import type { Recommendation } from '../../features/recommendations/index.js'
import { CaseFacts, CaseLine, Implementers } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'
import { ResultHeading } from '../recommendations/result-heading.js'
import { type Comparing, Solution, Solutions } from '../recommendations/solutions.js'

/** Suggestions that are seen at once: fewer below what staff recommend. */
const suggestionsShown = 5
const otherShown = 3

interface Props {
  readonly answer: Recommendation
  /** What staff decided, as far as the reader may know it. */
  readonly decided: readonly ShownMatch[]
  readonly catalogue: Catalogue
  readonly comparing: Comparing
  /** The rating of a case study, where the reader may rate it. */
  readonly rating: (study: CaseStudySummary) => ComponentChildren
}

/** The answer to a need: what staff recommend, with their notes; what else was found; what they rejected. */
export function Answer({ answer, decided, catalogue, comparing, rating }: Props): VNode {
  const { t, language } = useReader()
  const approved = entriesOf(decided, 'approved', catalogue, language)
  const rejected = entriesOf(decided, 'rejected', catalogue, language)
  const isApproved = new Set(approved.map(({ study }) => study.id))
  const found = new Map(answer.results.map((result) => [result.caseStudy.id, result]))
  return (
    <>
      {approved.length > 0 && (
        <section aria-labelledby="advice">
          <h2 id="advice">{t('needs.advice')}</h2>
          <ol class="results">
            {approved.map(({ study, decision }) => {
              const result = found.get(study.id)
              const parts = { note: <StaffNote decision={decision} />, foot: rating(study) }
              return (
                <li key={study.id} id={`result-${study.id}`}>
                  {result ? (
                    <Solution result={result} isAhead={false} comparing={comparing} {...parts} />
                  ) : (
                    <Recommended study={study} {...parts} />
                  )}
                </li>
              )
            })}
          </ol>
        </section>
      )}
      <Solutions
        answer={answer}
        shown={answer.results.filter(({ caseStudy }) => !isApproved.has(caseStudy.id))}
        comparing={comparing}
        foot={rating}
        atFirst={approved.length > 0 ? otherShown : suggestionsShown}
        {...(approved.length > 0 && { heading: 'needs.otherSuggestions' })}
      />
      {rejected.length > 0 && (
        <details class="rejected">
          <summary>{t('needs.rejected', { count: rejected.length })}</summary>
          <ul class="cases">
            {rejected.map(({ study, decision }) => (
              <li key={study.id}>
                <CaseLine study={study} summary={false} />
                {decision.reason && <p>{t(`needs.reason.${decision.reason}`)}</p>}
                <StaffNote decision={decision} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface Entry {
  readonly study: CaseStudySummary
  readonly decision: Decided
}
type Decided = NonNullable<ShownMatch['decision']>

function entriesOf(
  decided: readonly ShownMatch[],
  state: Decision['state'],
  catalogue: Catalogue,
  language: Parameters<typeof summarise>[2],
): Entry[] {
  return decided.flatMap(({ caseStudyId, decision }) => {
    const study = catalogue.caseStudies.get(caseStudyId)
    return study && decision?.state === state ? [{ study: summarise(study, catalogue, language), decision }] : []
  })
}

interface RecommendedProps {
  readonly study: CaseStudySummary
  readonly note: ComponentChildren
  readonly foot: ComponentChildren
}

/** What staff recommend and was not found: without a score, which nobody measured. */
function Recommended({ study, note, foot }: RecommendedProps): VNode {
  return (
    <article class="card result">
      <ResultHeading study={study} score={null} fit={null}>
        <Implementers study={study} />
        <CaseFacts study={study} who={false} />
      </ResultHeading>
      <div class="body">
        {note}
        {foot}
      </div>
    </article>
  )
}

/** What staff wrote to the member on one case study. */
function StaffNote({ decision: { comment, note } }: { decision: Decided }): VNode | null {
  const { t } = useReader()
  if (!comment && !note) return null
  return (
    <blockquote class="staff-note">
      {[comment, note].filter(Boolean).map((text) => (
        <p key={text} dir="auto" class="typed">
          {text}
        </p>
      ))}
      <footer>{t('needs.note')}</footer>
    </blockquote>
  )
}
