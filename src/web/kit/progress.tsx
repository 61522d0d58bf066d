import type { ComponentChildren, VNode } from 'preact'

/** How much of something is done. @param label what, read aloud; the words beside it say how much */
export function Progress({ label, done, all, children }: Props): VNode {
  return (
    <span class="progress">
      <progress max={all} value={done} aria-label={label} />
      {children}
    </span>
  )
}

interface Props {
  readonly label: string
  readonly done: number
  readonly all: number
  readonly children?: ComponentChildren
}
