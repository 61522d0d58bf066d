import type { VNode } from 'preact'
import {
  type IndicatorId,
  type IndicatorReading,
  type IndicatorValue,
  indicatorIds,
  readIndicators,
} from '../../../features/indicators/index.js'
import { one } from '../../kit/form-values.js'
import type { FileOutcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { fileOf } from '../chart-file.js'
import { Figure } from '../figure.js'
import { hasMap } from '../world-map.js'
import { dotPlot } from './dot-plot.js'
import { addsUp, lastYearOf } from './in-years.js'
import type { Plotted } from './plotted.js'
import { StageMultiples } from './stage-multiples.js'

/** By what the page compares. */
const choices = [
  'region',
  'incomeGroup',
  'landlocked',
  'smallIslandDevelopingState',
  'leastDeveloped',
  'language',
] as const
type Choice = (typeof choices)[number]

export interface DivideAsked {
  readonly by: Choice
  /** The technology that is compared in detail; the most common one when none is named. */
  readonly technology: string
}

export function readDivide({ query }: Pick<Sent, 'query'>): DivideAsked {
  const by = one(query, 'by')
  return { by: choices.find((choice) => choice === by) ?? 'region', technology: one(query, 'technology') }
}

/** Every indicator, compared between groups of members. */
export async function dividePage(visit: Visit, asked: DivideAsked): Promise<Page> {
  const { engine, reader } = visit
  const { t, to } = reader
  const { figures, stages } = await figuresFor(visit, asked)
  const title = t('divide.title')
  const isComparable = figures.some(({ plotted }) => plotted.values.length > 1)
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('divide.lead')}</p>
      <p class="text">
        {t('divide.small')} {t('divide.noIndex')}
      </p>
      {hasMap(engine.catalogue) && (
        <p>
          <a href={to('insights', 'world')}>{t('divide.map')}</a>
        </p>
      )}
      <Choices asked={asked} visit={visit} />
      {isComparable ? (
        <>
          <div class="divide">
            {figures.map(({ id, plotted }) => (
              <section key={id} id={id}>
                <Indicator plotted={plotted} asked={asked} visit={visit} />
              </section>
            ))}
          </div>
          <StageMultiples
            reading={stages}
            catalogue={engine.catalogue}
            detailOf={(technology) => `${addressOf(visit, { ...asked, technology })}#stages`}
          />
        </>
      ) : (
        <p>{t('divide.oneGroup')}</p>
      )}
    </>
  )
  return { title, body, section: 'insights' }
}

/** The chart of an indicator; where there is nothing to count yet, what would be counted. */
function Indicator({ plotted, asked, visit }: { plotted: Plotted; asked: DivideAsked; visit: Visit }): VNode {
  const { t, language } = visit.reader
  const { id, needs, definition } = plotted.reading
  const chart = dotPlot(plotted, visit.reader)
  if (plotted.values.every(({ value }) => value === null)) {
    return (
      <>
        <h2>{chart.title}</h2>
        <p class="source">
          {definition} {t(`divide.from.${needs ?? 'case-studies'}`)}
        </p>
      </>
    )
  }
  const data = new URLSearchParams({ by: asked.by, format: 'csv', language })
  const files = (
    <>
      <a href={addressOf(visit, asked, `${id}.svg`)}>{t('chart.svg')}</a> ·{' '}
      <a href={`/api/v1/insights/indicators/${id}?${data}`}>{t('chart.csv')}</a>
    </>
  )
  return <Figure chart={chart} isHeading files={files} />
}

/** One of the charts, to be saved. */
export async function divideFile(visit: Visit, id: IndicatorId, asked: DivideAsked): Promise<FileOutcome> {
  const { figures } = await figuresFor(visit, asked)
  const { plotted } = figures.find((figure) => figure.id === id)!
  return fileOf(dotPlot(plotted, visit.reader), 'svg', visit.reader)
}

function Choices({ asked, visit }: { asked: DivideAsked; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <nav class="choices" aria-label={t('divide.groups')}>
      <span aria-hidden="true">{t('divide.groups')}</span>
      <ul>
        {choices.map((by) => (
          <li key={by}>
            <a href={addressOf(visit, { ...asked, by })} aria-current={by === asked.by ? 'true' : undefined}>
              {t(`divide.by.${by}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function addressOf({ reader: { to } }: Visit, { by, technology }: DivideAsked, file?: string): string {
  const query = new URLSearchParams({ by, ...(technology !== '' && { technology }) })
  return `${to('insights', 'divide', ...(file ? [file] : []))}?${query}`
}

interface DivideFigures {
  readonly figures: readonly { readonly id: IndicatorId; readonly plotted: Plotted }[]
  readonly stages: IndicatorReading
}

async function figuresFor({ services, viewer, reader, engine }: Visit, asked: DivideAsked): Promise<DivideFigures> {
  const { language, to } = reader
  const [compared, whole] = await readIndicators(services, viewer, {
    ids: indicatorIds,
    by: [asked.by, 'all'],
    language,
  })
  const technology = chosenTechnology(whole!, asked)
  const technologyName = engine.catalogue.technologies.get(technology)?.name[language] ?? technology
  const lastYear = lastYearOf(whole!.filter(addsUp).flatMap(({ values }) => values))
  const figures = compared!.map((reading, index) => {
    const isStages = reading.id === 'stages'
    const of = (values: readonly IndicatorValue[]) =>
      isStages ? values.filter((value) => value.technology === technology) : values
    const recordsOf = ({ group }: IndicatorValue) => {
      if (reading.needs !== null || asked.by !== 'region') return undefined
      const query = new URLSearchParams([
        ...group.values.map((region) => ['region', region]),
        ...(isStages ? [['technology', technology]] : []),
      ])
      return `${to('case-studies')}?${query}`
    }
    const plotted: Plotted = {
      reading,
      name: isStages ? `${reading.name} – ${technologyName}` : reading.name,
      values: of(reading.values),
      whole: of(whole![index]!.values)[0],
      lastYear,
      recordsOf,
    }
    return { id: reading.id, plotted }
  })
  return { figures, stages: compared!.find(({ id }) => id === 'stages')! }
}

/** The technology that is asked for, if there is one of that name, else the one in service with the most members. */
function chosenTechnology(whole: readonly IndicatorReading[], { technology }: DivideAsked): string {
  const values = whole.find(({ id }) => id === 'stages')!.values
  const asked = values.find((value) => value.technology === technology)
  const most = values.reduce<IndicatorValue | undefined>(
    (best, one) => (best === undefined || one.value! > best.value! ? one : best),
    undefined,
  )
  return (asked ?? most)?.technology ?? ''
}
