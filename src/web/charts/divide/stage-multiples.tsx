import type { VNode } from 'preact'
import { type Catalogue, maturity } from '../../../domain/index.js'
import type { IndicatorReading, IndicatorValue } from '../../../features/indicators/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { type Reader, useReader } from '../../kit/reader.js'
import { shorten } from '../two-lines.js'

const width = 300
const labelWidth = 144
const barWidth = 128
const rowHeight = 20
/** What is furthest comes first. */
const layers = [...maturity.options].reverse()
const surveyedStages = ['in-service', 'pilot', 'studying'] as const

interface Props {
  readonly reading: IndicatorReading
  readonly catalogue: Catalogue
  /** The page that compares one technology in detail. */
  readonly detailOf: (technology: string) => string
  /** Where the case studies of a group with a technology are, if a list can show them. */
  readonly recordsOf: (value: IndicatorValue) => string | undefined
}

/** A small chart for each technology, all on one scale, and all of it as a table. */
export function StageMultiples({ reading: { values }, catalogue, detailOf, recordsOf }: Props): VNode {
  const { t, language } = useReader()
  const most = Math.max(...values.map(({ stages, group }) => sum(stages) / group.members), 0.01)
  const technologies = [...new Set(values.map(({ technology }) => technology!))]
  const ofTechnology = (id: string) => values.filter(({ technology }) => technology === id)
  const inService = (id: string) => ofTechnology(id).reduce((total, { stages }) => total + (stages?.production ?? 0), 0)
  const sorted = technologies
    .map((id) => ({ id, count: inService(id) }))
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
  const nameOf = (id: string) => catalogue.technologies.get(id)?.name[language] ?? id
  return (
    <section>
      <h2>{t('divide.stages.each')}</h2>
      <p class="text">{t('divide.stages.hint')}</p>
      <p class="stage-key">
        {layers.map((layer) => (
          <span key={layer}>
            <svg viewBox="0 0 12 12" class="drawing swatch" aria-hidden="true">
              <rect x={0.5} y={0.5} width={11} height={11} class={layer} />
            </svg>
            {t(`maturity.${layer}`)}
          </span>
        ))}
      </p>
      <ul class="multiples">
        {sorted.map(({ id }) => (
          <li key={id} data-chart>
            <h3>
              <a href={detailOf(id)}>{nameOf(id)}</a>
            </h3>
            <Bars name={nameOf(id)} values={ofTechnology(id)} most={most} recordsOf={recordsOf} />
          </li>
        ))}
      </ul>
      <StageTable values={sorted.flatMap(({ id }) => ofTechnology(id))} nameOf={nameOf} />
    </section>
  )
}

interface BarsProps extends Pick<Props, 'recordsOf'> {
  readonly name: string
  readonly values: readonly IndicatorValue[]
  /** What the longest bar stands for. */
  readonly most: number
}

function Bars({ name, values, most, recordsOf }: BarsProps): VNode {
  const reader = useReader()
  const said = values.map((value) => sayStages(value, reader)).join('; ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: within a drawing there is no other element for it
    <svg
      viewBox={`0 0 ${width} ${values.length * rowHeight}`}
      class="drawing multiple"
      role="group"
      aria-label={`${name}. ${said}`}
    >
      {values.map((value, index) => {
        let from = labelWidth
        const href = recordsOf(value)
        const at = { transform: `translate(0 ${index * rowHeight})` }
        const inside = (
          <>
            <title>{sayStages(value, reader)}</title>
            <rect width={width} height={rowHeight} class="target" />
            <text x={0} y={14} class="small">
              {shorten(value.group.name, 20)}
            </text>
            {layers.map((layer) => {
              const x = from
              const share = (value.stages?.[layer] ?? 0) / value.group.members
              from += (share / most) * barWidth
              return (
                share > 0 && <rect key={layer} x={round(x)} y={4} width={round(from - x)} height={12} class={layer} />
              )
            })}
            <text x={width} y={14} class="small end">
              {value.stages?.production ?? 0}
            </text>
          </>
        )
        return href === undefined ? (
          <g key={value.group.name} class="mark" {...at}>
            {inside}
          </g>
        ) : (
          <a key={value.group.name} class="mark" href={href} tabIndex={-1} {...at}>
            {inside}
          </a>
        )
      })}
    </svg>
  )
}

function sayStages({ group, stages }: IndicatorValue, { t, number }: Reader): string {
  const parts = layers.map((layer) => `${t(`maturity.${layer}`)} ${number(stages?.[layer] ?? 0)}`)
  return `${group.name}: ${parts.join(', ')}`
}

function StageTable({ values, nameOf }: { values: readonly IndicatorValue[]; nameOf: (id: string) => string }): VNode {
  const { t, number } = useReader()
  const survey = values.find(({ surveys }) => surveys.length > 0)?.surveys.at(-1)
  return (
    <details>
      <summary>{t('chart.asTable')}</summary>
      <Scrollable label={t('divide.stages.each')}>
        <DataTable
          rows={values}
          keyOf={({ technology, group }) => `${technology} ${group.name}`}
          columns={[
            { label: t('facet.technology'), isHeader: true, cell: ({ technology }) => nameOf(technology!) },
            { label: t('divide.column.group'), cell: ({ group }) => group.name },
            ...layers.map((layer) => ({
              label: t(`maturity.${layer}`),
              isNumber: true,
              cell: ({ stages }: IndicatorValue) => number(stages?.[layer] ?? 0),
            })),
            { label: t('divide.column.over'), isNumber: true, cell: ({ n }) => number(n) },
            ...(survey ? surveyedStages : []).map((stage) => ({
              label: t('divide.stages.surveyed', { stage: t(`survey.stage.${stage}`), survey: survey!.name }),
              isNumber: true,
              cell: ({ surveys }: IndicatorValue) => {
                const count = surveys.find(({ roundId }) => roundId === survey!.roundId)?.counts[stage] ?? null
                return count === null ? '–' : number(count)
              },
            })),
          ]}
        />
      </Scrollable>
      {survey && <p class="hint">{t('survey.profile.dash')}</p>}
    </details>
  )
}

function sum(stages: IndicatorValue['stages']): number {
  return layers.reduce((total, layer) => total + (stages?.[layer] ?? 0), 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
