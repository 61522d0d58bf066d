import type { VNode } from 'preact'

export interface Tab {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

/** Views of the same thing, each with its own address. @param label what they are views of, read aloud */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): VNode {
  return (
    <nav aria-label={label}>
      <ul class="tabs">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
