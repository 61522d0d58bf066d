import type { InterfaceLanguage } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { type Drawing, dotMap, stackedColumns } from '../../platform/drawing/index.js'
import type { Figure } from './document-blocks.js'

/** A figure as it is drawn. */
export function drawingOf({ chart }: Figure): Drawing {
  return chart.kind === 'columns' ? stackedColumns(chart.layers, chart.columns) : dotMap(chart.dots, chart.others)
}

/** What a figure shows, row by row. */
export interface FigureTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[]
}

export function tableOf({ chart }: Figure, language: InterfaceLanguage): FigureTable {
  if (chart.kind === 'columns') {
    return {
      columns: [translate(language, 'case.year'), ...chart.layers.map(({ label }) => label)],
      rows: chart.columns
        .filter(({ counts }) => counts.some((count) => count > 0))
        .map(({ label, counts }) => ({ label: String(label), counts })),
    }
  }
  return {
    columns: [translate(language, 'map.member'), translate(language, 'chart.cases')],
    rows: [...chart.dots]
      .sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1))
      .map(({ label, count }) => ({ label, counts: [count] })),
  }
}

/** The same in one line, for those to whom a program reads the document. */
export function inWords(figure: Figure, language: InterfaceLanguage): string {
  const { columns, rows } = tableOf(figure, language)
  const names = columns.slice(1)
  return rows
    .map(({ label, counts }) => {
      const parts = counts.flatMap((count, index) => (count > 0 ? [`${names[index]} ${count}`] : []))
      return `${label}: ${names.length === 1 ? counts[0] : parts.join(', ')}`
    })
    .join('; ')
}
