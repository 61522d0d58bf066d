import type { ComponentChildren, VNode } from 'preact'

/** Something to know beside what was asked for. @param role `status` for what was just done, `alert` for what went wrong */
export function Notice({ role, children }: { role?: 'status' | 'alert'; children: ComponentChildren }): VNode {
  return (
    <p class="notice" role={role}>
      {children}
    </p>
  )
}

/** Why what was asked for was not done, where it is about no field of a form. */
export function ErrorNotice({ children }: { children: ComponentChildren }): VNode {
  return (
    <p class="errors" role="alert">
      {children}
    </p>
  )
}
