import type { Passage } from '../domain/index.js'
import { type ModelConstants, type Views, viewsOf } from '../platform/encoder/index.js'
import { dot, RowMatrix } from '../platform/vectors/index.js'

/** The similarity of a need and a case study in each view: cosines, the best over the languages of the case study. */
export interface ViewScores {
  readonly wholeCentred: number
  readonly wholeHead: number
  readonly fieldCentred: number
  readonly fieldHead: number
  /** Missing when the case study has no needs that it answers. */
  readonly needCentred: number | undefined
  readonly needHead: number | undefined
}

/** Below this total weight of others, there is nothing to compare with. */
const leastWeight = 1e-6
/** About ten megabytes; the bundled catalogue has 16,000 pairs. */
const rememberedPairs = 50_000

export interface VectorOptions {
  readonly constants: ModelConstants
  /** Length of one vector of the model. */
  readonly dimension: number
  /** Rows made with the same constants: passages in it need no vector. */
  readonly before?: PassageVectors | undefined
}

/** The views of every passage in one block of memory, in the order of passage ids. */
export class PassageVectors {
  readonly passages: readonly Passage[]
  /** Length of one row: both views. */
  readonly width: number
  readonly #options: VectorOptions
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
    this.#options = options
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

  /** The same without the needs that case studies answer: the facts alone. */
  withoutNeeds(): PassageVectors {
    const facts = this.passages.filter(({ field }) => field !== 'need')
    return new PassageVectors(facts, new Map(), { ...this.#options, before: this })
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

  /**
   * The passage of a case study, in any of its languages, that is most similar to a need; the whole text does not
   * count.
   */
  nearestPassage(views: Views, caseStudyId: string): { row: number; similarity: number } {
    const rows = this.rowsOf(caseStudyId).filter((row) => {
      const { field } = this.passages[row]!
      return field !== 'whole' && field !== 'title'
    })
    const products = this.#matrix.products(views, rows)
    let nearest = { row: -1, similarity: -1 }
    for (const [place, row] of rows.entries()) {
      const similarity = (products[place * 2]! + products[place * 2 + 1]!) / 2
      if (similarity > nearest.similarity) nearest = { row, similarity }
    }
    return nearest
  }

  /** All view scores of some case studies, by id. */
  scores(views: Views, caseStudyIds: readonly string[]): Map<string, ViewScores> {
    const rows = caseStudyIds.flatMap((id) => this.rowsOf(id))
    const products = this.#matrix.products(views, rows)
    let place = 0
    return new Map(
      caseStudyIds.map((id) => {
        const best: Record<'whole' | 'field' | 'need', Best> = {
          whole: new Best(),
          field: new Best(),
          need: new Best(),
        }
        for (const row of this.rowsOf(id)) {
          const { field } = this.passages[row]!
          best[field === 'whole' || field === 'need' ? field : 'field'].see(products[place]!, products[place + 1]!)
          place += 2
        }
        const { whole, field, need } = best
        return [
          id,
          {
            wholeCentred: whole.centred,
            wholeHead: whole.head,
            fieldCentred: field.centred,
            fieldHead: field.head,
            needCentred: need.seen ? need.centred : undefined,
            needHead: need.seen ? need.head : undefined,
          },
        ]
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

  /**
   * The likeness of a case study to the weighted mean of the others: cosines of whole texts through the head, in its
   * best language. `undefined` when there is nothing to compare with.
   */
  likenessToMean(weights: ReadonlyMap<string, number>): (caseStudyId: string) => number | undefined {
    const half = this.width / 2
    const means = new Map<string, { sum: Float32Array; weight: number }>()
    for (const [id, weight] of weights) {
      for (const [language, row] of this.#wholeRows.get(id) ?? []) {
        const mean = means.get(language) ?? { sum: new Float32Array(half), weight: 0 }
        const start = row * this.width + half
        for (let index = 0; index < half; index++) mean.sum[index]! += weight * this.#matrix.numbers[start + index]!
        means.set(language, { sum: mean.sum, weight: mean.weight + weight })
      }
    }
    return (id) => {
      const own = weights.get(id) ?? 0
      let best: number | undefined
      for (const [language, row] of this.#wholeRows.get(id) ?? []) {
        const mean = means.get(language)
        if (!mean || mean.weight - own < leastWeight) continue
        // Rows have unit length, so the part of a case study in its own similarity is its weight.
        const common = dot(this.#matrix.numbers, row * this.width + half, mean.sum, 0, half) - own
        best = Math.max(best ?? -1, common / (mean.weight - own))
      }
      return best
    }
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

/** The best cosine of each view among passages of one kind. */
class Best {
  centred = -1
  head = -1
  seen = false

  see(centred: number, head: number): void {
    this.centred = Math.max(this.centred, centred)
    this.head = Math.max(this.head, head)
    this.seen = true
  }
}
