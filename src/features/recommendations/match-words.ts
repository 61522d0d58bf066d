import type { Word } from '../../platform/text/index.js'
import type { TokenMatch } from '../../ranking/index.js'

/** A word of the need and a word of a passage with similar meaning, in any languages. */
export interface WordMatch {
  readonly need: { readonly text: string; readonly start: number; readonly end: number }
  readonly passage: { readonly text: string; readonly start: number; readonly end: number }
  /** Cosine of the best pair of their tokens, -1..1. */
  readonly strength: number
}

/** A text and its words. */
export interface AnalysedText {
  readonly text: string
  readonly words: readonly Word[]
}

/**
 * From here on nineteen in twenty pairs mean the same or belong together; below, tokens often only have similar places
 * in their sentences (docs/quality.md).
 */
const leastStrength = 0.85
const mostMatches = 8
/** One or two letters are a piece of a word, or an article. */
const shortestWord = 3

/**
 * Pairs of a need's word and a passage's word, best first. Stop words are left out.
 * @param matches of the tokens of both, best first
 */
export function matchWords(need: AnalysedText, passage: AnalysedText, matches: readonly TokenMatch[]): WordMatch[] {
  const needWords = wordFinder(need)
  const passageWords = wordFinder(passage)
  const found = new Map<string, WordMatch>()
  for (const match of matches) {
    if (match.strength < leastStrength || found.size >= mostMatches) break
    const [left, right] = [needWords(match.need), passageWords(match.passage)]
    if (!left || !right || [left, right].some(({ text }) => isNumber(text))) continue
    if (isName(need.text, left) || isName(passage.text, right)) continue
    const key = `${left.start} ${right.start}`
    if (!found.has(key))
      found.set(key, { need: left, passage: right, strength: Math.round(match.strength * 100) / 100 })
  }
  return [...found.values()]
}

/** Names that look alike, or stand at the same place, have nothing in common. */
function isName(text: string, { text: word, start }: WordMatch['need']): boolean {
  const startsSentence = /(^|[.!?:;\n"“«¿¡(-])\s*$/u.test(text.slice(0, start))
  return !startsSentence && /^\p{Lu}\p{Ll}/u.test(word)
}

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word)
}

/** Finds the word of a token; `undefined` for stop words. */
function wordFinder({ text, words }: AnalysedText): (span: TokenMatch['need']) => WordMatch['need'] | undefined {
  return ([start, end]) => {
    if (end <= start) return undefined
    const word = words.find((one) => one.start < end && one.end > start)
    if (!word) return undefined
    // Scripts without spaces are analysed in pairs of characters; there the token itself is used.
    const [from, to] = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}/u.test(text.slice(start, end))
      ? [word.start, word.end]
      : [start, end]
    const found = text.slice(from, to)
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]+$/u.test(found) && found.length < shortestWord)
      return undefined
    return { text: found, start: from, end: to }
  }
}
