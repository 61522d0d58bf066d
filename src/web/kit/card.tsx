import type { ComponentChildren, VNode } from 'preact'

interface Props {
  readonly class?: string
  /** Whether all of it leads where its title does. */
  readonly linked?: boolean
  readonly children: ComponentChildren
}

/** What belongs together, in a frame. */
export function Card({ class: kind, linked = false, children }: Props): VNode {
  return <div class={['card', linked && 'linked', kind].filter(Boolean).join(' ')}>{children}</div>
}
