import type { Passage } from '../domain/index.js'
import { type TokenVectors, unitLength } from '../platform/encoder/index.js'
import { MaxSimMatrix, rowLength } from '../platform/vectors/index.js'

/** Words below this idf are in nearly every text: they match everywhere and mean nothing. */
const leastWeight = 1.5
/** Number of tokens of a need that are compared, those with the highest weight: more cost time and change nothing. */
const mostNeedTokens = 32

interface Range {
  readonly from: number
  readonly to: number
}

/** Two tokens of similar meaning, in any languages. Positions are UTF-16 offsets, end exclusive. */
export interface TokenMatch {
  readonly need: readonly [start: number, end: number]
  readonly passage: readonly [start: number, end: number]
  /** Cosine of the two, -1..1. */
  readonly strength: number
}

/** The tokens of all case studies; those of one case study and language are contiguous. */
export class PassageTokens {
  readonly #matrix: MaxSimMatrix
  /** The rows of a case study in each of its languages; facts only, without the needs it answers. */
  readonly #ranges = new Map<string, Range[]>()
  /** The rows of each passage, and the positions of their tokens in it. */
  readonly #passages = new Map<number, Range & { readonly spans: Uint32Array }>()

  constructor(passages: readonly Passage[], tokens: ReadonlyMap<string, TokenVectors>) {
    const withTokens = passages.flatMap((passage) => {
      const found = passage.field === 'whole' ? undefined : tokens.get(passage.inputHash)
      return found ? [{ passage, ...weighty(found) }] : []
    })
    // Sorted by case study and language, the needs it answers last, so that the facts are contiguous.
    const ordered = withTokens.sort(
      (left, right) =>
        compare(left.passage.caseStudyId, right.passage.caseStudyId) ||
        compare(left.passage.language, right.passage.language) ||
        Number(left.passage.field === 'need') - Number(right.passage.field === 'need'),
    )
    this.#matrix = new MaxSimMatrix(ordered.reduce((sum, { rows }) => sum + rows.length, 0) / rowLength)
    let from = 0
    for (const { passage, rows, spans } of ordered) {
      this.#matrix.rows.set(rows, from * rowLength)
      const to = from + rows.length / rowLength
      this.#passages.set(passage.id, { from, to, spans })
      if (passage.field !== 'need') this.#extend(passage, { from, to })
      from = to
    }
  }

  #extend({ caseStudyId }: Passage, { from, to }: Range): void {
    const ranges = this.#ranges.get(caseStudyId) ?? []
    const last = ranges.at(-1)
    if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to }
    else ranges.push({ from, to })
    this.#ranges.set(caseStudyId, ranges)
  }

  /**
   * How well a case study matches a need token by token: the mean over the need's tokens of the best similarity,
   * weighted by idf (ColBERT's MaxSim, arXiv 2004.12832), in the best language. Scores are valid until the next call.
   */
  compare(need: TokenVectors): (caseStudyId: string) => number | undefined {
    const places = heaviest(need)
    const weights = places.map((place) => need.weights[place]!)
    const totalWeight = weights.reduce((sum, weight) => sum + weight, 0)
    if (totalWeight === 0) return () => undefined
    this.#matrix.setQuery(rowsAt(need.vectors, places))
    return (caseStudyId) => {
      let best: number | undefined
      for (const { from, to } of this.#ranges.get(caseStudyId) ?? []) {
        if (from === to) continue
        const maxima = this.#matrix.maxima(weights.length, from, to)
        let sum = 0
        for (let index = 0; index < weights.length; index++) sum += weights[index]! * maxima[index]!
        const score = sum / (totalWeight * unitLength ** 2)
        if (best === undefined || score > best) best = score
      }
      return best
    }
  }

  /** The pairs of tokens of a need and a passage that are each other's best match, best first. */
  matches(need: TokenVectors, passageId: number): TokenMatch[] {
    const { from, to, spans } = this.#passages.get(passageId) ?? { from: 0, to: 0, spans: new Uint32Array() }
    const places = heaviest(need)
    const bestForPassage = Array.from({ length: to - from }, () => ({ place: -1, product: 0 }))
    const bestForNeed = new Map<number, { row: number; product: number }>()
    for (const place of places) {
      for (let row = 0; row < to - from; row++) {
        const product = this.#product(need.vectors, place, from + row)
        if (product > bestForPassage[row]!.product) bestForPassage[row] = { place, product }
        if (product > (bestForNeed.get(place)?.product ?? 0)) bestForNeed.set(place, { row, product })
      }
    }
    return [...bestForNeed]
      .filter(([place, { row }]) => bestForPassage[row]!.place === place)
      .map(([place, { row, product }]) => ({
        need: spanAt(need.spans, place),
        passage: spanAt(spans, row),
        strength: product / unitLength ** 2,
      }))
      .sort((left, right) => right.strength - left.strength)
  }

  #product(vectors: Int8Array, place: number, row: number): number {
    const { rows } = this.#matrix
    let sum = 0
    for (let index = 0; index < rowLength; index++) {
      sum += vectors[place * rowLength + index]! * rows[row * rowLength + index]!
    }
    return sum
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The tokens with enough weight, as rows, with their positions. */
function weighty({ vectors, weights, spans }: TokenVectors): { rows: Int8Array; spans: Uint32Array } {
  const places = [...weights.keys()].filter((index) => weights[index]! >= leastWeight)
  return {
    rows: rowsAt(vectors, places),
    spans: Uint32Array.from(places.flatMap((place) => [...spanAt(spans, place)])),
  }
}

/** Positions of the tokens of a need with the highest weight. */
function heaviest({ weights }: TokenVectors): number[] {
  return [...weights.keys()].sort((left, right) => weights[right]! - weights[left]!).slice(0, mostNeedTokens)
}

function rowsAt(vectors: Int8Array, places: readonly number[]): Int8Array {
  const rows = new Int8Array(places.length * rowLength)
  for (const [row, place] of places.entries()) {
    rows.set(vectors.subarray(place * rowLength, (place + 1) * rowLength), row * rowLength)
  }
  return rows
}

function spanAt(spans: Uint32Array, place: number): readonly [number, number] {
  return [spans[place * 2]!, spans[place * 2 + 1]!]
}
