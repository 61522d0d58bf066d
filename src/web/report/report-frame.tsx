import { type BlockFrame, drawingOf, type Figure, tableOf } from '../../features/documents/index.js'
import { SourceLink } from '../catalogue/sources.js'
import type { Chart } from '../charts/chart.js'
import { Figure as ChartFigure } from '../charts/figure.js'
import { Scrollable } from '../kit/data-table.js'
import type { Reader } from '../kit/reader.js'

/** How the blocks of an edition look on a page. @param chapterHref the address of a chapter */
export function reportFrame(reader: Reader, chapterHref: (id: string) => string): BlockFrame {
  const { language, to, date } = reader
  return {
    language,
    caseHref: (id) => to('case-studies', id),
    needHref: (id) => to('needs', id),
    chapterHref,
    referenceHref: (number) => `${chapterHref('references')}#ref-${number}`,
    figure: (figure) => <ChartFigure chart={chartOf(figure, reader)} />,
    around: (label, table) => <Scrollable label={label}>{table}</Scrollable>,
    reference: ({ url, title, date: day }) => (
      <>
        <SourceLink url={url} title={title} />
        {day !== null && ` (${date(day)})`}
      </>
    ),
  }
}

function chartOf(figure: Figure, { t, language }: Reader): Chart {
  const { columns, rows } = tableOf(figure, language)
  return {
    name: `figure-${figure.number}`,
    title: t('report.figure', { number: String(figure.number), title: figure.title }),
    source: figure.note,
    ...drawingOf(figure),
    table: { columns, rows: rows.map(({ label, counts }) => ({ cells: [label, ...counts] })) },
  }
}
