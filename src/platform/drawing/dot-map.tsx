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
  /** Where it leads to on a page. */
  readonly href?: string
}

/** A map of the world with a dot for each place. @param others places with nothing to count, drawn as small points */
export function dotMap(dots: readonly Dot[], others: readonly Position[]): Drawing {
  const most = Math.max(leastScale, ...dots.map(({ count }) => count))
  // Large dots first, so that they do not hide small ones.
  const sorted = [...dots].sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1))
  const drawing = (
    <>
      <path d={landPath} class="land" fill={paperColours.land} />
      {others.map((position) => {
        const [cx, cy] = placeOf(position)
        return (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={1.5} class="none" fill={paperColours.soft} opacity={0.55} />
        )
      })}
      {sorted.map((dot) => {
        const [cx, cy] = placeOf(dot.position)
        const label = `${dot.label}: ${dot.count}`
        const circle = (
          <>
            <title>{label}</title>
            <circle
              cx={cx}
              cy={cy}
              r={rounded(Math.max(leastRadius, mostRadius * Math.sqrt(dot.count / most)))}
              class="some"
              fill={paperColours.accent}
              fill-opacity={0.75}
              stroke={paperColours.paper}
              stroke-width={0.8}
            />
          </>
        )
        return dot.href === undefined ? (
          <g key={dot.key}>{circle}</g>
        ) : (
          <a key={dot.key} href={dot.href} aria-label={label} tabIndex={-1}>
            {circle}
          </a>
        )
      })}
    </>
  )
  return { width: worldWidth, height: worldHeight, drawing }
}
