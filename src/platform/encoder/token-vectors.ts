import type { TextPart, TokenStates } from './encoder-protocol.js'

/** The tokens of a text, each as a small vector, so that single words can be compared. */
export interface TokenVectors {
  /** One row per token, of length 127 (a unit vector in int8). */
  readonly vectors: Int8Array
  /** The idf of each token. */
  readonly weights: Float32Array
  /** Start and end of each token in the text (UTF-16 offsets), as pairs. */
  readonly spans: Uint32Array
}

/** Length of a token vector. */
export const unitLength = 127

/**
 * Centres the states, scales them to unit length and rounds to int8.
 * @param mean of tokens of this kind of text, projected
 * @param prefixLength characters of the prefix before the text
 */
export function tokenVectorsOf(
  { states, weights, spans }: TokenStates,
  mean: Float32Array | undefined,
  prefixLength: number,
): TokenVectors {
  const dimension = weights.length === 0 ? 0 : states.length / weights.length
  const vectors = new Int8Array(states.length)
  for (let start = 0; start < states.length; start += dimension) {
    let squares = 0
    for (let index = 0; index < dimension; index++) squares += (states[start + index]! - (mean?.[index] ?? 0)) ** 2
    const scale = squares === 0 ? 0 : unitLength / Math.sqrt(squares)
    for (let index = 0; index < dimension; index++) {
      vectors[start + index] = Math.round((states[start + index]! - (mean?.[index] ?? 0)) * scale)
    }
  }
  return { vectors, weights, spans: spans.map((place) => Math.max(0, place - prefixLength)) }
}

/** Whether a token overlaps a part of its text. @param part in UTF-16 offsets, end exclusive */
export function isTokenInside({ spans }: Pick<TokenVectors, 'spans'>, token: number, part: TextPart): boolean {
  return spans[token * 2]! < part.end && spans[token * 2 + 1]! > part.start
}
