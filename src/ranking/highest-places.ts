/** The places of the highest values, highest first; of equal values the first. */
export function highestPlaces(values: ArrayLike<number>, count: number): number[] {
  const least = Float64Array.from(values).sort()[Math.max(0, values.length - count)] ?? Infinity
  const places: number[] = []
  for (let place = 0; place < values.length; place++) if (values[place]! >= least) places.push(place)
  return places.sort((left, right) => values[right]! - values[left]! || left - right).slice(0, count)
}
