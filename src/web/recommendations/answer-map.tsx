import { Router } from 'express'
import { InvalidInputError } from '../../domain/index.js'
import { type FileType, files } from '../charts/chart-pages.js'
import { Figure } from '../charts/figure.js'
import { worldMap } from '../charts/world-map.js'
import type { Page } from '../kit/page.js'
import type { Show, Visit, VisitOf } from '../kit/visit.js'
import { HiddenProblemForm } from './hidden-problem-form.js'
import { pageWith } from './home-page.js'
import { ask, readProblemForm } from './problem-form.js'

/** The map of who has evidence for a need: asked for by form, so that the need stands in no address. */
export function answerMapRoutes(visitOf: VisitOf, show: Show): Router {
  const router = Router()
  router.post('/map', show(answerMapPage))
  for (const type of Object.keys(files) as FileType[]) {
    router.post(`/map.${type}`, async (request, response) => {
      const visit = await visitOf(request)
      const { reader } = visit
      const { chart, errors } = await mapOfNeed(visit)
      if (!chart)
        throw new InvalidInputError(
          'The form cannot be used',
          errors.map(({ field, key, values }) => ({ path: field, message: reader.t(key, values) })),
        )
      response.attachment(`${chart.name}.${type}`)
      response.send(files[type](chart, reader))
    })
  }
  return router
}

async function answerMapPage(visit: Visit): Promise<Page> {
  const { reader, engine } = visit
  const { t, to } = reader
  const { form, chart, errors } = await mapOfNeed(visit)
  if (!chart) return pageWith(form, errors, engine, reader)
  const buttons = (
    <>
      <button type="submit" class="link" form="need" formAction={to('answer', 'map.svg')}>
        {t('chart.svg')}
      </button>{' '}
      ·{' '}
      <button type="submit" class="link" form="need" formAction={to('answer', 'map.csv')}>
        {t('chart.csv')}
      </button>
    </>
  )
  const body = (
    <>
      <h1>{t('answer.map')}</h1>
      <HiddenProblemForm form={form} action={to('answer')}>
        <p dir="auto" class="quoted">
          {form.text}
        </p>
        <button type="submit">{t('answer.back')}</button>
      </HiddenProblemForm>
      <Figure chart={chart} files={buttons} />
    </>
  )
  return { title: t('answer.map'), body, form: { id: 'need', action: '/answer/map' } }
}

/** The map, or what is wrong with the form. */
async function mapOfNeed(visit: Visit) {
  const { engine, reader } = visit
  const form = readProblemForm(visit)
  const { answer, errors } = await ask(form, visit)
  if (errors) return { form, errors }
  const fitting = answer.results.filter(({ fit }) => fit !== 'weak')
  const studies = fitting.flatMap(({ caseStudy }) => engine.catalogue.caseStudies.get(caseStudy.id) ?? [])
  const map = worldMap(studies, engine.catalogue, reader, reader.t('map.need'))
  return { form, chart: { ...map, name: 'who-has-done-it' } }
}
