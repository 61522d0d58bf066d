import type { ComponentChildren, VNode } from 'preact'
import type { CaseStudySummary } from '../../features/catalogue/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'
import { type Fit, Score } from '../kit/score.js'

interface Props {
  readonly study: Pick<CaseStudySummary, 'id' | 'title' | 'language'>
  readonly score: number | null
  /** `null` where it was never measured. */
  readonly fit: Fit | null
  /** What stands below the title. */
  readonly children?: ComponentChildren
}

/** The title of a case study that was found, with its score and how well it fits. */
export function ResultHeading({ study, score, fit, children }: Props): VNode {
  const { to, language } = useReader()
  return (
    <>
      <header>
        <h3 {...inItsLanguage(study.language, language)}>
          <a class="title" href={to('case-studies', study.id)}>
            {study.title}
          </a>
        </h3>
        {children}
      </header>
      {fit !== null && <Score score={score} fit={fit} />}
    </>
  )
}
