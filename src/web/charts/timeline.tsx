import { type CaseStudy, maturity } from '../../domain/index.js'
import { type Layer, stackedColumns } from '../../platform/drawing/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'
import { allShown, recordsAt, type Shown } from './shown.js'
import { titleOf } from './title-of.js'

/** From the ground up: what is in service first, and last those of which no stage is known. */
const layers = [...[...maturity.options].reverse(), 'unknown'] as const
/** So many columns are read on a phone; what is earlier is one column. */
const mostColumns = 16
const width = 440
const height = 330

interface Options {
  /** What the case studies have in common, for the title. */
  readonly of?: string
  /** The same as filters, so that a bar leads to them alone. */
  readonly shown?: Shown
}

interface Column {
  readonly label: string | number
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
  readonly unstaged: readonly string[]
}

/** When case studies were reported, by how far they had come. */
export function timeline(studies: readonly CaseStudy[], reader: Reader, { of, shown = allShown }: Options = {}): Chart {
  const { t, number } = reader
  const dated = studies.flatMap(({ id, year, maturity: stage }) =>
    year === null ? [] : [{ id, year, stage: stage ?? ('unknown' as const) }],
  )
  const years = dated.map(({ year }) => year).sort((left, right) => left - right)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1]
  const columnOf = (from: number, to: number, label: string | number): Column => {
    const those = dated.filter(({ year }) => year >= from && year <= to)
    return {
      label,
      from,
      to,
      counts: layers.map((layer) => those.filter(({ stage }) => stage === layer).length),
      unstaged: those.flatMap(({ id, stage }) => (stage === 'unknown' ? [id] : [])),
    }
  }
  const each = Array.from({ length: last - first + 1 }, (_, index) =>
    columnOf(first + index, first + index, first + index),
  )
  const start = last - mostColumns + 2
  const columns =
    each.length <= mostColumns ? each : [columnOf(first, start - 1, `< ${start}`), ...each.slice(-mostColumns + 1)]
  const named: Layer[] = layers.map((name) => ({
    name,
    label: name === 'unknown' ? t('chart.stageUnknown') : t(`maturity.${name}`),
  }))
  const finding =
    dated.length === 0
      ? t('timeline.nothing')
      : t('timeline.finding', { count: dated.length, year: String(years[Math.floor(years.length / 2)]) })
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const mark = (at: number, layer: number) => {
    const { from, to, label, counts, unstaged } = columns[at]!
    const count = counts[layer]!
    return {
      said: `${label} – ${named[layer]!.label}\n${t('technologies.cases', { count, number: number(count) })}`,
      href:
        recordsAt(reader, shown, { yearFrom: String(from), yearTo: String(to), ...stageFilter(layer) }) +
        idsOf(layers[layer]!, unstaged),
    }
  }
  return {
    name: 'years',
    title: titleOf(finding, of, reader),
    source: t('timeline.source', { undated: studies.length - dated.length }),
    ...stackedColumns(named, columns, { width, height, withKey: false, mark }),
    legend: named
      .filter((_, layer) => columns.some(({ counts }) => counts[layer]! > 0))
      .map(({ name, label }) => ({
        label,
        sign: <rect x={3} y={3} width={14} height={14} class={name} />,
        marks: `of-${name}`,
        ...(name !== 'unknown' && { href: recordsAt(reader, shown, { maturity: name }) }),
      })),
    table: {
      columns: [t('case.year'), ...named.map(({ label }) => label), t('chart.cases')],
      rows: each
        .filter(({ counts }) => total(counts) > 0)
        .map(({ from, counts }) => ({
          cells: [String(from), ...counts, total(counts)],
          href: recordsAt(reader, shown, { yearFrom: String(from), yearTo: String(from) }),
        })),
    },
  }
}

function stageFilter(layer: number): { maturity?: string } {
  const name = layers[layer]!
  return name === 'unknown' ? {} : { maturity: name }
}

/** No filter asks for what has no stage: such case studies are named, as long as they are few. */
function idsOf(layer: (typeof layers)[number], ids: readonly string[]): string {
  if (layer !== 'unknown' || ids.length > 20) return ''
  return ids.map((id) => `&id=${id}`).join('')
}
