import type { VNode } from 'preact'
import type { Maturity } from '../../domain/index.js'
import { Icon } from './icon.js'
import { useReader } from './reader.js'

const signs = { production: 'circle-check', pilot: 'circle-dot', study: 'circle-dashed' } as const

/** How far a case study is, in a word with its sign. */
export function Stage({ maturity }: { maturity: Maturity }): VNode {
  const { t } = useReader()
  return (
    <span class="stage">
      <Icon name={signs[maturity]} />
      {t(`maturity.${maturity}`)}
    </span>
  )
}
