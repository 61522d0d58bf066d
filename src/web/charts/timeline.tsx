import type { CaseStudy } from '../../domain/index.js'
import { type Layer, stackedColumns } from '../../platform/drawing/index.js'
import type { Reader } from '../kit/reader.js'
import type { Chart } from './chart.js'
import { countYears, type StageName, stages } from './count-years.js'
import { allShown, recordsAt, type Shown } from './shown.js'
import { titleOf } from './title-of.js'

const width = 440
const height = 330
/** More are not named in an address. */
const mostNamed = 20

interface Options {
  /** What the case studies have in common, for the title. */
  readonly of?: string
  /** The same as filters, so that a bar leads to them alone. */
  readonly shown?: Shown
}

/** When case studies were reported, by how far they had come. */
export function timeline(studies: readonly CaseStudy[], reader: Reader, { of, shown = allShown }: Options = {}): Chart {
  const { t, number } = reader
  const { dated, middle, each, columns } = countYears(studies)
  const named: Layer[] = stages.map((name) => ({
    name,
    label: name === 'unknown' ? t('chart.stageUnknown') : t(`maturity.${name}`),
  }))
  const finding = dated === 0 ? t('timeline.nothing') : t('timeline.finding', { count: dated, year: String(middle) })
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const mark = (at: number, layer: number) => {
    const { from, to, label, counts, unstaged } = columns[at]!
    const count = counts[layer]!
    return {
      said: `${label} – ${named[layer]!.label}\n${t('technologies.cases', { count, number: number(count) })}`,
      href:
        recordsAt(reader, shown, { yearFrom: String(from), yearTo: String(to), ...stageFilter(stages[layer]!) }) +
        idsOf(stages[layer]!, unstaged),
    }
  }
  return {
    name: 'years',
    title: titleOf(finding, of, reader),
    source: t('timeline.source', { undated: studies.length - dated }),
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

function stageFilter(stage: StageName): { maturity?: string } {
  return stage === 'unknown' ? {} : { maturity: stage }
}

/** No filter asks for what has no stage: such case studies are named, as long as they are few. */
function idsOf(stage: StageName, ids: readonly string[]): string {
  return stage !== 'unknown' || ids.length > mostNamed ? '' : ids.map((id) => `&id=${id}`).join('')
}
