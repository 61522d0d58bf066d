import { type Need, wordingOf } from '../../domain/index.js'
import { type TextTerm, wordsAndPairsIn } from './text-terms.js'

/** By need object: the terms of a changed or deleted need are released with it. */
const known = new WeakMap<Need, readonly TextTerm[]>()

/** The words and the pairs of words of a need. */
export function termsOfNeed(need: Need): readonly TextTerm[] {
  const terms = known.get(need) ?? wordsAndPairsIn(wordingOf(need), need.language)
  known.set(need, terms)
  return terms
}

/** The words alone. */
export function wordsOfNeed(need: Need): TextTerm[] {
  return termsOfNeed(need).filter(({ key }) => !key.includes(' '))
}
