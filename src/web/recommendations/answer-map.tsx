import { type ChartFileType, fileOf } from '../charts/chart-file.js'
import { Figure } from '../charts/figure.js'
import { worldMap } from '../charts/world-map.js'
import { invalidForm } from '../kit/form-error.js'
import type { FileOutcome } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import type { Visit } from '../kit/visit.js'
import { HiddenProblemForm } from './hidden-problem-form.js'
import { pageWith } from './home-page.js'
import { ask, type ProblemForm } from './problem-form.js'

/** The map of who has evidence for a need. */
export async function answerMapPage(visit: Visit, typed: ProblemForm): Promise<Page> {
  const { reader, engine } = visit
  const { t, to } = reader
  const { form, chart, errors } = await mapOfNeed(visit, typed)
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
  return { title: t('answer.map'), body, script: 'charts.js', form: { id: 'need', action: '/answer/map' } }
}

/** The map as a file. @throws InvalidInputError */
export async function answerMapFile(visit: Visit, typed: ProblemForm, type: ChartFileType): Promise<FileOutcome> {
  const { chart, errors } = await mapOfNeed(visit, typed)
  if (!chart) throw invalidForm(errors, visit.reader)
  return fileOf(chart, type, visit.reader)
}

/** The map, or what is wrong with the form. */
async function mapOfNeed(visit: Visit, typed: ProblemForm) {
  const { engine, reader } = visit
  const { form, answer, errors } = await ask(visit, typed)
  if (errors) return { form, errors }
  const fitting = answer.results.filter(({ fit }) => fit !== 'weak')
  const studies = fitting.flatMap(({ caseStudy }) => engine.catalogue.caseStudies.get(caseStudy.id) ?? [])
  const map = worldMap(studies, engine.catalogue, reader, {
    question: reader.t('map.need'),
    hrefOf: (code) => reader.to('members', code),
  })
  return { form, chart: { ...map, name: 'who-has-done-it' } }
}
