import { bestByWords } from './best-by-words.js'
import { countStems, inverseFrequency, lengthNorm, wordScore } from './bm25.js'

/** The stems of the whole text of a case study in one language, by field. */
export interface WordsOfText {
  readonly caseStudyId: string
  readonly language: string
  /** Stems with spaces between, in the order of the weights. */
  readonly fields: readonly string[]
}

/** How well the stems of a need are in case studies. */
export interface WordScores {
  /** BM25 of each case study by its best text, by number; 0 where none has any of the stems. */
  readonly byNumber: Float32Array
  /** The number of case studies that have a text. */
  readonly caseStudies: number
}

/** The texts that have a word, and how often: each time counts as much as the weight of its field. */
interface Postings {
  readonly texts: Int32Array
  readonly counts: Float32Array
}

const none: Postings = { texts: new Int32Array(0), counts: new Float32Array(0) }

/** A text as it is known here. */
interface Text {
  /** The number of its case study. */
  readonly of: number
  readonly language: string
  /** Number of stems. */
  readonly length: number
  /** The number of each different stem. */
  readonly stems: Int32Array
}

interface Parts {
  /** The numbers of stems, and of case studies: shared by all versions, which only add to them. */
  readonly stems: Map<string, number>
  readonly cases: Map<string, number>
  /** The case studies by number. */
  readonly ids: string[]
  /** By number; `undefined` where a text was removed. */
  readonly texts: readonly (Text | undefined)[]
  /** By number of the stem. */
  readonly postings: readonly Postings[]
}

/** Which words the texts of a catalogue have, in memory. It does not change: `changed` makes another. */
export class WordIndex {
  readonly #weights: readonly number[]
  readonly #parts: Parts
  readonly #caseStudies: number
  readonly #texts: number
  /** By number of the text: its case study, its language, and how much its length saturates a count. */
  readonly #of: Int32Array
  readonly #language: Uint8Array
  readonly #norm: Float64Array
  readonly #languages: string[] = []
  /** The score of each text while one search is made. */
  readonly #scores: Float64Array

  private constructor(weights: readonly number[], parts: Parts) {
    this.#weights = weights
    this.#parts = parts
    const texts = parts.texts.filter((text) => text !== undefined)
    this.#caseStudies = new Set(texts.map(({ of }) => of)).size
    this.#texts = texts.length
    this.#of = new Int32Array(parts.texts.length)
    this.#language = new Uint8Array(parts.texts.length)
    this.#norm = new Float64Array(parts.texts.length)
    this.#scores = new Float64Array(parts.texts.length)
    const usualLength = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
    for (const [number, text] of parts.texts.entries()) {
      if (!text) continue
      if (!this.#languages.includes(text.language)) this.#languages.push(text.language)
      this.#of[number] = text.of
      this.#language[number] = this.#languages.indexOf(text.language)
      this.#norm[number] = lengthNorm(text.length, usualLength)
    }
  }

  /** @param weights of the fields */
  static of(texts: Iterable<WordsOfText>, weights: readonly number[]): WordIndex {
    const nothing = { stems: new Map(), cases: new Map(), ids: [], texts: [], postings: [] }
    return new WordIndex(weights, nothing).changed(new Set(), texts)
  }

  /**
   * The same after a change of some case studies; what did not change is shared.
   * @param added all texts of the case studies that were added or changed
   */
  changed(without: ReadonlySet<string>, added: Iterable<WordsOfText>): WordIndex {
    const { stems, cases, ids } = this.#parts
    const texts = [...this.#parts.texts]
    const postings = [...this.#parts.postings]
    const left = new Set([...without].flatMap((id) => cases.get(id) ?? []))
    const removed = new Map<number, Set<number>>()
    for (const [number, text] of left.size > 0 ? texts.entries() : []) {
      if (!text || !left.has(text.of)) continue
      texts[number] = undefined
      for (const stem of text.stems) removed.set(stem, (removed.get(stem) ?? new Set()).add(number))
    }
    for (const [stem, gone] of removed) postings[stem] = withoutTexts(postings[stem]!, gone)
    const found = new Map<number, { texts: number[]; counts: number[] }>()
    for (const { caseStudyId, language, fields } of added) {
      const number = texts.length
      const { counts, length } = this.#countStems(fields)
      const of = numberOf(caseStudyId, cases)
      ids[of] = caseStudyId
      texts.push({ of, language, length, stems: Int32Array.from(counts.keys()) })
      for (const [stem, count] of counts) {
        const more = found.get(stem) ?? { texts: [], counts: [] }
        more.texts.push(number)
        more.counts.push(count)
        found.set(stem, more)
      }
    }
    for (let stem = postings.length; stem < stems.size; stem++) postings.push(none)
    for (const [stem, more] of found) postings[stem] = extended(postings[stem]!, more)
    return new WordIndex(this.#weights, { stems, cases, ids, texts, postings })
  }

  /** The number of each case study, -1 for those without a text. */
  numbersOf(caseStudyIds: readonly string[]): Int32Array {
    return Int32Array.from(caseStudyIds, (id) => this.#parts.cases.get(id) ?? -1)
  }

  /** @param wanted stems by language of the texts to search in */
  search(wanted: ReadonlyMap<string, readonly string[]>): WordScores {
    const scores = this.#scores.fill(0)
    for (const [language, stems] of wanted) for (const stem of stems) this.#addScores(stem, language, scores)
    const best = new Float32Array(this.#parts.cases.size)
    for (let number = 0; number < scores.length; number++) {
      const score = scores[number]!
      if (score > best[this.#of[number]!]!) best[this.#of[number]!] = score
    }
    return { byNumber: best, caseStudies: this.#caseStudies }
  }

  /** The case studies with the highest scores, best first; those without any of the stems are left out. */
  best({ byNumber }: WordScores, limit: number, allowed?: ReadonlySet<string>): string[] {
    return bestByWords(byNumber, this.#parts.ids, { limit, allowed })
  }

  #addScores(stem: string, language: string, scores: Float64Array): void {
    const { stems, postings } = this.#parts
    const code = this.#languages.indexOf(language)
    const number = stems.get(stem)
    const found = number === undefined ? none : (postings[number] ?? none)
    const idf = inverseFrequency(found.texts.length, this.#texts)
    for (let index = 0; index < found.texts.length; index++) {
      const place = found.texts[index]!
      if (this.#language[place] !== code) continue
      scores[place]! += wordScore(idf, found.counts[index]!, this.#norm[place]!)
    }
  }

  #countStems(fields: readonly string[]) {
    const { counts, length } = countStems(fields, this.#weights)
    const byNumber = [...counts].map(([stem, count]) => [numberOf(stem, this.#parts.stems), count] as const)
    return { counts: new Map(byNumber), length }
  }
}

/** The number of a name, a new one for a new name. */
function numberOf(name: string, numbers: Map<string, number>): number {
  const number = numbers.get(name) ?? numbers.size
  numbers.set(name, number)
  return number
}

function extended(
  { texts, counts }: Postings,
  more: { texts: readonly number[]; counts: readonly number[] },
): Postings {
  const length = texts.length + more.texts.length
  const longer = { texts: new Int32Array(length), counts: new Float32Array(length) }
  longer.texts.set(texts)
  longer.texts.set(more.texts, texts.length)
  longer.counts.set(counts)
  longer.counts.set(more.counts, counts.length)
  return longer
}

function withoutTexts({ texts, counts }: Postings, removed: ReadonlySet<number>): Postings {
  const isKept = (_: number, index: number) => !removed.has(texts[index]!)
  return { texts: texts.filter(isKept), counts: counts.filter(isKept) }
}
