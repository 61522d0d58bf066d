import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import { comparableBy, type IndicatorId } from '../../../features/indicators/index.js'
import { Breadcrumbs } from '../../kit/breadcrumbs.js'
import { one } from '../../kit/form-values.js'
import type { FileOutcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { fileOf } from '../chart-file.js'
import { ChartFiles } from '../chart-files.js'
import { Figure } from '../figure.js'
import { withQuery } from '../shown.js'
import { hasMap } from '../world-map.js'
import { type DivideShown, readFigures } from './divide-figures.js'
import { dotPlot } from './dot-plot.js'
import type { Plotted } from './plotted.js'
import { StageMultiples } from './stage-multiples.js'

/** What stands in the address: what cannot be compared is replaced by what can. */
interface Asked {
  readonly by: string
  readonly technology: string
}

export function readDivide({ query }: Pick<Sent, 'query'>): Asked {
  return { by: one(query, 'by'), technology: one(query, 'technology') }
}

/** Every indicator, compared between groups of members. */
export async function dividePage(visit: Visit, asked: Asked): Promise<Page> {
  const { engine, reader } = visit
  const { t, to } = reader
  const shown = shownFor(visit, asked)
  const title = t('divide.title')
  const body = (
    <>
      <Breadcrumbs crumbs={[{ label: t('charts.title'), href: to('insights') }]} />
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
      {shown ? await comparison(visit, shown) : <p>{t('divide.oneGroup')}</p>}
    </>
  )
  return { title, body, section: 'insights', script: 'charts.js' }
}

/** One of the charts, to be saved. @throws NotFoundError where there are no groups to compare */
export async function divideFile(visit: Visit, id: IndicatorId, asked: Asked): Promise<FileOutcome> {
  const shown = shownFor(visit, asked)
  if (!shown) throw new NotFoundError('chart', id)
  const { figures } = await readFigures(visit, shown)
  const { plotted } = figures.find((figure) => figure.id === id)!
  return fileOf(dotPlot(plotted, visit.reader), 'svg', visit.reader)
}

function shownFor({ engine: { catalogue } }: Visit, { by, technology }: Asked): DivideShown | undefined {
  const choices = comparableBy(catalogue)
  const chosen = choices.find((choice) => choice === by) ?? choices[0]
  return chosen && { by: chosen, technology }
}

async function comparison(visit: Visit, shown: DivideShown): Promise<VNode> {
  const { engine, reader } = visit
  const { figures, stages } = await readFigures(visit, shown)
  return (
    <>
      <Choices shown={shown} visit={visit} />
      <div class="divide">
        {figures.map(({ id, plotted }) => (
          <section key={id} id={id}>
            <Indicator plotted={plotted} shown={shown} reader={reader} />
          </section>
        ))}
      </div>
      <StageMultiples
        reading={stages}
        catalogue={engine.catalogue}
        recordsOf={({ group, technology }) =>
          group.by === 'region' && technology
            ? withQuery(reader.to('case-studies'), [
                ...group.values.map((id) => ['region', id] as const),
                ['technology', technology],
              ])
            : undefined
        }
        detailOf={(technology) => `${addressOf(reader, { ...shown, technology })}#stages`}
      />
    </>
  )
}

function Choices({ shown, visit: { engine, reader } }: { shown: DivideShown; visit: Visit }): VNode {
  const { t } = reader
  return (
    <nav class="choices" aria-label={t('divide.groups')}>
      <span aria-hidden="true">{t('divide.groups')}</span>
      <ul>
        {comparableBy(engine.catalogue).map((by) => (
          <li key={by}>
            <a href={addressOf(reader, { ...shown, by })} aria-current={by === shown.by ? 'true' : undefined}>
              {t(`divide.by.${by}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The chart of an indicator; where there is nothing to count yet, what would be counted. */
function Indicator({ plotted, shown, reader }: { plotted: Plotted; shown: DivideShown; reader: Reader }): VNode {
  const { t, language } = reader
  const { id, needs, definition } = plotted.reading
  const chart = dotPlot(plotted, reader)
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
  const data = new URLSearchParams({ by: shown.by, format: 'csv', language })
  const files = (
    <ChartFiles
      name={id}
      svg={addressOf(reader, shown, `${id}.svg`)}
      csv={`/api/v1/insights/indicators/${id}?${data}`}
    />
  )
  return <Figure chart={chart} isHeading files={files} />
}

function addressOf({ to }: Reader, { by, technology }: DivideShown, file?: string): string {
  const query = new URLSearchParams({ by, ...(technology !== '' && { technology }) })
  return `${to('insights', 'divide', ...(file ? [file] : []))}?${query}`
}
