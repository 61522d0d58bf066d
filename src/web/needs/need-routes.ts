import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readId } from '../kit/sent.js'
import { deletePage } from './delete-page.js'
import { editNeedPage, newNeedPage } from './edit-page.js'
import { feed, readFeedToken } from './feed.js'
import { changeFeed, needsPage, readFeedChange, readFiltered } from './list-page.js'
import { readMessageForm, sendMessage } from './message-actions.js'
import {
  autosave,
  changeFeedback,
  createNeed,
  draftFromAnswer,
  readAskedProblem,
  readEdited,
  readFeedbackForm,
  readStep,
  readTypedNeed,
  removeNeed,
  saveNeed,
  takeStep,
} from './need-actions.js'
import { readNeedForm } from './need-form.js'
import { needPage, readWantedNeed } from './need-page.js'
import { readTyped, whileTyping } from './while-typing.js'

/** Pages of stored needs: those of one's own member, and those of others that one may see. */
export function needRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/', handle(needsPage, readFiltered))
  router.get('/feed.atom', handle(feed, readFeedToken))
  router.post('/feed', handle(changeFeed, readFeedChange))
  router.get('/new', handle(newNeedPage))
  router.post('/new', handle(createNeed, readNeedForm))
  router.post('/from-answer', handle(draftFromAnswer, readAskedProblem))
  router.post('/autosave', handle(autosave, readTypedNeed))
  router.post('/while-typing', handle(whileTyping, readTyped))
  router.get('/:id', handle(needPage, readWantedNeed))
  router.get('/:id/edit', handle(editNeedPage, readId))
  router.post('/:id/edit', handle(saveNeed, readEdited))
  router.post('/:id/step', handle(takeStep, readStep))
  router.get('/:id/delete', handle(deletePage, readId))
  router.post('/:id/delete', handle(removeNeed, readId))
  router.post('/:id/feedback', handle(changeFeedback, readFeedbackForm))
  router.post('/:id/messages', handle(sendMessage, readMessageForm))
  return router
}
