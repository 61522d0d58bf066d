import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.js'
import type { IconName } from './icon-names.js'

interface Props {
  readonly icon: IconName
  readonly title: string
  /** What to do next. */
  readonly children: ComponentChildren
}

/** In the place of a list that is empty: why, and what helps. */
export function EmptyState({ icon, title, children }: Props): VNode {
  return (
    <div class="empty-state">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  )
}
