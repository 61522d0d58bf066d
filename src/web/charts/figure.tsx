import type { ComponentChildren, VNode } from 'preact'
import { chartStyle } from '../kit/assets.js'
import { type Reader, ReaderContext, useReader } from '../kit/reader.js'
import { renderXml } from '../kit/xml.js'
import type { Chart } from './chart.js'

/** A chart on a page: the finding, the drawing, the source, and all of it as a table. */
export function Figure({ chart, files }: { chart: Chart; files?: ComponentChildren }): VNode {
  const { t } = useReader()
  const { title, source, table } = chart
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="scroll" aria-label={title} tabIndex={0}>
        <Drawing chart={chart} />
      </section>
      <p class="source">
        {source} {files}
      </p>
      <details>
        <summary>{t('chart.asTable')}</summary>
        <div class="scroll">
          <table>
            <caption class="unseen">{title}</caption>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={column} scope="col" class={isNumber(table, index) ? 'number' : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <Row key={row.cells.join(' ')} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function isNumber({ rows }: Chart['table'], column: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => typeof cells[column] === 'number')
}

function Row({ row: { cells, href } }: { row: Chart['table']['rows'][number] }): VNode {
  const [first, ...rest] = cells
  return (
    <tr>
      <th scope="row">{href ? <a href={href}>{first}</a> : first}</th>
      {rest.map((cell, index) => (
        <td key={index} class={typeof cell === 'number' ? 'number' : undefined}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

function Drawing({ chart: { name, title, width, height, drawing }, style }: { chart: Chart; style?: string }): VNode {
  return (
    // A group and not an image: there may be links inside.
    // biome-ignore lint/a11y/useSemanticElements: within a drawing there is no other element for it
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      class={`drawing ${name}`}
      role="group"
      aria-label={title}
    >
      {style && (
        <>
          <title>{title}</title>
          <style>{style}</style>
          <rect width={width} height={height} class="paper" />
        </>
      )}
      {drawing}
    </svg>
  )
}

/** A chart as a file of its own: it brings its style with it. */
export function svgOf(chart: Chart, reader: Reader): string {
  return renderXml(
    <ReaderContext.Provider value={reader}>
      <Drawing chart={chart} style={chartStyle} />
    </ReaderContext.Provider>,
  )
}
