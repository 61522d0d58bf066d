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
