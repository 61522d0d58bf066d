import { dot } from '../platform/vectors/index.js'

/** The mean of the cosines of both views. */
export function likenessOf(one: Float32Array, other: Float32Array): number {
  return dot(one, 0, other, 0, one.length) / 2
}
