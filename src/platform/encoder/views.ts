import { normalise, subtract } from '../vectors/index.js'
import type { ModelConstants } from './model-constants.js'

/**
 * Two views of one text, one after the other, each of unit length: the centred vector, and the same through the linear
 * head. Centring removes what all texts of a language share: raw E5 vectors lie in a narrow cone, one for each
 * language.
 */
export type Views = Float32Array

export function viewsOf(vector: Float32Array, mean: Float32Array | undefined, constants: ModelConstants): Views {
  const centred = centre(vector, mean)
  const throughHead = constants.head ? normalise(constants.head.apply(centred)) : centred
  const views = new Float32Array(centred.length * 2)
  views.set(centred, 0)
  views.set(throughHead, centred.length)
  return views
}

/** The first view alone. */
export function centre(vector: Float32Array, mean: Float32Array | undefined): Float32Array {
  return normalise(subtract(vector, mean))
}

/** The centred vector of a text, without a copy. */
export function centredOf(views: Views): Float32Array {
  return views.subarray(0, views.length / 2)
}
