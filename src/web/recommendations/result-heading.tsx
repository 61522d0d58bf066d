import type { VNode } from 'preact'
import type { CaseStudySummary } from '../../features/catalogue/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'

interface Props {
  readonly study: Pick<CaseStudySummary, 'id' | 'title' | 'language'>
  readonly score: number | null
  /** `null` where it was never measured. */
  readonly fit: 'strong' | 'partial' | 'weak' | 'unknown' | null
}

/** The title of a case study that was found, with its score and how well it fits. */
export function ResultHeading({ study, score, fit }: Props): VNode {
  const { t, to, language } = useReader()
  return (
    <header>
      <h3 {...inItsLanguage(study.language, language)}>
        <a class="title" href={to('case-studies', study.id)}>
          {study.title}
        </a>
      </h3>
      {fit !== null && (
        <p class={`score ${fit}`}>
          {score !== null && <strong>{score}</strong>} <span>{t(`fit.${fit}`)}</span>
        </p>
      )}
    </header>
  )
}
