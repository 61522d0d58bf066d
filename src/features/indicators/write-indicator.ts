import { maturity, technologyStages } from '../../domain/index.js'
import { writeCsv } from '../../platform/tables/index.js'
import type { IndicatorReading, IndicatorValue } from './indicator-reading.js'
import type { Measured } from './measured.js'

const columns = [
  'indicator',
  'by',
  'group',
  'name',
  'members',
  'technology',
  'year',
  'value',
  'n',
  'low',
  'high',
] as const
const surveyStages = [...technologyStages, 'unknown'] as const

/** An indicator as CSV: for each group a row without a year, which says how it is now, and one for each year. */
export function writeIndicator({ id, by, values }: IndicatorReading): Buffer {
  const isOfStages = values.some(({ stages }) => stages !== null)
  const rows = values.flatMap((value) => {
    const { group, technology, series } = value
    const about = [id, by, group.values.join('; '), group.name, String(group.members), technology]
    return [
      [...about, null, ...cellsOf(value), ...(isOfStages ? stageCells(value) : [])],
      ...series.map((one) => [...about, String(one.year), ...cellsOf(one), ...(isOfStages ? noStageCells : [])]),
    ]
  })
  return writeCsv(isOfStages ? [...columns, ...stageColumns] : columns, rows)
}

function cellsOf({ value, n, low, high }: Measured): (string | null)[] {
  return [cell(value), cell(n), cell(low), cell(high)]
}

const stageColumns = [
  ...maturity.options,
  'survey',
  'survey answered',
  ...surveyStages.map((stage) => `survey ${stage}`),
] as const
const noStageCells = stageColumns.map(() => null)

/** What is counted from case studies, and beside it what members said in the last survey. */
function stageCells({ stages, surveys }: IndicatorValue): (string | null)[] {
  const last = surveys.at(-1)
  return [
    ...maturity.options.map((stage) => cell(stages?.[stage] ?? null)),
    last?.name ?? null,
    cell(last?.answered ?? null),
    ...surveyStages.map((stage) => cell(last?.counts[stage] ?? null)),
  ]
}

function cell(value: number | null): string | null {
  return value === null ? null : String(value)
}
