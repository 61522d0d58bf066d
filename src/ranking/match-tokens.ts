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
  const bestOfOther = new Map<number, { place: number; product: number }>()
  const bestOfNeed = new Map<number, { other: number; product: number }>()
  for (const [row, ofOther] of products.entries()) {
    const other = others[row]!
    for (const [index, place] of places.entries()) {
      const product = ofOther[index]!
      if (product > (bestOfNeed.get(place)?.product ?? 0)) bestOfNeed.set(place, { other, product })
      if (product > (bestOfOther.get(other)?.product ?? 0)) bestOfOther.set(other, { place, product })
    }
  }
  return [...bestOfNeed]
    .filter(([place, { other }]) => bestOfOther.get(other)?.place === place)
    .map(([place, { other, product }]) => ({
      need: spanAt(need.spans, place),
      passage: spanAt(passage.spans, other),
      strength: product / unitLength ** 2,
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
