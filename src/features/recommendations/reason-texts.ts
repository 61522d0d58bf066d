import type { InterfaceLanguage } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'

/** Maximum characters of a quoted aspect: it only reminds readers of their text. */
const mostQuoted = 60

const lists = new Map<InterfaceLanguage, Intl.ListFormat>()

/** Names as a list in a sentence: "one, two and three". */
export function listed(names: readonly string[], language: InterfaceLanguage): string {
  const format = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' })
  lists.set(language, format)
  return format.format(names)
}

export function quoted(text: string, language: InterfaceLanguage): string {
  return translate(language, 'reason.quoted', { text })
}

/** Aspects of a need as quotations, shortened where they are long. */
export function quotedAspects(texts: readonly string[], language: InterfaceLanguage): string {
  return texts
    .map((text) => (text.length > mostQuoted ? `${text.slice(0, mostQuoted).trimEnd()}…` : text))
    .map((text) => quoted(text.replace(/[.,;،؛。；、]+$/u, ''), language))
    .join(', ')
}

/** Words of a need with the matching words of the passage. */
export function wordPairs(
  pairs: readonly (readonly [need: string, passage: string])[],
  language: InterfaceLanguage,
): string {
  return pairs.map(([need, passage]) => `${quoted(need, language)} ↔ ${quoted(passage, language)}`).join(', ')
}
