import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readWithdrawal, suggest, withdraw } from './suggest-actions.js'
import { readSuggestForm, readWanted } from './suggest-form.js'
import { suggestPage } from './suggest-page.js'

/** Where people suggest what a dossier should say. */
export function dossierRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/technologies/:id/suggest', handle(suggestPage, readWanted))
  router.post('/technologies/:id/suggest', handle(suggest, readSuggestForm))
  router.post('/technologies/:id/suggest/:proposal/withdraw', handle(withdraw, readWithdrawal))
  // Where a form was sent to there is nothing to read.
  router.get(
    '/technologies/:id/suggest/{*action}',
    handle(({ reader }, { id }) => ({ to: reader.to('technologies', id, 'suggest') }), readWanted),
  )
  return router
}
