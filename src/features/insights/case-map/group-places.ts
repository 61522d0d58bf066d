type Point = readonly [x: number, y: number]

const rounds = 60
/** Fewer are no group. */
const leastInGroup = 12

/**
 * Points on a plane in groups of those that lie together, by k-means (Lloyd 1982): the first centres are points far from
 * each other, so the same points always give the same groups.
 * @returns the number of the group of each, from 0, the largest first
 */
export function groupPlaces(places: readonly Point[], mostGroups: number): number[] {
  if (places.length === 0) return []
  const count = Math.max(1, Math.min(mostGroups, Math.floor(places.length / leastInGroup)))
  let centres = startingCentres(places, count)
  let groupOf = places.map((place) => nearest(place, centres))
  for (let round = 0; round < rounds; round++) {
    centres = centres.map((centre, group) => mean(places.filter((_, index) => groupOf[index] === group)) ?? centre)
    const next = places.map((place) => nearest(place, centres))
    if (next.every((group, index) => group === groupOf[index])) break
    groupOf = next
  }
  const sizes = centres.map((_, group) => groupOf.filter((one) => one === group).length)
  const inOrder = centres.map((_, group) => group).sort((one, other) => sizes[other]! - sizes[one]! || one - other)
  return groupOf.map((group) => inOrder.indexOf(group))
}

/** The point nearest to the middle, then again and again the one furthest from all centres so far. */
function startingCentres(places: readonly Point[], count: number): Point[] {
  const centres = [places[nearest(mean(places)!, places)]!]
  while (centres.length < count) {
    const distances = places.map((place) => Math.min(...centres.map((centre) => squared(place, centre))))
    centres.push(places[distances.indexOf(Math.max(...distances))]!)
  }
  return centres
}

function nearest(place: Point, centres: readonly Point[]): number {
  let best = 0
  for (const [index, centre] of centres.entries()) {
    if (squared(place, centre) < squared(place, centres[best]!)) best = index
  }
  return best
}

function mean(places: readonly Point[]): Point | undefined {
  if (places.length === 0) return undefined
  const sum = (axis: 0 | 1) => places.reduce((total, place) => total + place[axis], 0)
  return [sum(0) / places.length, sum(1) / places.length]
}

function squared([x, y]: Point, [otherX, otherY]: Point): number {
  return (x - otherX) ** 2 + (y - otherY) ** 2
}
