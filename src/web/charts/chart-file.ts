import type { FileOutcome } from '../kit/outcome.js'
import type { Reader } from '../kit/reader.js'
import { type Chart, csvOf } from './chart.js'
import { svgOf } from './svg-file.js'

const writers = { svg: svgOf, csv: csvOf }
export type ChartFileType = keyof typeof writers
export const chartFileTypes = Object.keys(writers) as ChartFileType[]

/** A chart as a drawing or as figures, under its name. */
export function fileOf(chart: Chart, type: ChartFileType, reader: Reader): FileOutcome {
  return { file: { type, name: `${chart.name}.${type}`, content: writers[type](chart, reader) } }
}
