import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/**
 * Points of many dimensions on the plane in which they differ most (principal component analysis). Always the same for the
 * same points, and little changes when a few are added, so that readers find an item where they saw it last.
 */
export function onPlane(points: readonly Float32Array[]): [number, number][] {
  if (points.length < 2) return points.map(() => [0, 0])
  const centred = new Matrix(points.map((point) => [...point])).center('column')
  const [first, second] = mainAxes(centred, 2).map((axis) => centred.mmul(Matrix.columnVector(axis)).to1DArray())
  return points.map((_, item) => [first?.[item] ?? 0, second?.[item] ?? 0])
}

/** The unit vectors along which centred points (rows) differ most, in that order. */
function mainAxes(points: Matrix, count: number): number[][] {
  const transposed = points.transpose()
  // The smaller of both products has the same eigenvalues; the axes follow from its eigenvectors.
  const byPoint = points.rows <= points.columns
  const product = byPoint ? points.mmul(transposed) : transposed.mmul(points)
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(product, { assumeSymmetric: true })
  return realEigenvalues
    .map((value, column) => ({ value, column }))
    .sort((left, right) => right.value - left.value)
    .slice(0, count)
    .flatMap(({ column }) => {
      const vector = Matrix.columnVector(eigenvectorMatrix.getColumn(column))
      const axis = byPoint ? transposed.mmul(vector) : vector
      const length = axis.norm()
      return length < 1e-12 ? [] : [withSign(axis.div(length).to1DArray())]
    })
}

/** An axis has no sign of its own: the number that is largest in size is made positive. */
function withSign(axis: number[]): number[] {
  const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
  return largest < 0 ? axis.map((value) => -value) : axis
}
