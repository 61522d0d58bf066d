import type { ComponentChildren, VNode } from 'preact'

interface Props {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
  /** Shown in its place on the page, as on that of all components. */
  readonly inFlow?: boolean
}

/** A question or a help that stands before the page until it is answered. Opened by a script: what it holds is an extra. */
export function Dialog({ id, title, children, inFlow = false }: Props): VNode {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} class={inFlow ? 'in-flow' : undefined} open={inFlow}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  )
}
