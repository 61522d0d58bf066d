import type { VNode } from 'preact'
import { useReader } from './reader.js'

export interface Crumb {
  readonly label: string
  readonly href: string
}

interface Props {
  readonly crumbs: readonly Crumb[]
  /** Read aloud, where a page has several. */
  readonly label?: string
}

/** The way from the front page to this one; the page itself is named by its heading. */
export function Breadcrumbs({ crumbs, label }: Props): VNode {
  const { t, to } = useReader()
  return (
    <nav class="breadcrumbs" aria-label={label ?? t('site.breadcrumbs')}>
      <ol>
        {[{ label: t('section.home'), href: to() }, ...crumbs].map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
