import { normalise, subtract } from '../vectors/index.js'
import type { ModelConstants } from './model-constants.js'

/**
 * Two views of one text, one after the other, each of unit length: the centred vector, and the same through the linear
 * head. Centring removes what all texts of a language share: raw E5 vectors lie in a narrow cone, one for each
 * language.
 */
export type Views = Float32Array

export function viewsOf(vector: Float32Array, mean: Float32Array | undefined, constants: ModelConstants): Views {
  const centred = normalise(subtract(vector, mean))
  const throughHead = constants.head ? normalise(constants.head.apply(centred)) : centred
  const views = new Float32Array(centred.length * 2)
  views.set(centred, 0)
  views.set(throughHead, centred.length)
  return views
}
