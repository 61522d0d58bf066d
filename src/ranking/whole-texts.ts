import type { Views } from '../platform/encoder/index.js'
import { ByteMatrix } from '../platform/vectors/index.js'

/** The whole text of a case study in one language. */
export interface WholeText {
  readonly caseStudyId: string
  readonly language: string
  /** Its vector in both views. */
  readonly views: Views
}

/** All whole texts of a case study as they were stored before: a row for each language. */
export interface StoredWholes {
  readonly caseStudyId: string
  readonly languages: readonly string[]
  readonly rows: Uint8Array
}

/** The row of each whole text, by language. */
type RowsByLanguage = ReadonlyMap<string, number>

/** The rows of some case studies, prepared for comparing: those of one follow one another in `list`. */
export interface WholeRows {
  readonly list: Int32Array
  /** Where the rows of each case study begin in the list, and where those of the last end. */
  readonly starts: Int32Array
}

/** The whole texts of all case studies, in every language: how like a need they are, and how like each other. */
export class WholeTexts {
  /** Length of both views together. */
  readonly width: number
  readonly #matrix: ByteMatrix
  readonly #rows: Map<string, RowsByLanguage>

  private constructor(matrix: ByteMatrix, rows: Map<string, RowsByLanguage>) {
    this.width = matrix.width
    this.#matrix = matrix
    this.#rows = rows
  }

  /** @param dimension length of one view */
  static of(texts: Iterable<WholeText>, dimension: number): WholeTexts {
    return new WholeTexts(new ByteMatrix(dimension * 2), new Map()).changed([], texts)
  }

  /**
   * The same after a change of some case studies; what did not change is shared.
   * @param texts of those of the changed ones that are not `stored`
   */
  changed(without: Iterable<string>, texts: Iterable<WholeText>, stored: Iterable<StoredWholes> = []): WholeTexts {
    const rows = new Map(this.#rows)
    for (const id of without) rows.delete(id)
    const added = new Map<string, Map<string, number>>()
    for (const { caseStudyId, language, views } of texts) {
      const byLanguage = added.get(caseStudyId) ?? new Map<string, number>()
      added.set(caseStudyId, byLanguage.set(language, this.#matrix.add(views)))
    }
    for (const [id, byLanguage] of added) rows.set(id, byLanguage)
    for (const one of stored) rows.set(one.caseStudyId, this.#placed(one))
    return new WholeTexts(this.#matrix, rows)
  }

  /** Adds a case study in place, unless it is there: what was compared before stays as it is. */
  addStored(stored: StoredWholes): void {
    if (!this.#rows.has(stored.caseStudyId)) this.#rows.set(stored.caseStudyId, this.#placed(stored))
  }

  #placed({ languages, rows }: StoredWholes): RowsByLanguage {
    const first = this.#matrix.addStored(rows)
    return new Map(languages.map((language, index) => [language, first + index]))
  }

  /** The whole texts of a case study, to keep them. */
  storedRows(caseStudyId: string): Uint8Array {
    return this.#matrix.storedRows([...(this.#rows.get(caseStudyId)?.values() ?? [])])
  }

  /** The number of texts. */
  get count(): number {
    let count = 0
    for (const byLanguage of this.#rows.values()) count += byLanguage.size
    return count
  }

  get caseStudyIds(): string[] {
    return [...this.#rows.keys()]
  }

  /** The languages in which a case study has a text. */
  languagesOf(caseStudyId: string): Pick<ReadonlySet<string>, 'has'> | undefined {
    return this.#rows.get(caseStudyId)
  }

  rowsOf(caseStudyIds: readonly string[]): WholeRows {
    const list: number[] = []
    const starts = new Int32Array(caseStudyIds.length + 1)
    for (const [place, id] of caseStudyIds.entries()) {
      list.push(...(this.#rows.get(id)?.values() ?? []))
      starts[place + 1] = list.length
    }
    return { list: Int32Array.from(list), starts }
  }

  /** The whole text of a case study through the head, by language. */
  throughHead(caseStudyId: string): Map<string, Float32Array> {
    const rows = this.#rows.get(caseStudyId) ?? new Map<string, number>()
    return new Map([...rows].map(([language, row]) => [language, this.#matrix.row(row).subarray(this.width / 2)]))
  }

  /**
   * For each need, the mean of the cosines of both views of each case study, -1..1, in its best language; not a number
   * where a case study has no text.
   */
  compare(needs: readonly Views[], { list, starts }: WholeRows): Float64Array[] {
    return this.#matrix.products(needs, list).map((ofNeed) => {
      const best = new Float64Array(starts.length - 1)
      for (let place = 0; place < best.length; place++)
        best[place] = highestOf(ofNeed, starts[place]!, starts[place + 1]!) / 2
      return best
    })
  }

  /** The likeness of a case study to others: the best cosine of their whole texts in one language, -1..1. */
  likenesses(caseStudyId: string, others: readonly string[]): Float64Array {
    return this.likenessAmong(others)(caseStudyId)
  }

  /** The same for any case study and always the same others. */
  likenessAmong(others: readonly string[]): (caseStudyId: string) => Float64Array {
    const byLanguage = new Map<string, { places: number[]; rows: number[] }>()
    for (const [place, other] of others.entries()) {
      for (const [language, row] of this.#rows.get(other) ?? []) {
        const some = byLanguage.get(language) ?? { places: [], rows: [] }
        byLanguage.set(language, some)
        some.places.push(place)
        some.rows.push(row)
      }
    }
    const lists = new Map([...byLanguage].map(([language, { rows }]) => [language, Int32Array.from(rows)]))
    return (caseStudyId) => {
      const best = new Float64Array(others.length).fill(-1)
      for (const [language, row] of this.#rows.get(caseStudyId) ?? []) {
        const { places } = byLanguage.get(language) ?? { places: [] }
        if (places.length === 0) continue
        const [cosines] = this.#matrix.products([this.#headAlone(row)], lists.get(language)!)
        for (const [index, place] of places.entries()) best[place] = Math.max(best[place]!, cosines![index]!)
      }
      return best
    }
  }

  /** A row with zeros for the first view: its inner products are those of the second. */
  #headAlone(row: number): Float32Array {
    return this.#matrix.row(row).fill(0, 0, this.width / 2)
  }
}

/** The highest of a range; not a number where it is empty. */
function highestOf(values: Float32Array, from: number, to: number): number {
  let highest = from < to ? -Infinity : Number.NaN
  for (let index = from; index < to; index++) highest = Math.max(highest, values[index]!)
  return highest
}
