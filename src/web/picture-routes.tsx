import { Router } from 'express'
import { InvalidInputError, NotFoundError } from '../domain/index.js'
import type { Engine } from '../engine/index.js'
import { pageWith } from './home-page.js'
import { ask, readNeedForm } from './need-form.js'
import type { Page } from './page.js'
import { NeedInForm } from './parts/need-in-form.js'
import { Figure, svgOf } from './pictures/figure.js'
import { heatMap } from './pictures/heat-map.js'
import { meaningMap } from './pictures/meaning-map.js'
import { csvOf } from './pictures/picture.js'
import { timeline } from './pictures/timeline.js'
import { worldMap } from './pictures/world-map.js'
import type { Reader } from './reader.js'
import type { Show, Visit, VisitOf } from './visit.js'

/** One question, one picture. */
const pictures = {
  world: ({ catalogue }: Engine, reader: Reader) => worldMap([...catalogue.caseStudies.values()], catalogue, reader),
  'technologies-areas': ({ catalogue }: Engine, reader: Reader) => heatMap(catalogue, reader),
  meaning: meaningMap,
  years: ({ catalogue }: Engine, reader: Reader) => timeline([...catalogue.caseStudies.values()], reader),
}
type PictureName = keyof typeof pictures
const pictureNames = Object.keys(pictures) as PictureName[]

const files = { svg: svgOf, csv: csvOf }
type FileType = keyof typeof files

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

/** The map of who has evidence for a need: asked for by form, so that the need stands in no address. */
export function answerPictureRoutes(visitOf: VisitOf, show: Show): Router {
  const router = Router()
  router.post('/map', show(answerMapPage))
  for (const type of Object.keys(files) as FileType[]) {
    router.post(`/map.${type}`, async (request, response) => {
      const visit = await visitOf(request)
      const { reader } = visit
      const { picture, faults } = await mapOfNeed(visit)
      if (!picture)
        throw new InvalidInputError(
          'The form cannot be used',
          faults.map(({ field, key, values }) => ({ path: field, message: reader.t(key, values) })),
        )
      response.attachment(`${picture.name}.${type}`)
      response.send(files[type](picture, reader))
    })
  }
  return router
}

async function answerMapPage(visit: Visit): Promise<Page> {
  const { reader, engine } = visit
  const { t, to } = reader
  const { form, picture, faults } = await mapOfNeed(visit)
  if (!picture) return pageWith(form, faults, engine, reader)
  const buttons = (
    <>
      <button type="submit" class="link" form="need" formAction={to('answer', 'map.svg')}>
        {t('picture.svg')}
      </button>{' '}
      ·{' '}
      <button type="submit" class="link" form="need" formAction={to('answer', 'map.csv')}>
        {t('picture.csv')}
      </button>
    </>
  )
  const body = (
    <>
      <h1>{t('answer.map')}</h1>
      <NeedInForm form={form} action={to('answer')}>
        <p dir="auto" class="quoted">
          {form.text}
        </p>
        <button type="submit">{t('answer.back')}</button>
      </NeedInForm>
      <Figure picture={picture} files={buttons} />
    </>
  )
  return { title: t('answer.map'), body, form: { id: 'need', action: '/answer/map' } }
}

/** The map, or what is wrong with the form. */
async function mapOfNeed(visit: Visit) {
  const { engine, reader } = visit
  const form = readNeedForm(visit)
  const { answer, faults } = await ask(form, visit)
  if (faults) return { form, faults }
  const fitting = answer.results.filter(({ fit }) => fit !== 'weak')
  const studies = fitting.flatMap(({ caseStudy }) => engine.catalogue.caseStudies.get(caseStudy.id) ?? [])
  const map = worldMap(studies, engine.catalogue, reader, reader.t('map.need'))
  return { form, picture: { ...map, name: 'who-has-done-it' } }
}
