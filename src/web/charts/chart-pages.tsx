import { type Catalogue, NotFoundError } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { one } from '../kit/form-values.js'
import type { FileOutcome } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { type ChartFileType, fileOf } from './chart-file.js'
import { Figure } from './figure.js'
import { heatMap } from './heat-map.js'
import { meaningMap } from './meaning-map.js'
import { timeline } from './timeline.js'
import { hasMap, worldMap } from './world-map.js'

/** One question, one chart. */
const charts = {
  world: ({ catalogue }: Engine, reader: Reader) => worldMap([...catalogue.caseStudies.values()], catalogue, reader),
  'technologies-areas': ({ catalogue }: Engine, reader: Reader) => heatMap(catalogue, reader),
  meaning: meaningMap,
  years: ({ catalogue }: Engine, reader: Reader) => timeline([...catalogue.caseStudies.values()], reader),
}
export type ChartName = keyof typeof charts
export const chartNames = Object.keys(charts) as ChartName[]

export function isChart(name: string): name is ChartName {
  return Object.hasOwn(charts, name)
}

function chartNamesFor(catalogue: Catalogue): ChartName[] {
  return hasMap(catalogue) ? chartNames : chartNames.filter((name) => name !== 'world')
}

/** All charts, each by its question and its finding. */
export async function chartsPage({ engine, reader: { t, to }, reader }: Visit): Promise<Page> {
  const title = t('charts.title')
  const shown = await Promise.all(
    chartNamesFor(engine.catalogue).map(async (name) => ({
      name,
      finding: (await charts[name](engine, reader)).title,
    })),
  )
  const body = (
    <>
      <h1>{title}</h1>
      <ul class="cases">
        {shown.map(({ name, finding }) => (
          <li key={name}>
            <a class="title" href={to('insights', name)}>
              {t(`charts.${name}`)}
            </a>
            <p>{finding}</p>
          </li>
        ))}
        <li>
          <a class="title" href={to('insights', 'divide')}>
            {t('divide.title')}
          </a>
          <p>{t('divide.lead')}</p>
        </li>
      </ul>
    </>
  )
  return { title, body, section: 'insights' }
}

export function readChart({ params }: Sent) {
  return { name: one(params, 'name') }
}

export async function chartPage({ engine, reader }: Visit, { name }: ReturnType<typeof readChart>): Promise<Page> {
  const { t, to } = reader
  if (!isChart(name)) throw new NotFoundError('chart', name)
  const chart = await charts[name](engine, reader)
  const links = (
    <>
      <a href={to('insights', `${name}.svg`)}>{t('chart.svg')}</a> ·{' '}
      <a href={to('insights', `${name}.csv`)}>{t('chart.csv')}</a>
    </>
  )
  const body = (
    <>
      <h1>{t(`charts.${name}`)}</h1>
      <Figure chart={chart} files={links} />
    </>
  )
  return { title: t(`charts.${name}`), body, section: 'insights' }
}

/** A chart as a drawing or as figures, to be saved. */
export async function chartFile({ engine, reader }: Visit, name: ChartName, type: ChartFileType): Promise<FileOutcome> {
  return fileOf(await charts[name](engine, reader), type, reader)
}
