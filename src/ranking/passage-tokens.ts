import { type TokenVectors, unitLength } from '../platform/encoder/index.js'
import { CodedTokens, mostQueryRows, rowsAt } from '../platform/vectors/index.js'
import type { Column } from './column.js'

/** Number of tokens of a need that are compared, those with the highest weight: more cost time and change nothing. */
const mostNeedTokens = 32

interface Range {
  readonly from: number
  readonly to: number
}

/** The tokens of some case studies, prepared for comparing; an empty range for those without. */
export interface TokenRows {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The nearest token of each case study to each token of a need. */
export interface NearestTokens {
  readonly need: TokenVectors
  /** The tokens of the need that were compared, heaviest first. */
  readonly places: readonly number[]
  /** Inner products, for each case study those with all places in turn. */
  readonly products: Int16Array
  readonly rows: TokenRows
}

/** The tokens of the facts of all case studies, in all languages; not of the needs they answer. */
export class PassageTokens {
  readonly #coded: CodedTokens
  readonly #ranges: Map<string, Range>

  private constructor(coded: CodedTokens, ranges: Map<string, Range>) {
    this.#coded = coded
    this.#ranges = ranges
  }

  /**
   * @param centroids by which the tokens are coded
   * @param reserved tokens that it will have
   */
  static none(centroids: Int8Array, reserved = 0): PassageTokens {
    return new PassageTokens(new CodedTokens(centroids, reserved), new Map())
  }

  /**
   * The same after a change of some case studies; what did not change is shared.
   * @param codes of all tokens of each case study that was added or changed
   */
  changed(without: Iterable<string>, codes: Iterable<readonly [caseStudyId: string, Uint16Array]>): PassageTokens {
    const ranges = new Map(this.#ranges)
    for (const id of without) ranges.delete(id)
    for (const [id, own] of codes) ranges.set(id, rangeOf(this.#coded.add(own), own.byteLength))
    return new PassageTokens(this.#coded, ranges)
  }

  /**
   * Adds a case study in place, unless it is there: what was compared before stays as it is.
   * @param codes bytes of the codes of its tokens
   */
  addStored(caseStudyId: string, codes: Uint8Array): void {
    if (!this.#ranges.has(caseStudyId))
      this.#ranges.set(caseStudyId, rangeOf(this.#coded.addStored(codes), codes.length))
  }

  rowsOf(caseStudyIds: readonly string[]): TokenRows {
    const ranges = caseStudyIds.map((id) => this.#ranges.get(id) ?? { from: 0, to: 0 })
    return { from: Int32Array.from(ranges, ({ from }) => from), to: Int32Array.from(ranges, ({ to }) => to) }
  }

  /** Finds the nearest tokens of case studies to those of a need. */
  compare(need: TokenVectors, rows: TokenRows): NearestTokens {
    const places = heaviest(need, mostQueryRows)
    const products = new Int16Array(rows.from.length * places.length)
    if (places.length > 0) {
      this.#coded.setQuery(rowsAt(need.vectors, places))
      for (let index = 0; index < rows.from.length; index++)
        if (rows.from[index]! < rows.to[index]!)
          products.set(this.#coded.maxima(rows.from[index]!, rows.to[index]!), index * places.length)
    }
    return { need, places, products, rows }
  }
}

/** @param bytes of the codes: four for each token */
function rangeOf(from: number, bytes: number): Range {
  return { from, to: from + bytes / 4 }
}

/**
 * How well case studies match a need token by token: the mean over the need's tokens of the best similarity, weighted by
 * idf (ColBERT's MaxSim, arXiv 2004.12832); not a number where there are no tokens.
 * @param isInside which tokens of the need count; all when missing
 */
export function lateInteraction(
  { need, places, products, rows }: NearestTokens,
  isInside: (place: number) => boolean = () => true,
): Column {
  const counted = [...places.keys()].filter((index) => isInside(places[index]!)).slice(0, mostNeedTokens)
  const weights = counted.map((index) => need.weights[places[index]!]!)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scores = new Float64Array(rows.from.length).fill(Number.NaN)
  if (total === 0) return scores
  for (let candidate = 0; candidate < scores.length; candidate++) {
    if (rows.from[candidate] === rows.to[candidate]) continue
    let sum = 0
    for (let index = 0; index < counted.length; index++)
      sum += weights[index]! * products[candidate * places.length + counted[index]!]!
    scores[candidate] = sum / (total * unitLength ** 2)
  }
  return scores
}

/** Positions of the tokens with the highest weight. */
export function heaviest({ weights }: TokenVectors, count: number): number[] {
  return [...weights.keys()].sort((left, right) => weights[right]! - weights[left]!).slice(0, count)
}
