import type { ComponentChildren, VNode } from 'preact'

/** A name and what it says, in a list of such facts (`dl`). */
export function Fact({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
