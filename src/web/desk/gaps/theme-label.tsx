import type { VNode } from 'preact'
import type { GapTheme } from '../../../features/insights/index.js'
import { inItsLanguage } from '../../kit/case-line.js'
import type { Reader } from '../../kit/reader.js'

/** The place of a theme on the page. */
export function themeAnchor({ id }: Pick<GapTheme, 'id'>): string {
  return `theme-${id}`
}

/** The words of a theme; the title of its central need where it has none, as a need of signs alone. */
export function labelOf({ label, central }: GapTheme): string {
  return label.words.length > 0 ? label.words.join(', ') : central.title
}

/** The same, marked with its language. */
export function LabelOfTheme({ theme, reader }: { theme: GapTheme; reader: Reader }): VNode {
  return <span {...inItsLanguage(theme.label.language, reader.language)}>{labelOf(theme)}</span>
}
