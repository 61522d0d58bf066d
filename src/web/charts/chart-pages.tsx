import { Router } from 'express'
import { NotFoundError } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Show, Visit, VisitOf } from '../kit/visit.js'
import { csvOf } from './chart.js'
import { Figure, svgOf } from './figure.js'
import { heatMap } from './heat-map.js'
import { meaningMap } from './meaning-map.js'
import { timeline } from './timeline.js'
import { worldMap } from './world-map.js'

/** One question, one chart. */
const charts = {
  world: ({ catalogue }: Engine, reader: Reader) => worldMap([...catalogue.caseStudies.values()], catalogue, reader),
  'technologies-areas': ({ catalogue }: Engine, reader: Reader) => heatMap(catalogue, reader),
  meaning: meaningMap,
  years: ({ catalogue }: Engine, reader: Reader) => timeline([...catalogue.caseStudies.values()], reader),
}
type ChartName = keyof typeof charts
const chartNames = Object.keys(charts) as ChartName[]

export const files = { svg: svgOf, csv: csvOf }
export type FileType = keyof typeof files

export function chartRoutes(visitOf: VisitOf, show: Show): Router {
  const router = Router()
  router.get('/', show(indexPage))
  router.get('/:file', async (request, response, next) => {
    const [, name = '', type = ''] = /^([\w-]+)\.(svg|csv)$/.exec(request.params.file) ?? []
    if (!isChart(name)) {
      next()
      return
    }
    const { engine, reader } = await visitOf(request)
    response.attachment(`${name}.${type}`)
    response.send(files[type as FileType](charts[name](engine, reader), reader))
  })
  router.get('/:name', show(chartPage))
  return router
}

function isChart(name: string): name is ChartName {
  return Object.hasOwn(charts, name)
}

function indexPage({ engine, reader: { t, to }, reader }: Visit): Page {
  const title = t('charts.title')
  const body = (
    <>
      <h1>{title}</h1>
      <ul class="cases">
        {chartNames.map((name) => (
          <li key={name}>
            <a class="title" href={to('pictures', name)}>
              {t(`charts.${name}`)}
            </a>
            <p>{charts[name](engine, reader).title}</p>
          </li>
        ))}
      </ul>
    </>
  )
  return { title, body, section: 'charts' }
}

function chartPage({ engine, reader, request }: Visit): Page {
  const { t, to } = reader
  const name = String(request.params.name)
  if (!isChart(name)) throw new NotFoundError('chart', name)
  const links = (
    <>
      <a href={to('pictures', `${name}.svg`)}>{t('chart.svg')}</a> ·{' '}
      <a href={to('pictures', `${name}.csv`)}>{t('chart.csv')}</a>
    </>
  )
  const body = (
    <>
      <h1>{t(`charts.${name}`)}</h1>
      <Figure chart={charts[name](engine, reader)} files={links} />
    </>
  )
  return { title: t(`charts.${name}`), body, section: 'charts' }
}
