import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { CaseFacts, Implementers } from '../kit/case-line.js'
import { CompareTick } from '../kit/compare-tray.js'
import { Icon } from '../kit/icon.js'
import { useReader } from '../kit/reader.js'
import { ResultHeading } from './result-heading.js'
import { Why, WhyThisScore } from './why.js'

type Result = Recommendation['results'][number]

interface Props {
  readonly answer: Recommendation
  readonly shown: readonly Result[]
  readonly comparing: Comparing
}

/** How case studies are ticked to be compared: the form that takes them along, and under which name. */
export interface Comparing {
  readonly form: string
  readonly name: string
  readonly ticked: readonly string[]
}

/** Those that fit; apart from them, so that nobody takes one for the other, those that may be related. */
export function Solutions({ answer, shown, comparing }: Props): VNode {
  const { t } = useReader()
  const fitting = shown.filter(({ fit }) => fit !== 'weak')
  const heading = answer.fit === 'unknown' ? 'answer.byWords' : 'answer.solutions'
  const hint = answer.fit === 'unknown' ? 'answer.byWordsHint' : 'answer.orderHint'
  const related = shown.filter(({ fit }) => fit === 'weak')
  const list = { ahead: aheadOfHigher(answer.results), comparing: shown.length > 1 ? comparing : undefined }
  return (
    <>
      {fitting.length > 0 && (
        <>
          <h2>{t(heading)}</h2>
          <p class="hint">{t(hint)}</p>
        </>
      )}
      <ResultList results={fitting} {...list} />
      {related.length > 0 && (
        <>
          <h2>{t('answer.related')}</h2>
          {answer.fit !== 'none' && <p class="hint">{t('answer.relatedHint')}</p>}
        </>
      )}
      <ResultList results={related} {...list} />
    </>
  )
}

/** What is listed before a higher score: the first of its reasons says why. */
function aheadOfHigher(results: readonly Result[]): ReadonlySet<string> {
  return new Set(
    results
      .filter(({ score }, index) => results.slice(index + 1).some((below) => (below.score ?? 0) > (score ?? 100)))
      .map(({ caseStudy }) => caseStudy.id),
  )
}

interface ListProps {
  readonly results: readonly Result[]
  readonly ahead: ReadonlySet<string>
  readonly comparing: Comparing | undefined
}

function ResultList({ results, ahead, comparing }: ListProps): VNode | null {
  if (results.length === 0) return null
  return (
    <ol class="results" start={results[0]!.rank}>
      {results.map((result) => (
        <li key={result.caseStudy.id} id={`result-${result.caseStudy.id}`} value={result.rank}>
          <Solution result={result} isAhead={ahead.has(result.caseStudy.id)} comparing={comparing} />
        </li>
      ))}
    </ol>
  )
}

interface SolutionProps {
  readonly result: Result
  readonly isAhead: boolean
  readonly comparing: Comparing | undefined
}

function Solution({ result, isAhead, comparing }: SolutionProps): VNode {
  const { caseStudy: study, why } = result
  const [order, ...others] = why.reasons
  return (
    <article class="card result">
      <ResultHeading study={study} score={result.score} fit={result.fit}>
        <Implementers study={study} />
        <CaseFacts study={study} who={false} />
      </ResultHeading>
      <div class="body">
        {isAhead && order !== undefined && (
          <p class="order-note">
            <Icon name="arrow-down-up" />
            <span>{order}</span>
          </p>
        )}
        {result.fit !== 'weak' && <Why why={isAhead ? { ...why, reasons: others } : why} />}
        <div class="more">
          {result.fit !== 'unknown' && <WhyThisScore result={result} />}
          {comparing && (
            <CompareTick
              form={comparing.form}
              name={comparing.name}
              value={study.id}
              title={study.title}
              ticked={comparing.ticked.includes(study.id)}
            />
          )}
        </div>
      </div>
    </article>
  )
}
