import type { ComponentChildren, VNode } from 'preact'
import { renderXml } from '../../platform/text/index.js'
import { DataTable, Scrollable, type TableColumn } from '../kit/data-table.js'
import { type Reader, ReaderContext, useReader } from '../kit/reader.js'
import { chartStyle } from '../kit/style-sheet.js'
import type { Chart, ChartTable } from './chart.js'

interface FigureProps {
  readonly chart: Chart
  readonly files?: ComponentChildren
  /** Whether its finding is a heading of the page. */
  readonly isHeading?: boolean
  /** Whether all of it stands below as a table too: not where a link leads to the chart with its table. */
  readonly withTable?: boolean
}

/** A chart on a page: the finding, the drawing, the source, and all of it as a table. */
export function Figure({ chart, files, isHeading = false, withTable = true }: FigureProps): VNode {
  const { title, source } = chart
  return (
    <figure class="chart">
      <figcaption>{isHeading ? <h2>{title}</h2> : title}</figcaption>
      <Scrollable label={title}>
        <Drawing chart={chart} />
      </Scrollable>
      <p class="source">
        {source} {files}
      </p>
      {withTable && <TableOfChart chart={chart} />}
    </figure>
  )
}

function TableOfChart({ chart: { title, table } }: { chart: Chart }): VNode {
  const { t } = useReader()
  return (
    <details>
      <summary>{t('chart.asTable')}</summary>
      <Scrollable label={`${t('chart.table')}: ${title}`}>
        <DataTable
          caption={<caption class="unseen">{title}</caption>}
          columns={table.columns.map(
            (label, index): TableColumn<ChartTable['rows'][number]> => ({
              label,
              cell: ({ cells, href }) => (index === 0 && href ? <a href={href}>{cells[0]}</a> : cells[index]),
              isHeader: index === 0,
              isNumber: isNumber(table, index),
            }),
          )}
          rows={table.rows}
          keyOf={({ cells }) => cells.join(' ')}
          rowAttributes={({ id }) => ({ id })}
        />
      </Scrollable>
    </details>
  )
}

function isNumber({ rows }: Chart['table'], column: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => typeof cells[column] === 'number')
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
