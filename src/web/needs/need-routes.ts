import { type Response, Router } from 'express'
import type { Page } from '../kit/page.js'
import type { Show, Visit, VisitOf } from '../kit/visit.js'
import { deletePage } from './delete-page.js'
import { editNeedPage, newNeedPage } from './edit-page.js'
import { feedOf } from './feed.js'
import { feedPage, needsPage } from './list-page.js'
import {
  autosave,
  changes,
  createNeed,
  feedbackOnNeed,
  removeNeed,
  saveAnswer,
  saveNeed,
  stepNeed,
} from './need-actions.js'
import { needPage } from './need-page.js'
import { whileTyping } from './while-typing.js'

/** Pages for needs that are kept: those of one's own member, and those of others that one may see. */
export function needRoutes(
  visitOf: VisitOf,
  show: Show,
  send: (page: Page, visit: Visit, response: Response) => void,
): Router {
  const router = Router()
  const changing = changes(visitOf, send)
  router.get('/', show(needsPage))
  router.get('/feed.atom', feedOf(visitOf))
  router.post('/feed', show(feedPage))
  router.get('/new', show(newNeedPage))
  router.post('/new', changing(createNeed))
  router.post('/from-answer', changing(saveAnswer))
  router.post('/autosave', autosave(visitOf))
  router.post('/while-typing', whileTyping(visitOf))
  router.get('/:id', show(needPage))
  router.get('/:id/edit', show(editNeedPage))
  router.post('/:id/edit', changing(saveNeed))
  router.post('/:id/step', changing(stepNeed))
  router.get('/:id/delete', show(deletePage))
  router.post('/:id/delete', changing(removeNeed))
  router.post('/:id/feedback', changing(feedbackOnNeed))
  return router
}
