const rounds = 100

/**
 * Points of many dimensions on the plane in which they differ most (principal component analysis, by power iteration).
 * Always the same for the same points, and little changes when a few are added: an item stays where one saw it last.
 */
export function onPlane(points: readonly Float32Array[]): [number, number][] {
  const size = points[0]?.length ?? 0
  const mean = new Float64Array(size)
  for (const point of points) for (let index = 0; index < size; index++) mean[index]! += point[index]! / points.length
  let rest = points.map((point) => Float64Array.from(point, (value, index) => value - mean[index]!))
  const axes = [0, 1].map(() => {
    const axis = mainAxis(rest, size)
    const along = rest.map((point) => dot(point, axis))
    rest = rest.map((point, item) => point.map((value, index) => value - along[item]! * axis[index]!))
    return along
  })
  return points.map((_, item) => [axes[0]![item]!, axes[1]![item]!])
}

function mainAxis(points: readonly Float64Array[], size: number): Float64Array {
  let axis = Float64Array.from({ length: size }, (_, index) => Math.sin(index + 1))
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(size)
    for (const point of points) {
      const weight = dot(point, axis)
      for (let index = 0; index < size; index++) next[index]! += weight * point[index]!
    }
    const length = Math.sqrt(dot(next, next))
    if (length < 1e-12) break
    axis = next.map((value) => value / length)
  }
  // An axis has no sign of its own: the number that is largest in size is made positive.
  const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0)
  return largest < 0 ? axis.map((value) => -value) : axis
}

function dot(left: Float64Array, right: Float64Array): number {
  let total = 0
  for (let index = 0; index < left.length; index++) total += left[index]! * right[index]!
  return total
}
