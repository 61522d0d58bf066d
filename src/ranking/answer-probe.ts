import { Matrix, solve } from 'ml-matrix'

/**
 * The direction in which texts that a catalogue answers differ from texts that it does not (Fisher's linear
 * discriminant, with a ridge of one mean variance): the higher the inner product with a need, the more it is like the
 * former. It follows from the catalogue and a background of ordinary needs, without judgments, so it is found anew for
 * any catalogue.
 * @param answered centred vectors of texts that the catalogue answers
 * @param background centred vectors of needs that it does not answer
 * @returns an empty vector when there is nothing to tell apart
 */
export function findProbe(answered: readonly Float32Array[], background: readonly Float32Array[]): Float32Array {
  if (answered.length === 0 || background.length === 0) return new Float32Array(0)
  const dimension = answered[0]!.length
  const [ofAnswered, ofBackground] = [meanOf(answered), meanOf(background)]
  const covariance = new Float64Array(dimension * dimension)
  addScatter(covariance, answered, ofAnswered)
  addScatter(covariance, background, ofBackground)
  const count = answered.length + background.length
  let trace = 0
  for (let row = 0; row < dimension; row++) {
    for (let column = 0; column <= row; column++) {
      const value = covariance[row * dimension + column]! / count
      covariance[row * dimension + column] = value
      covariance[column * dimension + row] = value
    }
    trace += covariance[row * dimension + row]!
  }
  for (let row = 0; row < dimension; row++) covariance[row * dimension + row]! += trace / dimension
  const difference = Array.from(ofAnswered, (value, index) => value - ofBackground[index]!)
  const found = solve(Matrix.from1DArray(dimension, dimension, covariance), Matrix.columnVector(difference))
  return Float32Array.from(found.to1DArray())
}

function meanOf(vectors: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length)
  for (const vector of vectors) for (let index = 0; index < sum.length; index++) sum[index]! += vector[index]!
  return sum.map((value) => value / vectors.length)
}

/** Adds the products of deviations from the mean; the lower half only. */
function addScatter(into: Float64Array, vectors: readonly Float32Array[], mean: Float64Array): void {
  const dimension = mean.length
  const rest = new Float64Array(dimension)
  for (const vector of vectors) {
    for (let index = 0; index < dimension; index++) rest[index] = vector[index]! - mean[index]!
    for (let row = 0; row < dimension; row++) {
      const value = rest[row]!
      const offset = row * dimension
      for (let column = 0; column <= row; column++) into[offset + column]! += value * rest[column]!
    }
  }
}
