import type { VNode } from 'preact'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

export type Fit = 'strong' | 'partial' | 'weak' | 'unknown'

const signs = { strong: 'circle-check', partial: 'circle-dot', weak: 'circle-dashed', unknown: 'circle' } as const

interface Props {
  /** 0 to 100; `null` where it is not known. */
  readonly score: number | null
  readonly fit: Fit
}

/** A score with its bar, how well it fits, and what it means. */
export function Score({ score, fit }: Props): VNode {
  const { t } = useReader()
  return (
    <p class={`score ${fit}`}>
      {score !== null && <strong>{score}</strong>}
      {score !== null && (
        <svg class="meter" aria-hidden="true">
          <rect class="all" width="100%" height="6" rx="3" />
          <rect class="part" width={`${score}%`} height="6" rx="3" />
        </svg>
      )}
      <span class="fit">
        <Icon name={signs[fit]} /> {t(`fit.${fit}`)}
      </span>
      {score !== null && <span class="meaning">{t('score.short', { tenths: Math.round(score / 10) })}</span>}
    </p>
  )
}
