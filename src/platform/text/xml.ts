import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** Everything but the characters of XML 1.0 (section 2.2); halves of characters are among it. */
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as XML can hold it: for what XML has no place for, not even as a reference, there is a space. */
export function xmlText(text: string): string {
  return text.replaceAll(noCharacter, ' ')
}

/**
 * Elements as XML: the renderer of pages escapes what HTML needs escaped, and XML needs more. No attribute may be empty:
 * the renderer would leave out its value.
 */
export function renderXml(node: VNode): string {
  // Nothing here is a section of character data, so this can only be text.
  return xmlText(render(node)).replaceAll(']]>', ']]&gt;')
}
