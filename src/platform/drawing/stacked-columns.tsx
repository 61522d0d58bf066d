import { scaleLinear } from 'd3-scale'
import { type Drawing, paperColours, rounded } from './drawing.js'

const width = 640
const height = 240
const margin = { left: 36, right: 8, top: 36, bottom: 28 }
const keyWidth = 150

/** One part of every column, from the ground up. */
export interface Layer {
  /** The class of its shapes. */
  readonly name: string
  readonly label: string
}

export interface Column {
  readonly label: number
  /** In the order of the layers. */
  readonly counts: readonly number[]
}

const fills: Readonly<Record<string, object>> = {
  production: { fill: paperColours.strong },
  pilot: { fill: paperColours.medium },
  study: { fill: paperColours.paper, stroke: paperColours.strong },
}

/** Whole numbers as columns, each made of layers. @param columns such as years, without a gap */
export function stackedColumns(layers: readonly Layer[], columns: readonly Column[]): Drawing {
  const totals = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const most = Math.max(1, ...totals)
  const step = (width - margin.left - margin.right) / Math.max(1, columns.length)
  const x = (index: number) => rounded(margin.left + index * step)
  const y = (count: number) => rounded(height - margin.bottom - (count / most) * (height - margin.top - margin.bottom))
  const drawing = (
    <>
      {layers.map(({ name, label }, index) => (
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
          <title>{`${label}: ${totals[index]}`}</title>
          {piled(counts).map(
            ({ from, to }, layer) =>
              to > from && (
                <rect
                  key={layers[layer]!.name}
                  x={rounded(x(index) + step * 0.1)}
                  y={y(to)}
                  width={rounded(Math.min(step * 0.8, 40))}
                  height={rounded(y(from) - y(to))}
                  class={layers[layer]!.name}
                  {...fills[layers[layer]!.name]}
                />
              ),
          )}
          {isLabelled(label, columns.length) && (
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

/** Whether there is space for the four digits of this year. */
function isLabelled(year: number, count: number): boolean {
  return year % (count > 24 ? 5 : count > 12 ? 2 : 1) === 0
}

/** Whole numbers, about five of them. */
function ticks(most: number): number[] {
  return scaleLinear([0, most], [0, 1])
    .ticks(5)
    .filter((count) => count > 0 && Number.isInteger(count))
}
