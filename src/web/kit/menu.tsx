import type { ComponentChildren, VNode } from 'preact'

interface Props {
  /** What is always seen; it needs a name even where it is a sign. */
  readonly summary: ComponentChildren
  readonly class?: string
  readonly children: ComponentChildren
}

/** Links and buttons that unfold. Without a script they stay open until pressed again; with it, until one looks elsewhere. */
export function Menu({ summary, class: kind, children }: Props): VNode {
  return (
    <details class={kind ? `menu ${kind}` : 'menu'} data-menu>
      <summary>{summary}</summary>
      <div class="menu-panel">{children}</div>
    </details>
  )
}
