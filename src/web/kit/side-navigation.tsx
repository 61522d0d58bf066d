import type { VNode } from 'preact'
import { useReader } from './reader.js'

export interface Part {
  /** Of the heading it leads to. */
  readonly id: string
  readonly label: string
  readonly count?: number
}

/** The contents of a long page. They stay in view, and with a script say where one is. */
export function SideNavigation({ title, parts }: { title: string; parts: readonly Part[] }): VNode {
  const { number } = useReader()
  return (
    <nav class="side-navigation" aria-label={title} data-contents>
      <p class="side-title" aria-hidden="true">
        {title}
      </p>
      <ul>
        {parts.map(({ id, label, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span>{label}</span>
              {count !== undefined && <span class="count">{number(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
