import { interfaceLanguages } from '../../domain/index.js'
import { stems } from '../../platform/text/index.js'
import type { TermExpander } from './expand-terms.js'

/** More different words than this say nothing new and cost time. */
const maximumWords = 200

/**
 * The stems to look for, by the language of the texts to look in: the need's own words in its language, and in every
 * language its acronyms and customs terms.
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
