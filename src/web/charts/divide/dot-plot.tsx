import { scaleLinear } from 'd3-scale'
import type { VNode } from 'preact'
import type { IndicatorValue } from '../../../features/indicators/index.js'
import type { Reader } from '../../kit/reader.js'
import type { Chart } from '../chart.js'
import { twoLines } from '../two-lines.js'
import { tableOf } from './dot-table.js'
import { findingOf } from './finding.js'
import { earlierIn, earlierYear, type Plotted, rowId } from './plotted.js'
import { detailText, few, nowText, valueText } from './value-text.js'

/** As wide as a small screen, so that words stay large enough to be read. */
const width = 340
const left = 6
const right = 272
const lineHeight = 15
const trackHeight = 20
const detailHeight = 22
const axisHeight = 20
/** A dot for each group, with its change over five years and how sure it is. */
export function dotPlot(plotted: Plotted, reader: Reader): Chart {
  const { reading, name, values } = plotted
  const rows = placed(values)
  const last = rows.at(-1)
  const bottom = last ? last.top + last.height : 0
  return {
    name: `divide-${reading.id}`,
    title: findingOf(name, values, reading.unit, reader),
    source: sourceOf(plotted, reader),
    width,
    height: bottom + axisHeight,
    drawing: (
      <>
        <Axis plotted={plotted} bottom={bottom} reader={reader} />
        {rows.map((row) => (
          <Row key={row.value.group.name} row={row} plotted={plotted} reader={reader} />
        ))}
      </>
    ),
    table: tableOf(plotted, reader),
  }
}

interface PlacedRow {
  readonly value: IndicatorValue
  readonly label: readonly string[]
  readonly top: number
  readonly height: number
}

function placed(values: readonly IndicatorValue[]): PlacedRow[] {
  let top = 0
  return values.map((value) => {
    const label = twoLines(value.group.name, 46)
    const height = label.length * lineHeight + trackHeight + detailHeight
    top += height
    return { value, label, top: top - height, height }
  })
}

/** Shares from none to all; other units from 0 to the largest value. */
function scaleOf({ reading, values, whole }: Plotted) {
  const all = [...values, ...(whole ? [whole] : [])].flatMap(({ value }) => (value === null ? [] : [value]))
  const domain = reading.unit === 'share' ? [0, 1] : [0, Math.max(0.1, ...all)]
  return scaleLinear(domain, [left, right]).nice(4)
}

function Axis({ plotted, bottom, reader }: { plotted: Plotted; bottom: number; reader: Reader }): VNode {
  const x = scaleOf(plotted)
  const { reading, whole } = plotted
  return (
    <>
      {x.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={round(x(tick))} x2={round(x(tick))} y1={0} y2={bottom} class="grid" />
          <text x={round(x(tick))} y={bottom + 14} class={tick === 0 ? 'small' : 'small middle'}>
            {reading.unit === 'days' ? reader.number(tick) : valueText(tick, reading.unit, reader)}
          </text>
        </g>
      ))}
      {whole?.value != null && (
        <line x1={round(x(whole.value))} x2={round(x(whole.value))} y1={0} y2={bottom} class="whole" />
      )}
    </>
  )
}

function Row({ row, plotted, reader }: { row: PlacedRow; plotted: Plotted; reader: Reader }): VNode {
  const { value, label, top, height } = row
  const { unit } = plotted.reading
  const x = scaleOf(plotted)
  const y = top + label.length * lineHeight + trackHeight / 2
  const now = nowText(value, unit, reader)
  const detail = detailText(value, unit, reader)
  const earlier = earlierIn(value, plotted)
  const before =
    earlier && reader.t('divide.inYear', { year: String(earlier.year), value: valueText(earlier.value, unit, reader) })
  const said = [`${value.group.name}: ${now}`, detail, before].filter(Boolean).join(' · ')
  return (
    <a href={plotted.recordsOf(value) ?? `#${rowId(plotted, value)}`} class="dot-row">
      <title>{said}</title>
      <rect x={0} y={top} width={width} height={height} class="target" />
      {label.map((line, index) => (
        <text key={line} x={0} y={top + (index + 1) * lineHeight - 2}>
          {line}
        </text>
      ))}
      <line x1={left} x2={right} y1={y} y2={y} class="grid" />
      {value.low !== null && value.high !== null && (
        <line x1={round(x(value.low))} x2={round(x(value.high))} y1={y} y2={y} class="likely" />
      )}
      {earlier && value.value !== null && (
        <line x1={round(x(earlier.value))} x2={round(x(value.value))} y1={y} y2={y} class="change" />
      )}
      {earlier && <circle cx={round(x(earlier.value))} cy={y} r={5} class="earlier" />}
      {value.value !== null && <circle cx={round(x(value.value))} cy={y} r={6} class="some" />}
      <text x={width} y={y + 4.5} class="end">
        {now}
      </text>
      <text x={0} y={y + 22} class={`small tip${value.n < few ? ' always' : ''}`}>
        {detail}
      </text>
    </a>
  )
}

function sourceOf(plotted: Plotted, reader: Reader): string {
  const { t } = reader
  const { reading, values, whole } = plotted
  const { definition, needs, unit } = reading
  const year = earlierYear(plotted)
  const parts = [
    definition,
    t(`divide.from.${needs ?? 'case-studies'}`),
    t('divide.key'),
    ...(year === undefined ? [] : [t('divide.keyEarlier', { year: String(year) }), t('divide.undated')]),
    ...(whole?.value == null ? [] : [t('divide.keyAll', { value: valueText(whole.value, unit, reader) })]),
    ...(values.some(({ low }) => low !== null) ? [t('divide.keyLine')] : []),
  ]
  return parts.join(' ')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
