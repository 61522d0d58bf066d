/** The vector at length one; a vector of zeros stays as it is. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum)
  return length === 0 ? vector.slice() : vector.map((value) => value / length)
}

export function subtract(vector: Float32Array, mean: Float32Array | undefined): Float32Array {
  return mean ? vector.map((value, index) => value - mean[index]!) : vector
}

/** The row vector x times the square matrix W, row-major. */
export function multiply(vector: Float32Array, matrix: Float32Array): Float32Array {
  const size = vector.length
  const result = new Float32Array(matrix.length / size)
  const width = result.length
  for (let row = 0; row < size; row++) {
    const value = vector[row]!
    const offset = row * width
    for (let column = 0; column < width; column++) result[column]! += value * matrix[offset + column]!
  }
  return result
}

/** Inner product of `length` numbers that begin at the given places. */
export function dot(
  left: Float32Array,
  leftStart: number,
  right: Float32Array,
  rightStart: number,
  length: number,
): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  // Four sums at a time: the processor adds them side by side, one sum would make it wait for each addition.
  for (let index = 0; index < length; index += 4) {
    a += left[leftStart + index]! * right[rightStart + index]!
    b += left[leftStart + index + 1]! * right[rightStart + index + 1]!
    c += left[leftStart + index + 2]! * right[rightStart + index + 2]!
    d += left[leftStart + index + 3]! * right[rightStart + index + 3]!
  }
  return a + b + c + d
}
