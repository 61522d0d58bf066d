import type { VNode } from 'preact'
import { type Drawing, paperColours, rounded } from './drawing.js'
import { landPath, placeOf, worldHeight, worldWidth } from './world.js'

const leastRadius = 3
const mostRadius = 10
/** Where nothing is counted more than a few times, once is still no large dot. */
const leastScale = 5

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** A place with a number, whose area is drawn. */
export interface Dot {
  readonly key: string
  readonly position: Position
  readonly label: string
  readonly count: number
  /** What is said of it where it is pointed at; its label and number where nothing else is. */
  readonly said?: string
  /** Where it leads to on a page. */
  readonly href?: string
}

/** A place with nothing to count. */
export interface EmptyPlace extends Position {
  readonly said?: string
}

interface Look {
  /** How much of the map is looked at closer: dots stay as large as they are. */
  readonly zoom?: number
  /** The land, where a page has it already. */
  readonly land?: VNode
}

/** A map of the world with a dot for each place. @param others places with nothing to count, drawn as small points */
export function dotMap(dots: readonly Dot[], others: readonly EmptyPlace[], { zoom = 1, land }: Look = {}): Drawing {
  const radius = dotRadius(dots)
  // Large dots first, so that they do not hide small ones.
  const sorted = [...dots].sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1))
  const drawing = (
    <>
      {land ?? <path d={landPath} class="land" fill={paperColours.land} />}
      <g fill={paperColours.soft} fill-opacity={0.55}>
        {others.map((place) => {
          const at = placedAt(placeOf(place), zoom)
          return (
            <g key={at} class={place.said === undefined ? undefined : 'mark'} transform={at}>
              {place.said !== undefined && <title>{place.said}</title>}
              <circle r={1.5} class="none" />
            </g>
          )
        })}
      </g>
      <g fill={paperColours.accent} fill-opacity={0.75} stroke={paperColours.paper} stroke-width={0.8}>
        {sorted.map((dot) => {
          const said = dot.said ?? `${dot.label}: ${dot.count}`
          const at = placedAt(placeOf(dot.position), zoom)
          const inside = (
            <>
              <title>{said}</title>
              <circle r={radius(dot.count)} class="some" />
            </>
          )
          return dot.href === undefined ? (
            <g key={dot.key} class="mark" transform={at}>
              {inside}
            </g>
          ) : (
            <a key={dot.key} class="mark" href={dot.href} {...{ transform: at }} tabIndex={-1}>
              {inside}
            </a>
          )
        })}
      </g>
    </>
  )
  return { width: worldWidth, height: worldHeight, drawing }
}

/** How large a dot is by its number: its area grows with it. */
export function dotRadius(dots: readonly Pick<Dot, 'count'>[]): (count: number) => number {
  const most = Math.max(leastScale, ...dots.map(({ count }) => count))
  return (count) => rounded(Math.max(leastRadius, mostRadius * Math.sqrt(count / most)))
}

/** The place of what keeps its size however close one looks. */
export function placedAt([x, y]: readonly [number, number], zoom: number): string {
  return zoom === 1 ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${rounded(100 / zoom) / 100})`
}
