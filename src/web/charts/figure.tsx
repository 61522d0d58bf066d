import type { ComponentChildren, VNode } from 'preact'
import { DataTable, Scrollable, type TableColumn } from '../kit/data-table.js'
import { useReader } from '../kit/reader.js'
import type { Chart, ChartTable } from './chart.js'
import { Legend } from './legend.js'
import { sourceText } from './svg-file.js'
import { type View, viewBoxOf } from './view.js'
import { ZoomLinks } from './zoom-links.js'

interface FigureProps {
  readonly chart: Chart
  readonly files?: ComponentChildren
  /** Whether its finding is a heading of the page. */
  readonly isHeading?: boolean
  /** Whether all of it stands below as a table too: not where a link leads to the chart with its table. */
  readonly withTable?: boolean
  /** The address of another view of it, where one can look closer. */
  readonly hrefOfView?: (view: View) => string
}

/** A chart on a page: the finding, the drawing with its legend, the source, and all of it as a table. */
export function Figure({ chart, files, isHeading = false, withTable = true, hrefOfView }: FigureProps): VNode {
  const reader = useReader()
  const { title, name, view, legend } = chart
  return (
    <figure class={`chart chart-${name}`} data-chart data-hint={reader.t('chart.again')}>
      <figcaption>{isHeading ? <h2>{title}</h2> : title}</figcaption>
      <div class="chart-frame">
        <Scrollable label={title}>
          <Drawing chart={chart} />
        </Scrollable>
        {view && hrefOfView && <ZoomLinks view={view} hrefOf={hrefOfView} />}
      </div>
      {legend && legend.length > 0 && <Legend items={legend} />}
      <p class="source">{sourceText(chart, reader)}</p>
      {files && <p class="chart-foot">{files}</p>}
      {withTable && <TableOfChart chart={chart} />}
    </figure>
  )
}

function TableOfChart({ chart: { name, title, table } }: { chart: Chart }): VNode {
  const { t } = useReader()
  return (
    <details class="chart-table">
      <summary>{t('chart.asTable')}</summary>
      <div id={`table-${name}`}>
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
      </div>
    </details>
  )
}

function isNumber({ rows }: Chart['table'], column: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => typeof cells[column] === 'number')
}

function Drawing({ chart }: { chart: Chart }): VNode {
  const { name, title, width, height, drawing, onPage, instead, view } = chart
  if (instead) return instead
  const box = view ? viewBoxOf(view, { width, height }) : [0, 0, width, height]
  return (
    // A group and not an image: there may be links inside.
    // biome-ignore lint/a11y/useSemanticElements: within a drawing there is no other element for it
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={box.join(' ')}
      class={`drawing ${name}`}
      role="group"
      aria-label={title}
      data-zoomable={view && `${width} ${height}`}
    >
      {onPage ?? drawing}
    </svg>
  )
}
