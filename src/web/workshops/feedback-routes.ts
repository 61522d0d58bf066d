import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readId } from '../kit/sent.js'
import { readFeedbackForm } from './feedback-form.js'
import { feedbackPage } from './feedback-page.js'
import { sendFeedback } from './send-feedback.js'
import { readOneFeedback, thanksPage } from './thanks-page.js'

/** Bytes of the form: five texts of 5,000 characters, each of which takes twelve bytes, and what is shorter. */
export const feedbackFormLimit = 512 * 1024

/** Where people answer after a workshop. */
export function workshopFeedbackRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/:id/feedback', handle(feedbackPage, readId))
  router.post('/:id/feedback', handle(sendFeedback, readFeedbackForm))
  router.get('/:id/feedback/:feedback', handle(thanksPage, readOneFeedback))
  return router
}
