import {
  fieldErrors,
  InvalidInputError,
  NotSignedInError,
  QuotaExceededError,
  workshopFeedbackContent,
} from '../../domain/index.js'
import { findWorkshop, giveWorkshopFeedback } from '../../features/workshops/index.js'
import type { Outcome } from '../kit/outcome.js'
import type { Visit } from '../kit/visit.js'
import { type FeedbackForm, feedbackIn, formErrorsOf } from './feedback-form.js'
import { showFeedbackForm } from './feedback-page.js'

/** Sends the form after a workshop; one with errors is shown again. */
export async function sendFeedback(visit: Visit, form: FeedbackForm): Promise<Outcome> {
  const { engine, services, viewer, reader } = visit
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  // Those who may not know of the workshop are not told what is wrong with their form.
  await findWorkshop(engine, viewer, form.id)
  const parsed = workshopFeedbackContent.safeParse(feedbackIn(form, reader.language))
  if (!parsed.success) return showFeedbackForm(visit, form, formErrorsOf(fieldErrors(parsed.error)))
  try {
    const options = { token: form.token || undefined, expected: reader.language }
    const { id } = await giveWorkshopFeedback(services, viewer, form.id, parsed.data, options)
    return { to: reader.to('workshops', form.id, 'feedback', id) }
  } catch (error) {
    if (error instanceof QuotaExceededError) {
      return showFeedbackForm(visit, form, [{ field: 'feedback-form', key: 'workshopFeedback.error.full' }])
    }
    if (!(error instanceof InvalidInputError)) throw error
    return showFeedbackForm(visit, form, formErrorsOf(error.errors))
  }
}
