/** The vector scaled to unit length; a zero vector stays as it is. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum)
  return length === 0 ? vector.slice() : vector.map((value) => value / length)
}

export function subtract(vector: Float32Array, mean: Float32Array | undefined): Float32Array {
  return mean ? vector.map((value, index) => value - mean[index]!) : vector
}

/** The row vector x times the matrix W, row-major. */
export function multiply(vector: Float32Array, matrix: Float32Array): Float32Array {
  const result = new Float32Array(matrix.length / vector.length)
  multiplyRow(vector, 0, vector.length, matrix, result, 0, result.length)
  return result
}

/**
 * The same for a row inside a larger array, written into a row of another array; the result must be filled with zeros
 * before.
 */
export function multiplyRow(
  from: Float32Array,
  fromStart: number,
  size: number,
  matrix: Float32Array,
  to: Float32Array,
  toStart: number,
  width: number,
): void {
  for (let row = 0; row < size; row++) {
    const value = from[fromStart + row]!
    const offset = row * width
    for (let column = 0; column < width; column++) to[toStart + column]! += value * matrix[offset + column]!
  }
}

/** Inner product of `length` numbers that start at the given positions. */
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
  // Four sums at a time: the processor adds them in parallel; with one sum it would wait for each addition.
  for (let index = 0; index < length; index += 4) {
    a += left[leftStart + index]! * right[rightStart + index]!
    b += left[leftStart + index + 1]! * right[rightStart + index + 1]!
    c += left[leftStart + index + 2]! * right[rightStart + index + 2]!
    d += left[leftStart + index + 3]! * right[rightStart + index + 3]!
  }
  return a + b + c + d
}
