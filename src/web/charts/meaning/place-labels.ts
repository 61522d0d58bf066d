type Point = readonly [x: number, y: number]

/** A label to be placed, as a box around its text. */
export interface Wanted {
  readonly width: number
  readonly height: number
  /** What it names lies around here. */
  readonly near: Point
}

interface Board {
  readonly width: number
  readonly height: number
  readonly points: readonly Point[]
  /** Of each point, in which nothing else may lie. */
  readonly radius: number
}

/** How fine the places are that are tried, and how far away. */
const step = 4
const furthest = 240
const gap = 4

/** The places to try, from what is named outward. */
const steps = Array.from({ length: (2 * furthest) / step + 1 }, (_, index) => index * step - furthest)
const tries = steps
  .flatMap((dx) => steps.map((dy) => ({ dx, dy, distance: Math.hypot(dx, dy) })))
  .filter(({ distance }) => distance <= furthest)
  .sort((one, other) => one.distance - other.distance)

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * A place for each label, as near as possible to what it names, where it lies over no point and no other label.
 * @returns the middle of each; `undefined` where there is no free place
 */
export function placeLabels(wanted: readonly Wanted[], board: Board): (Point | undefined)[] {
  const taken: Box[] = []
  const near = pointsNear(board)
  return wanted.map((label) => {
    const [x, y] = label.near
    const isFree = ({ dx, dy }: { dx: number; dy: number }) => {
      const box = boxAt([x + dx, y + dy], label)
      if (box.left < 2 || box.top < 2 || box.right > board.width - 2 || box.bottom > board.height - 2) return false
      return !taken.some((other) => overlap(box, other)) && !near(box).some((point) => covers(box, point, board.radius))
    }
    const found = tries.find(isFree)
    const best: Point | undefined = found && [x + found.dx, y + found.dy]
    if (best) taken.push(boxAt(best, label))
    return best
  })
}

const cell = 24

/** The points that can be in the way of a box: those in the squares that it touches. */
function pointsNear({ points, radius }: Board): (box: Box) => Point[] {
  const squares = new Map<string, Point[]>()
  for (const point of points) {
    const key = `${Math.floor(point[0] / cell)} ${Math.floor(point[1] / cell)}`
    const square = squares.get(key)
    if (square) square.push(point)
    else squares.set(key, [point])
  }
  return ({ left, right, top, bottom }) => {
    const found: Point[] = []
    for (let x = Math.floor((left - radius) / cell); x <= Math.floor((right + radius) / cell); x++) {
      for (let y = Math.floor((top - radius) / cell); y <= Math.floor((bottom + radius) / cell); y++) {
        found.push(...(squares.get(`${x} ${y}`) ?? []))
      }
    }
    return found
  }
}

function boxAt([x, y]: Point, { width, height }: Wanted): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left - gap < other.right &&
    other.left - gap < one.right &&
    one.top - gap < other.bottom &&
    other.top - gap < one.bottom
  )
}

function covers({ left, right, top, bottom }: Box, [x, y]: Point, radius: number): boolean {
  const [across, down] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)]
  return across ** 2 + down ** 2 < radius ** 2
}
