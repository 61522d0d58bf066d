import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.js'
import type { IconName } from './icon-names.js'

export type Tone = 'good' | 'warn' | 'bad' | 'accent'

interface Props {
  readonly tone?: Tone | undefined
  readonly icon?: IconName
  readonly children: ComponentChildren
}

/** A state in a word or two. Its sign says it to those who see no colours. */
export function Badge({ tone, icon, children }: Props): VNode {
  return (
    <span class={tone ? `badge ${tone}` : 'badge'}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
