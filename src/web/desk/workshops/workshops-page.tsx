import type { Workshop } from '../../../domain/index.js'
import { listWorkshops, planWorkshop } from '../../../features/workshops/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import type { FormError } from '../../kit/form-error.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { newPlanForm, PlanFields, type PlanForm, planFormIn, planIn } from './plan-form.js'

export function readPlanForm({ form }: Sent): PlanForm {
  return planFormIn(form)
}

/** Every workshop, and the form that plans another. */
export function deskWorkshopsPage(visit: Visit): Promise<Page> {
  return showWorkshops(visit, newPlanForm(visit.reader), [])
}

/** Plans a workshop with those who are likely to take part; they can be changed then. */
export async function planNew(visit: Visit, form: PlanForm): Promise<Outcome> {
  const read = planIn(form)
  if ('errors' in read) return showWorkshops(visit, form, read.errors)
  const { participants: _, ...plan } = read.plan
  const { id } = await planWorkshop(visit.engine, visit.viewer, plan)
  return { to: visit.reader.to('desk', 'workshops', id) }
}

async function showWorkshops(visit: Visit, form: PlanForm, errors: readonly FormError[]): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t, to, date } = reader
  const workshops = (await listWorkshops(engine, viewer)).reverse()
  const title = t('desk.section.workshops')
  const body = (
    <>
      <ErrorSummary errors={errors} />
      <h1 id="workshops">{title}</h1>
      <p>{t('desk.workshops.lead')}</p>
      {workshops.length === 0 ? (
        <p>{t('desk.workshops.none')}</p>
      ) : (
        <Scrollable labelledBy="workshops">
          <DataTable
            rows={workshops}
            keyOf={({ id }: Workshop) => id}
            columns={[
              {
                label: t('desk.workshops.name'),
                isHeader: true,
                cell: ({ id, name }) => <a href={to('desk', 'workshops', id)}>{name}</a>,
              },
              { label: t('desk.workshops.startsOn'), cell: ({ startsOn }) => date(startsOn) },
              { label: t('desk.workshops.place'), cell: ({ place }) => place ?? '' },
              { label: t('desk.status'), cell: ({ sharedAt, preparedAt }) => t(stateOf(sharedAt, preparedAt)) },
            ]}
          />
        </Scrollable>
      )}
      <form method="post" action={to('desk', 'workshops')} class="text">
        <h2>{t('desk.workshops.new')}</h2>
        <PlanFields form={form} errors={errors} catalogue={engine.catalogue} />
        <p>
          <button type="submit" class="primary">
            {t('desk.workshops.plan')}
          </button>
        </p>
      </form>
    </>
  )
  return deskPage(visit, { title, section: 'workshops', body, ...(errors.length > 0 && { status: 400 }) })
}

function stateOf(sharedAt: string | null, preparedAt: string | null) {
  if (sharedAt !== null) return 'desk.workshops.state.shared'
  return preparedAt === null ? 'desk.workshops.state.planned' : 'desk.workshops.state.prepared'
}
