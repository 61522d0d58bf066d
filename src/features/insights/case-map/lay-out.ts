import { setImmediate } from 'node:timers/promises'
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { groupPlaces } from './group-places.js'
import { onAxes } from './principal-axes.js'

export type Place = readonly [x: number, y: number]

/** The plane on which case studies are laid out, in units of a drawing. */
export const plane = { width: 900, height: 560 } as const
/** Free along the border, for labels. */
const margin = 34
/** From the centre of a point to where the next may begin. */
export const pointRadius = 6

/** So many dimensions hold what tells groups apart; the rest is how single sentences are written. */
const dimensions = 16
const neighbours = 6
const ticks = 220
const ticksApart = 80
/** How far a group is drawn together, so that space for its name appears around it. */
const together = 0.82
/** After so many milliseconds of work others get their turn. */
const slice = 12

interface Node extends SimulationNodeDatum {
  x: number
  y: number
}

/** Where points lie, and the group of each. */
export interface LaidOut {
  readonly places: readonly Place[]
  /** The number of the group of each, from 0. */
  readonly groupOf: readonly number[]
}

/**
 * Lays points of many dimensions out on a plane: each is drawn to those that it is most like and keeps away from all
 * others (Fruchterman and Reingold 1991). They start where they differ most, so the same points always come to lie at the
 * same places, and a few more change little.
 */
export async function layOut(points: readonly Float32Array[], mostGroups: number): Promise<LaidOut> {
  if (points.length === 0) return { places: [], groupOf: [] }
  const reduced = onAxes(points, dimensions)
  await setImmediate()
  const nodes = reduced.map(([x = 0, y = 0]): Node => ({ x: x * plane.height, y: y * plane.height }))
  const links = await linksBetween(reduced)
  const simulation = forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force('like', forceLink(links).distance(10))
    .force(
      'apart',
      forceManyBody()
        .strength(-34)
        .distanceMax(plane.width / 2),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.08))
  await run(simulation, ticks)
  scaleToPlane(nodes)
  await setImmediate()
  const groupOf = groupPlaces(
    nodes.map(({ x, y }) => [x, y] as const),
    mostGroups,
  )
  drawTogether(nodes, groupOf)
  const own = nodes.map(({ x, y }) => [x, y] as const)
  const separate = forceSimulation(nodes)
    .stop()
    .alpha(0.4)
    .force('collide', forceCollide(pointRadius + 0.5).iterations(3))
    .force('x', forceX<Node>((_, index) => own[index]![0]).strength(0.1))
    .force('y', forceY<Node>((_, index) => own[index]![1]).strength(0.1))
  await run(separate, ticksApart)
  return { places: nodes.map(({ x, y }) => [inside(x, plane.width), inside(y, plane.height)] as const), groupOf }
}

async function run(simulation: { tick(): unknown }, count: number): Promise<void> {
  let since = performance.now()
  for (let tick = 0; tick < count; tick++) {
    simulation.tick()
    if (performance.now() - since > slice) {
      await setImmediate()
      since = performance.now()
    }
  }
}

/** Each point with the nearest others by angle. */
async function linksBetween(points: readonly number[][]): Promise<{ source: number; target: number }[]> {
  const unit = points.map((point) => {
    const length = Math.hypot(...point) || 1
    return Float64Array.from(point, (value) => value / length)
  })
  const links: { source: number; target: number }[] = []
  let since = performance.now()
  for (const [source, point] of unit.entries()) {
    const nearest: { target: number; likeness: number }[] = []
    for (const [target, other] of unit.entries()) {
      if (target === source) continue
      let likeness = 0
      for (let axis = 0; axis < point.length; axis++) likeness += point[axis]! * other[axis]!
      if (nearest.length === neighbours && likeness <= nearest.at(-1)!.likeness) continue
      const at = nearest.findLastIndex((one) => one.likeness >= likeness) + 1
      nearest.splice(at, 0, { target, likeness })
      nearest.length = Math.min(nearest.length, neighbours)
    }
    for (const { target } of nearest) links.push({ source, target })
    if (performance.now() - since > slice) {
      await setImmediate()
      since = performance.now()
    }
  }
  return links
}

function scaleToPlane(nodes: readonly Node[]): void {
  for (const [axis, length] of [
    ['x', plane.width],
    ['y', plane.height],
  ] as const) {
    const sorted = nodes.map((node) => node[axis]).sort((left, right) => left - right)
    const [low, high] = [sorted[0]!, sorted.at(-1)!]
    for (const node of nodes) {
      node[axis] = margin + ((node[axis] - low) / (high - low || 1)) * (length - 2 * margin)
    }
  }
}

function drawTogether(nodes: readonly Node[], groupOf: readonly number[]): void {
  const centres = new Map<number, { x: number; y: number; count: number }>()
  for (const [index, { x, y }] of nodes.entries()) {
    const centre = centres.get(groupOf[index]!) ?? { x: 0, y: 0, count: 0 }
    centres.set(groupOf[index]!, { x: centre.x + x, y: centre.y + y, count: centre.count + 1 })
  }
  for (const [index, node] of nodes.entries()) {
    const { x, y, count } = centres.get(groupOf[index]!)!
    node.x = x / count + (node.x - x / count) * together
    node.y = y / count + (node.y - y / count) * together
  }
}

function inside(value: number, length: number): number {
  return Math.round(Math.min(length - pointRadius, Math.max(pointRadius, value)) * 10) / 10
}
