import { StaleVersionError } from '../../../domain/index.js'
import { editWorkshop, findWorkshop } from '../../../features/workshops/index.js'
import { ErrorSummary } from '../../kit/error-summary.js'
import type { FormError } from '../../kit/form-error.js'
import { ErrorNotice } from '../../kit/notices.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import { readTarget, type Sent, type WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { ParticipantFields, PlanFields, type PlanForm, planFormIn, planFormOf, planIn } from './plan-form.js'

interface Shown {
  readonly form: PlanForm
  readonly version: number
  readonly errors: readonly FormError[]
  readonly isStale: boolean
}

/** The plan of a workshop, to be changed. */
export async function planPage(visit: Visit, { id }: WithId): Promise<Page> {
  const workshop = await findWorkshop(visit.engine, visit.viewer, id)
  return showPlan(visit, id, { form: planFormOf(workshop), version: workshop.version, errors: [], isStale: false })
}

export function readChangedPlan(sent: Sent) {
  return { ...readTarget(sent), form: planFormIn(sent.form) }
}

export async function savePlan(
  visit: Visit,
  { id, version, form }: ReturnType<typeof readChangedPlan>,
): Promise<Outcome> {
  const { engine, viewer, reader } = visit
  const read = planIn(form)
  const before = { form, version: version ?? 0, isStale: false }
  if ('errors' in read) return showPlan(visit, id, { ...before, errors: read.errors })
  try {
    await editWorkshop(engine, viewer, { id, version }, read.plan)
  } catch (error) {
    if (!(error instanceof StaleVersionError)) throw error
    // What was typed is kept: sent again, it replaces what somebody else saved.
    const { version: current } = await findWorkshop(engine, viewer, id)
    return showPlan(visit, id, { form, version: current, errors: [], isStale: true })
  }
  return { to: `${reader.to('desk', 'workshops', id)}?done=saved` }
}

async function showPlan(visit: Visit, id: string, { form, version, errors, isStale }: Shown): Promise<Page> {
  const { engine, viewer, reader } = visit
  const { t, to } = reader
  const { name } = await findWorkshop(engine, viewer, id)
  const body = (
    <>
      <ErrorSummary errors={errors} />
      {isStale && <ErrorNotice>{t('desk.workshops.stale')}</ErrorNotice>}
      <form method="post" action={to('desk', 'workshops', id, 'plan')} class="text">
        <h1>{name}</h1>
        <input type="hidden" name="version" value={version} />
        <PlanFields form={form} errors={errors} catalogue={engine.catalogue} />
        <ParticipantFields form={form} errors={errors} catalogue={engine.catalogue} />
        <p>
          <button type="submit" class="primary">
            {t('desk.workshops.save')}
          </button>{' '}
          <a href={to('desk', 'workshops', id)}>{t('desk.workshops.keep')}</a>
        </p>
      </form>
    </>
  )
  const status = isStale ? 409 : errors.length > 0 ? 400 : undefined
  return deskPage(visit, { title: name, section: 'workshops', body, ...(status && { status }) })
}
