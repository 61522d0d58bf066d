/** From this share of all values on, sorting all of them is as fast as keeping the highest sorted. */
const manyShare = 0.05

/** The places of the highest values, highest first; of equal values the first. What is not a number is left out. */
export function highestPlaces(values: ArrayLike<number>, count: number): number[] {
  if (count > values.length * manyShare) return sortedPlaces(values).slice(0, count)
  const places: number[] = []
  /** The lowest value that is kept, once enough are. */
  let lowest = -Infinity
  for (let place = 0; place < values.length && count > 0; place++) {
    const value = values[place]!
    if ((value <= lowest && places.length === count) || Number.isNaN(value)) continue
    if (places.length === count) places.pop()
    places.splice(firstBelow(value, places, values), 0, place)
    if (places.length === count) lowest = values[places[count - 1]!]!
  }
  return places
}

function sortedPlaces(values: ArrayLike<number>): number[] {
  const places = Array.from(values, (_, place) => place).filter((place) => !Number.isNaN(values[place]))
  return places.sort((left, right) => values[right]! - values[left]! || left - right)
}

/** Where in falling order the values become less. */
function firstBelow(value: number, places: readonly number[], values: ArrayLike<number>): number {
  let from = 0
  let to = places.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (values[places[middle]!]! >= value) from = middle + 1
    else to = middle
  }
  return from
}
