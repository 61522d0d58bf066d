/**
 * The formula and constants of BM25 with which the ranking was fitted (Robertson and Zaragoza 2009: The Probabilistic
 * Relevance Framework).
 */
const saturation = 1.2
const lengthShare = 0.75
/** The idf of a word that more than half of the texts have. */
const leastIdf = 1e-6

/** How much a text tells that has a word. @param having the number of texts that have it, of all `texts` */
export function inverseFrequency(having: number, texts: number): number {
  return Math.max(leastIdf, Math.log((texts - having + 0.5) / (having + 0.5)))
}

/** How much the length of a text, in stems, saturates the count of a word in it. */
export function lengthNorm(length: number, usualLength: number): number {
  return saturation * (1 - lengthShare + (lengthShare * length) / usualLength)
}

/** What a word adds to the score of a text. @param norm of the length of the text */
export function wordScore(idf: number, count: number, norm: number): number {
  return (idf * count * (saturation + 1)) / (count + norm)
}

/** How often each stem is in a text, each time as much as the weight of its field; and the number of stems. */
export function countStems(
  fields: readonly string[],
  weights: readonly number[],
): { readonly counts: Map<string, number>; readonly length: number } {
  const counts = new Map<string, number>()
  let length = 0
  for (const [field, stems] of fields.entries()) {
    for (const stem of stems.split(' ')) {
      if (stem === '') continue
      length += 1
      counts.set(stem, (counts.get(stem) ?? 0) + weights[field]!)
    }
  }
  return { counts, length }
}
