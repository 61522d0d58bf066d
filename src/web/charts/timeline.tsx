import { scaleLinear } from 'd3-scale'
import { type CaseStudy, maturity } from '../../domain/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'

const width = 640
const height = 240
const margin = { left: 36, right: 8, top: 36, bottom: 28 }
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
    return {
      year,
      counts: layers.map((layer) => those.filter(({ stage }) => stage === layer).length),
      total: those.length,
    }
  })
  const most = Math.max(1, ...columns.map(({ total }) => total))
  const step = (width - margin.left - margin.right) / Math.max(1, columns.length)
  const x = (index: number) => round(margin.left + index * step)
  const y = (count: number) => round(height - margin.bottom - (count / most) * (height - margin.top - margin.bottom))
  const finding =
    dated.length === 0
      ? t('timeline.nothing')
      : t('timeline.finding', { count: dated.length, year: String(years[Math.floor(years.length / 2)]) })
  return {
    name: 'years',
    title: of ? `${of}: ${finding}` : finding,
    source: t('timeline.source', { undated: studies.length - dated.length }),
    width,
    height,
    drawing: (
      <>
        {layers.map((layer, index) => (
          <g key={layer}>
            <rect x={margin.left + index * 150} y={6} width={12} height={12} class={layer} />
            <text x={margin.left + index * 150 + 18} y={17}>
              {t(`maturity.${layer}`)}
            </text>
          </g>
        ))}
        {ticks(most).map((count) => (
          <g key={count}>
            <line x1={margin.left} x2={width - margin.right} y1={y(count)} y2={y(count)} class="grid" />
            <text x={margin.left - 6} y={y(count) + 4} class="end">
              {count}
            </text>
          </g>
        ))}
        {columns.map(({ year, counts, total }, index) => {
          let below = 0
          return (
            <g key={year}>
              <title>{`${year}: ${total}`}</title>
              {counts.map((count, layer) => {
                const bottom = below
                below += count
                return (
                  count > 0 && (
                    <rect
                      key={layers[layer]}
                      x={round(x(index) + step * 0.1)}
                      y={y(below)}
                      width={round(Math.min(step * 0.8, 40))}
                      height={round(y(bottom) - y(below))}
                      class={layers[layer]}
                    />
                  )
                )
              })}
              {isLabelled(year, columns.length) && (
                <text x={round(x(index) + Math.min(step * 0.5, 20 + step * 0.1))} y={height - 8} class="middle">
                  {year}
                </text>
              )}
            </g>
          )
        })}
      </>
    ),
    table: {
      columns: [t('case.year'), ...layers.map((layer) => t(`maturity.${layer}`)), t('chart.cases')],
      rows: columns
        .filter(({ total }) => total > 0)
        .map(({ year, counts, total }) => ({ cells: [String(year), ...counts, total] })),
    },
  }
}

/** Whether there is space for the four digits of this year. */
function isLabelled(year: number, count: number): boolean {
  return year % (count > 24 ? 5 : count > 12 ? 2 : 1) === 0
}

/** Whole numbers of case studies, about five of them. */
function ticks(most: number): number[] {
  return scaleLinear([0, most], [0, 1])
    .ticks(5)
    .filter((count) => count > 0 && Number.isInteger(count))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
