import { type TokenVectors, unitLength } from '../platform/encoder/index.js'
import { rowsAt, tokenProducts } from '../platform/vectors/index.js'
import { heaviest } from './passage-tokens.js'

/** Two tokens of similar meaning, in any languages. Positions are UTF-16 offsets, end exclusive. */
export interface TokenMatch {
  readonly need: readonly [start: number, end: number]
  readonly passage: readonly [start: number, end: number]
  /** Cosine of the two, -1..1. */
  readonly strength: number
}

/** Number of tokens of a need that are matched, those with the highest weight. */
const mostNeedTokens = 32
/** Words below this idf are in nearly every text: they match everywhere and mean nothing. */
const leastWeight = 1.5

/** The pairs of tokens of a need and a passage that are each other's best match, best first. */
export function matchTokens(need: TokenVectors, passage: TokenVectors): TokenMatch[] {
  const places = heaviest(need, mostNeedTokens)
  const others = weightyTokens(passage)
  const products = tokenProducts(rowsAt(need.vectors, places), rowsAt(passage.vectors, others))
  const bestOfNeed = new Int32Array(places.length).fill(-1)
  const mostOfNeed = new Float64Array(places.length)
  const bestOfOther = products.map((ofOther, row) => {
    let best = -1
    let most = 0
    for (let index = 0; index < places.length; index++) {
      const product = ofOther[index]!
      if (product > most) [best, most] = [index, product]
      if (product > mostOfNeed[index]!) [bestOfNeed[index], mostOfNeed[index]] = [row, product]
    }
    return best
  })
  return [...places.keys()]
    .filter((index) => bestOfOther[bestOfNeed[index]!] === index)
    .map((index) => ({
      need: spanAt(need.spans, places[index]!),
      passage: spanAt(passage.spans, others[bestOfNeed[index]!]!),
      strength: mostOfNeed[index]! / unitLength ** 2,
    }))
    .sort((left, right) => right.strength - left.strength)
}

/** The positions of the tokens that have enough weight to be compared. */
export function weightyTokens({ weights }: Pick<TokenVectors, 'weights'>): number[] {
  return [...weights.keys()].filter((place) => weights[place]! >= leastWeight)
}

function spanAt(spans: Uint32Array, place: number): readonly [number, number] {
  return [spans[place * 2]!, spans[place * 2 + 1]!]
}
