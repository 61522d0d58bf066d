import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { scatterAround } from '../platform/vectors/index.js'

/** How some vectors are spread, enough to tell them from others. */
export interface Moments {
  readonly count: number
  readonly mean: Float64Array
  /** The products of deviations from the mean, summed: the lower half of a square matrix, row by row. */
  readonly scatter: Float64Array
}

/** @param vectors at least one, all of one length */
export async function momentsOf(vectors: readonly Float32Array[]): Promise<Moments> {
  const mean = meanOf(vectors)
  return { count: vectors.length, mean, scatter: await scatterAround(mean, vectors) }
}

/**
 * The direction in which texts that a catalogue answers differ from texts that it does not (Fisher's linear
 * discriminant, with a ridge of one mean variance): the higher the inner product with a need, the more it is like the
 * former. It follows from the catalogue and a background of ordinary needs, without judgments, so it is found anew for
 * any catalogue.
 * @param answered centred vectors of texts that the catalogue answers
 * @param background centred vectors of needs that it does not answer
 */
export function findProbe(answered: Moments, background: Moments): Float32Array {
  const dimension = answered.mean.length
  const count = answered.count + background.count
  const covariance = new Matrix(dimension, dimension)
  let trace = 0
  for (let row = 0; row < dimension; row++) {
    for (let column = 0; column <= row; column++) {
      const place = row * dimension + column
      const value = (answered.scatter[place]! + background.scatter[place]!) / count
      covariance.set(row, column, value)
      covariance.set(column, row, value)
    }
    trace += covariance.get(row, row)
  }
  for (let row = 0; row < dimension; row++) covariance.set(row, row, covariance.get(row, row) + trace / dimension)
  const difference = Array.from(answered.mean, (value, index) => value - background.mean[index]!)
  const found = new CholeskyDecomposition(covariance).solve(Matrix.columnVector(difference))
  return Float32Array.from(found.to1DArray())
}

function meanOf(vectors: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length)
  for (const vector of vectors) for (let index = 0; index < sum.length; index++) sum[index]! += vector[index]!
  return sum.map((value) => value / vectors.length)
}
