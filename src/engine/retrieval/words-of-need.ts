import { interfaceLanguages } from '../../domain/index.js'
import { stems } from '../../platform/text/index.js'
import type { TermExpander } from './expand-terms.js'

/** More distinct words add nothing and cost time. */
const maximumWords = 200

/**
 * The stems to search, by language of the texts to search in: the words of the need in its own language, and its
 * acronyms and terms in every language.
 */
export function wordsOfNeed(text: string, language: string, expander: TermExpander): Map<string, string[]> {
  const targets = new Set([language, ...interfaceLanguages])
  const terms = expander.find(text, language)
  return new Map(
    [...targets].map((target) => {
      const own = target === language ? stems(text, language) : []
      return [target, [...new Set([...own, ...terms.stems(target)])].slice(0, maximumWords)]
    }),
  )
}
