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

/** One question, one picture. */
const pictures = {
  world: ({ catalogue }: Engine, reader: Reader) => worldMap([...catalogue.caseStudies.values()], catalogue, reader),
  'technologies-areas': ({ catalogue }: Engine, reader: Reader) => heatMap(catalogue, reader),
  meaning: meaningMap,
  years: ({ catalogue }: Engine, reader: Reader) => timeline([...catalogue.caseStudies.values()], reader),
}
type PictureName = keyof typeof pictures
const pictureNames = Object.keys(pictures) as PictureName[]

export const files = { svg: svgOf, csv: csvOf }
export type FileType = keyof typeof files

export function pictureRoutes(visitOf: VisitOf, show: Show): Router {
  const router = Router()
  router.get('/', show(indexPage))
  router.get('/:file', async (request, response, next) => {
    const [, name = '', type = ''] = /^([\w-]+)\.(svg|csv)$/.exec(request.params.file) ?? []
    if (!isPicture(name)) {
      next()
      return
    }
    const { engine, reader } = await visitOf(request)
    response.attachment(`${name}.${type}`)
    response.send(files[type as FileType](pictures[name](engine, reader), reader))
  })
  router.get('/:name', show(picturePage))
  return router
}

function isPicture(name: string): name is PictureName {
  return Object.hasOwn(pictures, name)
}

function indexPage({ engine, reader: { t, to }, reader }: Visit): Page {
  const title = t('pictures.title')
  const body = (
    <>
      <h1>{title}</h1>
      <ul class="cases">
        {pictureNames.map((name) => (
          <li key={name}>
            <a class="title" href={to('pictures', name)}>
              {t(`pictures.${name}`)}
            </a>
            <p>{pictures[name](engine, reader).title}</p>
          </li>
        ))}
      </ul>
    </>
  )
  return { title, body, section: 'pictures' }
}

function picturePage({ engine, reader, request }: Visit): Page {
  const { t, to } = reader
  const name = String(request.params.name)
  if (!isPicture(name)) throw new NotFoundError('picture', name)
  const links = (
    <>
      <a href={to('pictures', `${name}.svg`)}>{t('picture.svg')}</a> ·{' '}
      <a href={to('pictures', `${name}.csv`)}>{t('picture.csv')}</a>
    </>
  )
  const body = (
    <>
      <h1>{t(`pictures.${name}`)}</h1>
      <Figure picture={pictures[name](engine, reader)} files={links} />
    </>
  )
  return { title: t(`pictures.${name}`), body, section: 'pictures' }
}
