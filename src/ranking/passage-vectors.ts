import type { Passage } from '../domain/index.js'
import { type ModelConstants, type Views, viewsOf } from '../platform/encoder/index.js'
import { dot, RowMatrix } from '../platform/vectors/index.js'

/** About ten megabytes; the bundled catalogue has 16,000 pairs. */
const rememberedPairs = 50_000

export interface VectorOptions {
  readonly constants: ModelConstants
  /** Length of one vector of the model. */
  readonly dimension: number
  /** Rows made with the same constants: passages in it need no vector. */
  readonly before?: PassageVectors | undefined
}

/**
 * The views of facts and whole texts in one block of memory, in the order of passage ids. Needs that case studies answer
 * are compared in problem space only.
 */
export class PassageVectors {
  readonly passages: readonly Passage[]
  /** Length of one row: both views. */
  readonly width: number
  readonly #matrix: RowMatrix
  readonly #rowsById = new Map<number, number>()
  readonly #rowsByCase = new Map<string, number[]>()
  /** The row of the whole text, by case study and language. */
  readonly #wholeRows = new Map<string, Map<string, number>>()
  /** Cached likeness of pairs: the same case studies meet at the top of many lists. */
  readonly #likeness = new Map<string, number>()

  /**
   * @param vectors by hash of the encoded input
   * @throws RangeError when a passage has no vector
   */
  constructor(passages: readonly Passage[], vectors: ReadonlyMap<string, Float32Array>, options: VectorOptions) {
    const { constants, dimension, before } = options
    this.passages = passages
    this.width = dimension * 2
    this.#matrix = new RowMatrix(passages.length, this.width)
    for (const [row, passage] of passages.entries()) {
      const known = before ? before.#viewsOf(passage) : undefined
      const vector = vectors.get(passage.inputHash)
      if (!known && !vector) throw new RangeError(`Passage ${passage.id} has no vector`)
      const mean = () => constants.passageMean(passage.field, passage.language)
      this.#matrix.row(row).set(known ?? viewsOf(vector!, mean(), constants))
      this.#rowsById.set(passage.id, row)
      if (passage.field === 'whole') {
        const byLanguage = this.#wholeRows.get(passage.caseStudyId) ?? new Map<string, number>()
        this.#wholeRows.set(passage.caseStudyId, byLanguage.set(passage.language, row))
      }
      const rows = this.#rowsByCase.get(passage.caseStudyId)
      if (rows) rows.push(row)
      else this.#rowsByCase.set(passage.caseStudyId, [row])
    }
  }

  /** Whether the current version of a passage is stored here. */
  has(passage: Passage): boolean {
    return this.#viewsOf(passage) !== undefined
  }

  /** Ids are reused, so the id alone does not identify a passage. */
  #viewsOf({ id, inputHash, field, language }: Passage): Float32Array | undefined {
    const row = this.#rowsById.get(id) ?? -1
    const found = this.passages[row]
    return found?.inputHash === inputHash && found.field === field && found.language === language
      ? this.row(row)
      : undefined
  }

  get caseStudyIds(): string[] {
    return [...this.#rowsByCase.keys()]
  }

  rowsOf(caseStudyId: string): readonly number[] {
    return this.#rowsByCase.get(caseStudyId) ?? []
  }

  row(row: number): Float32Array {
    return this.#matrix.row(row)
  }

  /** The whole text of a case study through the head, by language. */
  wholes(caseStudyId: string): Map<string, Float32Array> {
    const half = this.width / 2
    const rows = this.#wholeRows.get(caseStudyId) ?? new Map<string, number>()
    return new Map([...rows].map(([language, row]) => [language, this.row(row).subarray(half)]))
  }

  /** The mean of the cosines of both views, -1..1. */
  similarity(views: Views, row: number): number {
    return dot(views, 0, this.#matrix.numbers, row * this.width, this.width) / 2
  }

  /** The mean of the cosines of both views of the whole text of each case study, in its best language. */
  wholeSimilarities(views: Views, caseStudyIds: readonly string[]): Map<string, number> {
    const rows = caseStudyIds.map((id) => [...(this.#wholeRows.get(id)?.values() ?? [])])
    const products = this.#matrix.products(views, rows.flat())
    let place = 0
    return new Map(
      caseStudyIds.map((id, index) => {
        let best = -1
        for (let end = place + rows[index]!.length; place < end; place++)
          best = Math.max(best, (products[place * 2]! + products[place * 2 + 1]!) / 2)
        return [id, best]
      }),
    )
  }

  /** The likeness of two case studies: the best cosine of their whole texts in one language, -1..1. */
  likeness(one: string, other: string): number {
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`
    const known = this.#likeness.get(pair)
    if (known !== undefined) return known
    if (this.#likeness.size >= rememberedPairs) this.#likeness.clear()
    const likeness = this.#measureLikeness(one, other)
    this.#likeness.set(pair, likeness)
    return likeness
  }

  #measureLikeness(one: string, other: string): number {
    const [left, right] = [this.#wholeRows.get(one), this.#wholeRows.get(other)]
    if (!left || !right) return -1
    let best = -1
    for (const [language, row] of left) {
      const match = right.get(language)
      if (match === undefined) continue
      const half = this.width / 2
      const { numbers } = this.#matrix
      best = Math.max(best, dot(numbers, row * this.width + half, numbers, match * this.width + half, half))
    }
    return best
  }
}
