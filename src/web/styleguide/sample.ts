import type { VNode } from 'preact'

/** A component as the page of all components shows it. */
export interface Sample {
  readonly name: string
  /** @param theme in which it is shown: part of ids, which are there once a page */
  readonly show: (theme: string) => VNode
}
