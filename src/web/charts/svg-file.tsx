import { renderXml } from '../../platform/text/index.js'
import { type Reader, ReaderContext } from '../kit/reader.js'
import { chartFileStyle } from '../kit/style-sheet.js'
import type { Chart } from './chart.js'
import { linesOf, widthOf } from './wrap-text.js'

const margin = 20
const titleSize = 20
const titleLine = 25
const noteSize = 12
const noteLine = 16
const legendLine = 26
const legendGap = 22

/** A chart as a file of its own: with its title, its legend and its source, and with the style that it needs. */
export function svgOf(chart: Chart, reader: Reader): string {
  const width = Math.max(560, chart.width) + 2 * margin
  const inside = width - 2 * margin
  // Semibold letters are wider.
  const title = linesOf(chart.title, { width: inside, size: titleSize * 1.06 })
  const note = linesOf(sourceText(chart, reader), { width: inside, size: noteSize })
  const legend = placeLegend(chart, inside)
  const top = margin + title.length * titleLine + 6
  const legendTop = top + chart.height + 12
  const noteTop = legendTop + legend.rows * legendLine + 14
  const height = noteTop + note.length * noteLine + margin
  return renderXml(
    <ReaderContext.Provider value={reader}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        class={`drawing ${chart.name}`}
      >
        <title>{chart.title}</title>
        <style>{chartFileStyle}</style>
        <rect width={width} height={height} class="paper" />
        <text class="heading">
          {title.map((line, index) => (
            <tspan key={line} x={margin} y={margin + (index + 1) * titleLine - 7}>
              {line}
            </tspan>
          ))}
        </text>
        {/* Nothing of the world beyond its map, such as Antarctica. */}
        <clipPath id="drawn">
          <rect width={chart.width} height={chart.height} />
        </clipPath>
        <g transform={`translate(${margin + (inside - chart.width) / 2} ${top})`} clip-path="url(#drawn)">
          {chart.drawing}
        </g>
        {legend.items.map(({ item, x, row }) => (
          <g key={item.label} transform={`translate(${margin + x} ${legendTop + row * legendLine})`}>
            {item.sign}
            <text x={26} y={14.5}>
              {item.label}
            </text>
          </g>
        ))}
        <text class="small">
          {note.map((line, index) => (
            <tspan key={line} x={margin} y={noteTop + (index + 1) * noteLine - 4}>
              {line}
            </tspan>
          ))}
        </text>
      </svg>
    </ReaderContext.Provider>,
  )
}

/** Where the facts come from, and when they were counted: the catalogue changes. */
export function sourceText({ source }: Pick<Chart, 'source'>, { t, date }: Reader): string {
  return `${source} ${t('chart.asOf', { date: date(new Date().toISOString()) })}`
}

function placeLegend({ legend = [] }: Chart, inside: number) {
  let [x, row] = [0, 0]
  const items = legend.map((item) => {
    const width = 26 + widthOf(item.label, 13.5) + legendGap
    if (x > 0 && x + width > inside) [x, row] = [0, row + 1]
    const placed = { item, x, row }
    x += width
    return placed
  })
  return { items, rows: items.length === 0 ? 0 : row + 1 }
}
