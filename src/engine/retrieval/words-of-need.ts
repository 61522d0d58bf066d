import { interfaceLanguages } from '../../domain/index.js'
import { stems } from '../../platform/text/index.js'
import type { TermExpander } from './expand-terms.js'

/** More distinct words add nothing and cost time. */
const maximumWords = 200

/**
 * The stems to search, by language of the texts to search in: the words of the need in its own language, and its
 * acronyms and customs terms in every language.
 */
export function wordsOfNeed(text: string, language: string, expander: TermExpander): Map<string, string[]> {
  const targets = new Set([language, ...interfaceLanguages])
  return new Map(
    [...targets].map((target) => {
      const own = target === language ? stems(text, language) : []
      const expanded = expander.expand(text, language, target).flatMap((form) => stems(form, target))
      return [target, [...new Set([...own, ...expanded])].slice(0, maximumWords)]
    }),
  )
}
