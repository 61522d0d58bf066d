import type { VNode } from 'preact'
import type { CaseStudy, Catalogue } from '../../domain/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart, LegendItem } from './chart.js'
import { oncePer } from './once-per.js'
import { orderByLikeness } from './order-by-similarity.js'
import { allShown, recordsAt, type Shown } from './shown.js'
import { linesOf } from './wrap-text.js'

const cell = 34
const labelWidth = 270
const labelHeight = 210
const overhang = 170
/** Where each shade begins. */
const levels = [0, 1, 3, 6, 12] as const

interface Line {
  readonly id: string
  readonly name: string
  readonly href: string
}

interface Grid {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  readonly counts: readonly (readonly number[])[]
  readonly hrefOf: (row: Line, column: Line) => string
  /** What is said of a field. */
  readonly said: (row: Line, column: Line, count: number) => string
}

/** Case studies by technology and process area. Empty fields say something too: there is no case study yet. */
export function heatMap(
  catalogue: Catalogue,
  reader: Reader,
  options: { studies?: readonly CaseStudy[]; shown?: Shown } = {},
): Chart {
  const { studies = [...catalogue.caseStudies.values()], shown = allShown } = options
  const { t, number } = reader
  const grid = gridOf(studies, catalogue, { reader, shown })
  const { rows, columns, counts } = grid
  return {
    name: 'technologies-areas',
    title: findingOf(grid, reader),
    source: t('heat.source', { count: studies.length }),
    width: labelWidth + columns.length * cell + overhang,
    height: labelHeight + rows.length * cell,
    get drawing() {
      return <DrawnGrid grid={grid} />
    },
    get instead() {
      return <GridTable grid={grid} number={number} caption={t('charts.technologies-areas')} />
    },
    legend: levels.map((from, level): LegendItem => {
      const next = levels[level + 1]
      const label =
        from === 0
          ? t('chart.noCase')
          : t('heat.level', { from: String(from), to: next === undefined ? 'more' : String(next - 1) })
      return {
        label,
        marks: `level-${level}`,
        sign: <rect x={2} y={2} width={16} height={16} class={`heat-${level}`} />,
      }
    }),
    get table() {
      return {
        columns: [t('facet.technology'), t('facet.processArea'), t('chart.cases')],
        rows: rows.flatMap((row, down) =>
          columns.map((column, along) => {
            const count = counts[down]![along]!
            return { cells: [row.name, column.name, count], ...(count > 0 && { href: grid.hrefOf(row, column) }) }
          }),
        ),
      }
    },
  }
}

function gridOf(
  studies: readonly CaseStudy[],
  catalogue: Catalogue,
  { reader, shown }: { reader: Reader; shown: Shown },
): Grid {
  const { t, language, number } = reader
  // A list can be narrowed down to one technology, not to two at once: so other rows would lead to nothing.
  const technologies = [...catalogue.technologies.values()].filter(
    ({ id }) => shown.technology === '' || id === shown.technology,
  )
  const areas = [...catalogue.processAreas.values()]
  const counted = countPairs(studies)
  const counts = technologies.map(({ id }) => areas.map((area) => counted.get(id)?.get(area.id) ?? 0))
  const order = orderByLikeness(counts)
  return {
    rows: order.rows.map((at) => {
      const { id, name } = technologies[at]!
      return { id, name: name[language], href: recordsAt(reader, shown, { technology: id }) }
    }),
    columns: order.columns.map((at) => {
      const { id, name } = areas[at]!
      return { id, name: name[language], href: recordsAt(reader, shown, { processArea: id }) }
    }),
    counts: order.rows.map((row) => order.columns.map((column) => counts[row]![column]!)),
    hrefOf: (row, column) => recordsAt(reader, shown, { technology: row.id, processArea: column.id }),
    said: (row, column, count) =>
      `${row.name} – ${column.name}\n${t('technologies.cases', { count, number: number(count) })}`,
  }
}

function findingOf({ rows, columns, counts }: Grid, { t }: Reader): string {
  const flat = counts.flat()
  const most = Math.max(0, ...flat)
  const values = { empty: flat.filter((count) => count === 0).length, all: flat.length }
  if (most === 0) return t('heat.nothing')
  const at = flat.indexOf(most)
  const [row, column] = [rows[Math.floor(at / columns.length)]!, columns[at % columns.length]!]
  return t('heat.findingMost', { ...values, technology: row.name, area: column.name, most })
}

/** Case studies by technology, then by process area. */
const countPairs = oncePer((studies: readonly CaseStudy[]): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const counted = new Map<string, Map<string, number>>()
  for (const { technologies, processAreas } of studies) {
    for (const id of new Set(technologies)) {
      const byArea = counted.get(id) ?? new Map<string, number>()
      for (const area of new Set(processAreas)) byArea.set(area, (byArea.get(area) ?? 0) + 1)
      counted.set(id, byArea)
    }
  }
  return counted
})

function levelOf(count: number): number {
  return levels.findLastIndex((from) => count >= from)
}

/** On a page a table, whose first column stays in view: its words are never cut and can be reached one by one. */
function GridTable({ grid, number, caption }: { grid: Grid; number: Reader['number']; caption: string }): VNode {
  const { rows, columns, counts } = grid
  return (
    <table class="heat">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map(({ id, name, href }) => (
            <th key={id} scope="col">
              <a href={href}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, down) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={row.href}>{row.name}</a>
            </th>
            {columns.map((column, along) => {
              const count = counts[down]![along]!
              const level = levelOf(count)
              return (
                <td key={column.id} class={`mark level-${level} heat-${level}`}>
                  {count > 0 ? (
                    <a href={grid.hrefOf(row, column)} aria-label={grid.said(row, column, count)} tabIndex={-1}>
                      {number(count)}
                    </a>
                  ) : (
                    <span class="unseen">0</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DrawnGrid({ grid: { rows, columns, counts } }: { grid: Grid }): VNode {
  return (
    <>
      {columns.map(({ id, name }, along) => (
        <Label
          key={id}
          lines={linesOf(name, { width: 205, size: 12 })}
          transform={`translate(${labelWidth + along * cell + cell / 2} ${labelHeight - 10}) rotate(-50)`}
        />
      ))}
      {rows.map(({ id, name }, down) => (
        <g key={id} transform={`translate(0 ${labelHeight + down * cell})`}>
          <Label
            end
            lines={linesOf(name, { width: labelWidth - 14, size: 12 })}
            transform={`translate(${labelWidth - 8} ${cell / 2})`}
          />
          {columns.map((column, along) => (
            <Cell key={column.id} x={labelWidth + along * cell} count={counts[down]![along]!} />
          ))}
        </g>
      ))}
    </>
  )
}

function Cell({ x, count }: { x: number; count: number }): VNode {
  const level = levelOf(count)
  return (
    <>
      <rect x={x + 1} y={1} width={cell - 2} height={cell - 2} class={`heat-${level}`} />
      {count > 0 && (
        <text x={x + cell / 2} y={cell / 2 + 4.5} class={`middle on-heat-${level}`}>
          {count}
        </text>
      )}
    </>
  )
}

function Label({
  lines,
  transform,
  end = false,
}: {
  lines: readonly string[]
  transform: string
  end?: boolean
}): VNode {
  return (
    <text transform={transform} class={end ? 'end small' : 'small'}>
      {lines.map((line, index) => (
        <tspan key={line} x={0} y={4 + (index - (lines.length - 1) / 2) * 13}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
