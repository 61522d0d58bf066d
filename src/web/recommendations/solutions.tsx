import type { VNode } from 'preact'
import type { Recommendation } from '../../features/recommendations/index.js'
import { CaseFacts } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'
import { ResultHeading } from './result-heading.js'
import { Why, WhyThisScore } from './why.js'

type Result = Recommendation['results'][number]

/** Those that fit; apart from them, so that nobody takes one for the other, those that may be related. */
export function Solutions({ answer, shown }: { answer: Recommendation; shown: readonly Result[] }): VNode {
  const { t, to } = useReader()
  const fitting = shown.filter(({ fit }) => fit !== 'weak')
  const heading = answer.fit === 'unknown' ? 'answer.byWords' : 'answer.solutions'
  const hint = answer.fit === 'unknown' ? 'answer.byWordsHint' : 'answer.scoreHint'
  const related = shown.filter(({ fit }) => fit === 'weak')
  return (
    <>
      {shown.length > 1 && <form method="get" action={to('compare')} id="compare" />}
      {fitting.length > 0 && (
        <>
          <h2>{t(heading)}</h2>
          <p class="hint">{t(hint)}</p>
        </>
      )}
      <ResultList results={fitting} comparable={shown.length > 1} />
      {related.length > 0 && (
        <>
          <h2>{t('answer.related')}</h2>
          {answer.fit !== 'none' && <p class="hint">{t('answer.relatedHint')}</p>}
        </>
      )}
      <ResultList results={related} comparable={shown.length > 1} />
      {shown.length > 1 && (
        <p class="compare">
          <button type="submit" form="compare">
            {t('compare.ticked')}
          </button>{' '}
          <span class="hint">{t('compare.hint')}</span>
        </p>
      )}
    </>
  )
}

function ResultList({ results, comparable }: { results: readonly Result[]; comparable: boolean }): VNode | null {
  if (results.length === 0) return null
  return (
    <ol class="results" start={results[0]!.rank}>
      {results.map((result) => (
        <li key={result.caseStudy.id} value={result.rank}>
          <Solution result={result} comparable={comparable} />
        </li>
      ))}
    </ol>
  )
}

function Solution({ result, comparable }: { result: Result; comparable: boolean }): VNode {
  const { t } = useReader()
  const { caseStudy: study } = result
  return (
    <article>
      <ResultHeading study={study} score={result.score} fit={result.fit} />
      <CaseFacts study={study} />
      {result.fit !== 'weak' && <Why result={result} />}
      <div class="more">
        {result.fit !== 'unknown' && <WhyThisScore result={result} />}
        {comparable && (
          <label class="box compare-box">
            <input type="checkbox" name="id" value={study.id} form="compare" />{' '}
            <span>
              {t('compare.tick')}
              <span class="unseen">: {study.title}</span>
            </span>
          </label>
        )}
      </div>
    </article>
  )
}
