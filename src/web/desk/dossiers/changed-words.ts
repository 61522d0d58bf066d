/** Two texts by words: what is the same at the beginning and the end, and what differs between. */
export interface ChangedWords {
  readonly start: string
  readonly before: string
  readonly after: string
  readonly end: string
}

/** Where two texts differ, so that staff need not look for it. */
export function changedWords(before: string, after: string): ChangedWords {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const between = (words: readonly string[]) => words.slice(start, words.length - end).join('')
  return {
    start: one.slice(0, start).join(''),
    before: between(one),
    after: between(other),
    end: one.slice(one.length - end).join(''),
  }
}

/** Words, and what stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}
