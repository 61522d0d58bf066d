/** The vector scaled to unit length; a zero vector stays as it is. */
export function normalise(vector: Float32Array): Float32Array {
  let sum = 0
  for (let index = 0; index < vector.length; index++) sum += vector[index]! * vector[index]!
  const length = Math.sqrt(sum)
  const scaled = vector.slice()
  if (length === 0) return scaled
  // A loop, not `map`: every vector of the catalogue passes here at a start.
  for (let index = 0; index < scaled.length; index++) scaled[index]! /= length
  return scaled
}

export function subtract(vector: Float32Array, mean: Float32Array | undefined): Float32Array {
  if (!mean) return vector
  const rest = vector.slice()
  for (let index = 0; index < rest.length; index++) rest[index]! -= mean[index]!
  return rest
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
