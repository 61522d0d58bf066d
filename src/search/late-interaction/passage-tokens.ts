import { type Passage, type TokenVectors, unitLength } from '../../embedding/index.js'
import { MaxSimMatrix, rowLength } from './max-sim.js'

/** Words that stand in nearly every text: they meet something everywhere and tell nothing. */
const leastWeight = 1.5
/** Tokens of a need that are compared, those that say most: more cost time and change nothing. */
const mostNeedTokens = 32

interface Range {
  readonly from: number
  readonly to: number
}

/** Tokens of a need that count, ready to be compared. */
export interface NeedTokens {
  readonly rows: Int8Array
  readonly weights: Float32Array
  readonly totalWeight: number
}

/** The tokens of every case study's fields, those of one case study and language side by side. */
export class PassageTokens {
  readonly #matrix: MaxSimMatrix
  readonly #ranges = new Map<string, Range[]>()

  constructor(passages: readonly Passage[], tokens: ReadonlyMap<string, TokenVectors>) {
    const groups = new Map<string, TokenVectors[]>()
    for (const { caseStudyId, language, field, inputHash } of passages) {
      const found = field === 'whole' || field === 'need' ? undefined : tokens.get(inputHash)
      if (!found) continue
      const key = `${caseStudyId} ${language}`
      groups.set(key, [...(groups.get(key) ?? []), found])
    }
    const kept = [...groups].map(([key, group]) => [key, group.map(weighty)] as const)
    const count = kept.reduce((sum, [, group]) => sum + group.reduce((rows, { length }) => rows + length, 0), 0)
    this.#matrix = new MaxSimMatrix(count / rowLength)
    let start = 0
    for (const [key, group] of kept) {
      const from = start / rowLength
      for (const rows of group) {
        this.#matrix.rows.set(rows, start)
        start += rows.length
      }
      const [caseStudyId] = key.split(' ') as [string]
      const ranges = this.#ranges.get(caseStudyId) ?? []
      this.#ranges.set(caseStudyId, [...ranges, { from, to: start / rowLength }])
    }
  }

  /** Takes up a need; scores are of this one until the next is taken up. */
  compare(need: TokenVectors): (caseStudyId: string) => number | undefined {
    const { rows, weights, totalWeight } = needTokensOf(need)
    if (totalWeight === 0) return () => undefined
    this.#matrix.setQuery(rows)
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
}

/** The rows of the tokens that tell something. */
function weighty({ vectors, weights }: TokenVectors): Int8Array {
  return rowsAt(
    vectors,
    [...weights.keys()].filter((index) => weights[index]! >= leastWeight),
  )
}

function needTokensOf({ vectors, weights }: TokenVectors): NeedTokens {
  const places = [...weights.keys()].sort((left, right) => weights[right]! - weights[left]!).slice(0, mostNeedTokens)
  const kept = Float32Array.from(places, (place) => weights[place]!)
  return {
    rows: rowsAt(vectors, places),
    weights: kept,
    totalWeight: kept.reduce((sum, weight) => sum + weight, 0),
  }
}

function rowsAt(vectors: Int8Array, places: readonly number[]): Int8Array {
  const rows = new Int8Array(places.length * rowLength)
  for (const [row, place] of places.entries()) {
    rows.set(vectors.subarray(place * rowLength, (place + 1) * rowLength), row * rowLength)
  }
  return rows
}
