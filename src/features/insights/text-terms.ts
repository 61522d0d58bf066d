import { analyse } from '../../platform/text/index.js'

/** A word or a pair of neighbouring words, as somebody wrote it. */
export interface TextTerm {
  /** Its stems, with a space between two: the same for all forms of a word. */
  readonly key: string
  readonly written: string
}

const number = /^[\p{N}\p{P}\s]+$/u

/**
 * The words of a text that mean something, and pairs of them that stand side by side, each once. Numbers and single
 * letters are left out.
 */
export function wordsAndPairsIn(text: string, language: string): TextTerm[] {
  const words = meaningful(text, language)
  const pairs = words.slice(1).flatMap((second, index) => {
    const first = words[index]!
    if (!/^[\s-]$/.test(text.slice(first.end, second.start))) return []
    return [{ key: `${first.key} ${second.key}`, written: text.slice(first.start, second.end) }]
  })
  return oncePerKey([...words, ...pairs])
}

interface PlacedTerm extends TextTerm {
  readonly start: number
  readonly end: number
}

function meaningful(text: string, language: string): PlacedTerm[] {
  return analyse(text, language)
    .map(({ stem, start, end }) => ({ key: stem, written: text.slice(start, end), start, end }))
    .filter(({ written }) => written.length > 1 && !number.test(written))
}

function oncePerKey(terms: readonly TextTerm[]): TextTerm[] {
  return [...new Map(terms.toReversed().map(({ key, written }) => [key, { key, written }])).values()].toReversed()
}

/** The form in which most people wrote a term; of equally frequent ones the first in code order. */
export function usualForm(forms: readonly string[]): string {
  // At the start of a sentence a word has a capital that it has nowhere else.
  const lower = new Set(forms.filter((form) => form === form.toLowerCase()))
  const counts = new Map<string, number>()
  for (const form of forms) {
    const usual = lower.has(form.toLowerCase()) ? form.toLowerCase() : form
    counts.set(usual, (counts.get(usual) ?? 0) + 1)
  }
  return [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0]
}
