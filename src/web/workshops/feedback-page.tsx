import type { VNode } from 'preact'
import { isStaff, NotSignedInError, type Workshop, type WorkshopFeedback } from '../../domain/index.js'
import { newDraftToken } from '../../features/needs/index.js'
import { findWorkshop, listWorkshopFeedback } from '../../features/workshops/index.js'
import { ChoiceField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import { formPage } from '../kit/form-page.js'
import { memberOptions } from '../kit/options.js'
import type { Page } from '../kit/page.js'
import { useReader } from '../kit/reader.js'
import type { WithId } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { FeedbackFields } from './feedback-fields.js'
import { type FeedbackForm, readFeedbackForm } from './feedback-form.js'

/** Where members that took part answer after a workshop, and staff enter forms on paper. */
export function feedbackPage(visit: Visit, { id }: WithId): Promise<Page> {
  const empty = readFeedbackForm({ params: { id }, query: {}, form: {}, session: undefined, wanted: undefined })
  return showFeedbackForm(visit, empty)
}

/** @throws NotSignedInError, NotFoundError for those who did not take part */
export async function showFeedbackForm(
  visit: Visit,
  form: FeedbackForm,
  errors: readonly FormError[] = [],
): Promise<Page> {
  const { engine, services, viewer, reader } = visit
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  const { t, to } = reader
  const workshop = await findWorkshop(engine, viewer, form.id)
  const isPaper = isStaff(viewer)
  const earlier = isPaper ? [] : await listWorkshopFeedback(services, viewer, workshop.id)
  const children = (
    <>
      <p class="lead">{t(isPaper ? 'workshopFeedback.lead.paper' : 'workshopFeedback.lead')}</p>
      <Earlier feedback={earlier} />
      <form method="post" action={to('workshops', workshop.id, 'feedback')} class="text" id="feedback-form">
        <input type="hidden" name="token" value={form.token || newDraftToken()} />
        {isPaper && <Whose form={form} errors={errors} workshop={workshop} visit={visit} />}
        <FeedbackFields form={form} errors={errors} catalogue={engine.catalogue} />
        <p>
          <button type="submit" class="primary">
            {t('workshopFeedback.send')}
          </button>
        </p>
      </form>
    </>
  )
  const before = (
    <p>
      <a href={workshopAddress(visit, workshop)}>{t('workshopFeedback.back')}</a>
    </p>
  )
  const title = t('workshopFeedback.title', { name: workshop.name })
  return { ...formPage(reader, { title, errors, before, children }), section: 'workshops' }
}

/** Where a reader finds the workshop: staff at the desk. */
export function workshopAddress({ viewer, reader: { to } }: Visit, { id }: Pick<Workshop, 'id'>): string {
  return isStaff(viewer) ? to('desk', 'workshops', id) : to('workshops', id)
}

interface WhoseProps {
  readonly form: FeedbackForm
  readonly errors: readonly FormError[]
  readonly workshop: Workshop
  readonly visit: Visit
}

function Whose({ form, errors, workshop, visit: { engine, reader } }: WhoseProps): VNode {
  const { t } = reader
  const participants = workshop.participants.flatMap((code) => engine.catalogue.members.get(code) ?? [])
  return (
    <ChoiceField
      id="member"
      label={t('workshopFeedback.member')}
      hint={t('workshopFeedback.member.hint')}
      errors={errors}
      value={form.member}
      options={memberOptions(participants, t('workshopFeedback.member.none'), reader)}
    />
  )
}

/** What a member has answered already: several people may come from one. */
function Earlier({ feedback }: { feedback: readonly WorkshopFeedback[] }): VNode | null {
  const { t, to, date } = useReader()
  if (feedback.length === 0) return null
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{t('workshopFeedback.earlier')}</h2>
      <ul class="plain">
        {feedback.map(({ id, workshopId, at }) => (
          <li key={id}>
            <a href={to('workshops', workshopId, 'feedback', id)}>{date(at)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
