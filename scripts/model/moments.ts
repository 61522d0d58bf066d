import { Matrix } from 'ml-matrix'

/** Sums over pairs of vectors: of each, and of their outer product. */
export class Moments {
  readonly left: Float64Array
  readonly right: Float64Array
  readonly products: Float64Array
  count = 0

  constructor(left: number, right: number) {
    this.left = new Float64Array(left)
    this.right = new Float64Array(right)
    this.products = new Float64Array(left * right)
  }

  static sum(all: readonly Moments[]): Moments {
    const total = new Moments(all[0]!.left.length, all[0]!.right.length)
    for (const one of all) {
      for (const name of ['left', 'right', 'products'] as const)
        for (const [index, value] of one[name].entries()) total[name][index]! += value
      total.count += one.count
    }
    return total
  }

  add(left: Float32Array, right: Float32Array): void {
    const width = right.length
    for (const [row, value] of left.entries()) {
      this.left[row]! += value
      for (let column = 0; column < width; column++) this.products[row * width + column]! += value * right[column]!
    }
    for (const [column, value] of right.entries()) this.right[column]! += value
    this.count += 1
  }

  /** The sum of products of deviations from both means. */
  covariance(): Matrix {
    const result = Matrix.from1DArray(this.left.length, this.right.length, this.products)
    const means = Matrix.columnVector(this.left).mmul(Matrix.rowVector(this.right)).div(this.count)
    return result.sub(means)
  }
}
