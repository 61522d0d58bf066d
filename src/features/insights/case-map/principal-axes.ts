import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

/**
 * Steps of the Lanczos method for so many axes. For two, after fifteen no place of a bundled case study moves by a
 * millionth of the map; points of fewer dimensions are exact.
 */
const stepsFor = (axes: number) => 26 + 2 * axes

/**
 * Points of many dimensions on the plane in which they differ most (principal component analysis). Always the same for the
 * same points, and little changes when a few are added, so that readers find an item where they saw it last.
 */
export function onPlane(points: readonly Float32Array[]): [number, number][] {
  return onAxes(points, 2) as [number, number][]
}

/** The same in so many dimensions; those in which points do not differ are 0. */
export function onAxes(points: readonly Float32Array[], count: number): number[][] {
  if (points.length < 2) return points.map(() => Array.from({ length: count }, () => 0))
  const centred = centredOf(points)
  const axes = mainAxes(centred, count)
  return centred.map((point) => Array.from({ length: count }, (_, axis) => (axes[axis] ? dot(point, axes[axis]) : 0)))
}

function centredOf(points: readonly Float32Array[]): Float64Array[] {
  const mean = new Float64Array(points[0]!.length)
  for (const point of points) addTo(mean, point, 1 / points.length)
  return points.map((point) => {
    const centred = Float64Array.from(point)
    addTo(centred, mean, -1)
    return centred
  })
}

/**
 * The unit vectors along which centred points differ most, in that order: the eigenvectors of their scatter matrix with
 * the largest eigenvalues, by the Lanczos method with full reorthogonalisation (Golub & Van Loan, Matrix Computations,
 * 10.3). A complete decomposition takes ten times as long or more, while nothing else is answered.
 */
function mainAxes(points: readonly Float64Array[], count: number): Float64Array[] {
  const { basis, tridiagonal } = krylovSpace(points, stepsFor(count))
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(tridiagonal, { assumeSymmetric: true })
  const smallest = 1e-12 * Math.max(...realEigenvalues)
  return realEigenvalues
    .map((value, column) => ({ value, column }))
    .filter(({ value }) => value > Math.max(smallest, 1e-24))
    .sort((left, right) => right.value - left.value)
    .slice(0, count)
    .map(({ column }) => {
      const axis = new Float64Array(basis[0]!.length)
      for (const [row, vector] of basis.entries()) addTo(axis, vector, eigenvectorMatrix.get(row, column))
      return withSign(scaled(axis, 1 / Math.sqrt(dot(axis, axis))))
    })
}

/** An orthonormal basis of the directions that matter, and the scatter matrix in it. */
function krylovSpace(
  points: readonly Float64Array[],
  mostSteps: number,
): { basis: Float64Array[]; tridiagonal: Matrix } {
  const width = points[0]!.length
  const steps = Math.min(mostSteps, width)
  const tridiagonal = Matrix.zeros(steps, steps)
  const basis: Float64Array[] = []
  let next = direction(width, 0)
  for (let step = 0; step < steps; step++) {
    const vector = orthonormal(next, basis) ?? freeDirection(width, basis)
    // Zero where a new direction began: the matrix maps what was found before onto itself.
    const along = step === 0 ? 0 : dot(next, vector)
    basis.push(vector)
    next = scatter(points, vector)
    tridiagonal.set(step, step, dot(next, vector))
    if (step > 0) {
      tridiagonal.set(step, step - 1, along)
      tridiagonal.set(step - 1, step, along)
    }
  }
  return { basis, tridiagonal }
}

/** The scatter matrix of points times a vector, without the matrix. */
function scatter(points: readonly Float64Array[], vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length)
  for (const point of points) addTo(product, point, dot(point, vector))
  return product
}

/** A vector without what lies along a basis, of length 1; `undefined` when nothing is left of it. */
function orthonormal(vector: Float64Array, basis: readonly Float64Array[]): Float64Array | undefined {
  const rest = Float64Array.from(vector)
  // Once leaves rounding errors as large as what is looked for.
  for (let round = 0; round < 2; round++) for (const one of basis) addTo(rest, one, -dot(rest, one))
  const length = Math.sqrt(dot(rest, rest))
  return length > 1e-10 * Math.sqrt(dot(vector, vector)) ? scaled(rest, 1 / length) : undefined
}

/** A direction that is in the basis not yet. */
function freeDirection(width: number, basis: readonly Float64Array[]): Float64Array {
  for (let number = basis.length; ; number++) {
    const found = orthonormal(direction(width, number), basis)
    if (found) return found
  }
}

/** Some direction, always the same. */
function direction(width: number, number: number): Float64Array {
  return Float64Array.from({ length: width }, (_, index) => Math.sin((index + 1) * (number + 1)))
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!
  return sum
}

function addTo(sum: Float64Array, vector: Float64Array | Float32Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) sum[index]! += factor * vector[index]!
}

function scaled(vector: Float64Array, factor: number): Float64Array {
  return vector.map((value) => value * factor)
}

/** An axis has no sign of its own: the number that is largest in size is made positive. */
function withSign(axis: Float64Array): Float64Array {
  const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
  return largest < 0 ? scaled(axis, -1) : axis
}
