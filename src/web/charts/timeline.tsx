import { type CaseStudy, maturity } from '../../domain/index.js'
import { stackedColumns } from '../../platform/drawing/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'

/** From the ground up: what is in service first. Those of unknown maturity count with studies. */
const layers = [...maturity.options].reverse()

/** When case studies were reported, by how far they had come. @param of what they have in common, for the title */
export function timeline(studies: readonly CaseStudy[], reader: Reader, of?: string): Chart {
  const { t } = reader
  const dated = studies.flatMap(({ year, maturity: stage }) =>
    year === null ? [] : [{ year, stage: stage ?? 'study' }],
  )
  const years = dated.map(({ year }) => year).sort((left, right) => left - right)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1]
  const columns = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const those = dated.filter((one) => one.year === year)
    return { year, counts: layers.map((layer) => those.filter(({ stage }) => stage === layer).length) }
  })
  const finding =
    dated.length === 0
      ? t('timeline.nothing')
      : t('timeline.finding', { count: dated.length, year: String(years[Math.floor(years.length / 2)]) })
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  return {
    name: 'years',
    title: of ? `${of}: ${finding}` : finding,
    source: t('timeline.source', { undated: studies.length - dated.length }),
    ...stackedColumns(
      layers.map((name) => ({ name, label: t(`maturity.${name}`) })),
      columns.map(({ year, counts }) => ({ label: year, counts })),
    ),
    table: {
      columns: [t('case.year'), ...layers.map((layer) => t(`maturity.${layer}`)), t('chart.cases')],
      rows: columns
        .filter(({ counts }) => total(counts) > 0)
        .map(({ year, counts }) => ({ cells: [String(year), ...counts, total(counts)] })),
    },
  }
}
