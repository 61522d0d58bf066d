import { scaleLinear } from 'd3-scale'
import { type Drawing, paperColours, rounded } from './drawing.js'

const margin = { left: 36, right: 8, top: 36, bottom: 28 }
/** Above columns without a key. */
const topWithoutKey = 12
const keyWidth = 150

/** One part of every column, from the ground up. */
export interface Layer {
  /** The class of its shapes. */
  readonly name: string
  readonly label: string
}

export interface Column {
  readonly label: number | string
  /** In the order of the layers. */
  readonly counts: readonly number[]
}

const fills: Readonly<Record<string, object>> = {
  production: { fill: paperColours.strong },
  pilot: { fill: paperColours.medium },
  study: { fill: paperColours.paper, stroke: paperColours.strong },
  unknown: { fill: paperColours.rule },
}

/** What one part of a column says where it is pointed at, and where it leads to. */
export interface Mark {
  readonly said: string
  readonly href: string
}

interface Look {
  readonly width?: number
  readonly height?: number
  /** Whether the layers are named above the columns: not where a page does that. */
  readonly withKey?: boolean
  /** Of the part of a column, by the places of both. */
  readonly mark?: (column: number, layer: number) => Mark
}

/** Whole numbers as columns, each made of layers. @param columns such as years, without a gap */
export function stackedColumns(layers: readonly Layer[], columns: readonly Column[], look: Look = {}): Drawing {
  const { width = 640, height = 240, withKey = true, mark } = look
  const top = withKey ? margin.top : topWithoutKey
  const totals = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const most = Math.max(1, ...totals)
  const step = (width - margin.left - margin.right) / Math.max(1, columns.length)
  const x = (index: number) => rounded(margin.left + index * step)
  const y = (count: number) => rounded(height - margin.bottom - (count / most) * (height - top - margin.bottom))
  const drawing = (
    <>
      {(withKey ? layers : []).map(({ name, label }, index) => (
        <g key={name}>
          <rect x={margin.left + index * keyWidth} y={6} width={12} height={12} class={name} {...fills[name]} />
          <text x={margin.left + index * keyWidth + 18} y={17} {...lettering}>
            {label}
          </text>
        </g>
      ))}
      {ticks(most).map((count) => (
        <g key={count}>
          <line
            x1={margin.left}
            x2={width - margin.right}
            y1={y(count)}
            y2={y(count)}
            class="grid"
            stroke={paperColours.rule}
          />
          <text x={margin.left - 6} y={y(count) + 4} class="end" text-anchor="end" {...lettering}>
            {count}
          </text>
        </g>
      ))}
      {columns.map(({ label, counts }, index) => (
        <g key={label}>
          {!mark && <title>{`${label}: ${totals[index]}`}</title>}
          {piled(counts).map(({ from, to }, layer) => {
            if (to === from) return null
            const { name } = layers[layer]!
            const part = (
              <rect
                key={name}
                x={rounded(x(index) + step * 0.1)}
                y={y(to)}
                width={rounded(Math.min(step * 0.8, 40))}
                height={rounded(y(from) - y(to))}
                class={name}
                {...fills[name]}
              />
            )
            const marked = mark?.(index, layer)
            return marked ? (
              <a key={name} class={`mark of-${name}`} href={marked.href} tabIndex={-1}>
                <title>{marked.said}</title>
                {part}
              </a>
            ) : (
              part
            )
          })}
          {isLabelled(columns, index) && (
            <text
              x={rounded(x(index) + Math.min(step * 0.5, 20 + step * 0.1))}
              y={height - 8}
              class="middle"
              text-anchor="middle"
              {...lettering}
            >
              {label}
            </text>
          )}
        </g>
      ))}
    </>
  )
  return { width, height, drawing }
}

const lettering = { 'font-size': 13, fill: paperColours.ink }

/** Where each layer begins and ends. */
function piled(counts: readonly number[]): { readonly from: number; readonly to: number }[] {
  let below = 0
  return counts.map((count) => {
    const from = below
    below += count
    return { from, to: below }
  })
}

/** Whether there is space for the four digits of this year, and for what stands before the first one. */
function isLabelled(columns: readonly Column[], index: number): boolean {
  const { label } = columns[index]!
  if (typeof label === 'string') return true
  if (typeof columns[index - 1]?.label === 'string') return false
  return label % (columns.length > 24 ? 5 : columns.length > 12 ? 2 : 1) === 0
}

/** Whole numbers, about five of them. */
function ticks(most: number): number[] {
  return scaleLinear([0, most], [0, 1])
    .ticks(5)
    .filter((count) => count > 0 && Number.isInteger(count))
}
