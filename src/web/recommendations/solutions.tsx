import type { ComponentChildren, VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import type { MessageKey } from '../../messages/translate.js'
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
  /** What those that fit are called, where other case studies stand above them. */
  readonly heading?: MessageKey
  /** How many of those that fit are seen at once; the others are folded away. All when missing. */
  readonly atFirst?: number
  /** What stands at the foot of each card, such as the rating of its case study. */
  readonly foot?: Foot
}

type Foot = (study: Result['caseStudy']) => ComponentChildren

/** How case studies are ticked to be compared: the form that takes them along, and under which name. */
export interface Comparing {
  readonly form: string
  readonly name: string
  readonly ticked: readonly string[]
}

/** Those that fit; apart from them, so that nobody takes one for the other, those that may be related. */
export function Solutions(props: Props): VNode {
  const { answer, shown, comparing, heading: named, atFirst = shown.length, foot } = props
  const { t } = useReader()
  const fitting = shown.filter(({ fit }) => fit !== 'weak')
  const heading = named ?? (answer.fit === 'unknown' ? 'answer.byWords' : 'answer.solutions')
  const hint = answer.fit === 'unknown' ? 'answer.byWordsHint' : 'answer.orderHint'
  const related = shown.filter(({ fit }) => fit === 'weak')
  const list = { ahead: aheadOfHigher(answer.results), comparing: shown.length > 1 ? comparing : undefined, foot }
  return (
    <>
      {fitting.length > 0 && (
        <>
          <h2>{t(heading)}</h2>
          <p class="hint">{t(hint)}</p>
        </>
      )}
      <ResultList results={fitting.slice(0, atFirst)} {...list} />
      {fitting.length > atFirst && (
        <details class="more-results">
          <summary>{t('answer.moreHere', { count: fitting.length - atFirst })}</summary>
          <ResultList results={fitting.slice(atFirst)} {...list} />
        </details>
      )}
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
  readonly foot: Foot | undefined
}

function ResultList({ results, ahead, comparing, foot }: ListProps): VNode | null {
  if (results.length === 0) return null
  return (
    <ol class="results" start={results[0]!.rank}>
      {results.map((result) => (
        <li key={result.caseStudy.id} id={`result-${result.caseStudy.id}`} value={result.rank}>
          <Solution
            result={result}
            isAhead={ahead.has(result.caseStudy.id)}
            comparing={comparing}
            foot={foot?.(result.caseStudy)}
          />
        </li>
      ))}
    </ol>
  )
}

interface SolutionProps {
  readonly result: Result
  readonly isAhead: boolean
  readonly comparing: Comparing | undefined
  /** Stands between the title and the reasons. */
  readonly note?: ComponentChildren
  readonly foot?: ComponentChildren
}

/** One case study that was found, as a card: who did it, how well it fits and why. */
export function Solution({ result, isAhead, comparing, note, foot }: SolutionProps): VNode {
  const { caseStudy: study, why } = result
  const [order, ...others] = why.reasons
  return (
    <article class="card result">
      <ResultHeading study={study} score={result.score} fit={result.fit}>
        <Implementers study={study} />
        <CaseFacts study={study} who={false} />
      </ResultHeading>
      <div class="body">
        {note}
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
        {foot}
      </div>
    </article>
  )
}
