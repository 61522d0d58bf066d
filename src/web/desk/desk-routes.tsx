import { type RequestHandler, Router } from 'express'
import type { Show, VisitOf } from '../visit.js'
import { accessActions } from './access-actions.js'
import { accessPage } from './access-page.js'
import { auditPage } from './audit-page.js'
import { caseActions } from './case-actions.js'
import { casesPage } from './cases-page.js'
import { draftPage } from './draft-page.js'
import { gapsPage } from './gaps-page.js'
import { importCases, importPage } from './import-page.js'
import { keptCasePage } from './kept-case-page.js'
import { chooseRanking, learningPage } from './learning-page.js'
import { needActions } from './need-actions.js'
import { needPage } from './need-page.js'
import type { Action } from './outcome.js'
import { pairPage } from './pair-page.js'
import { queuePage } from './queue-page.js'
import { changeRule, newRulePage, rulePage } from './rule-page.js'
import { rulesPage } from './rules-page.js'
import { workbenchAnswer, workbenchPage } from './workbench-page.js'

/** The desk of the staff; it is mounted behind `staffOnly`. */
export function deskRoutes(visitOf: VisitOf, show: Show): Router {
  const router = Router()
  const act =
    (action: Action): RequestHandler =>
    async (request, response, next) => {
      const outcome = await action(await visitOf(request))
      if (typeof outcome === 'string') response.redirect(303, outcome)
      else await show(() => outcome)(request, response, next)
    }

  router.get('/', show(queuePage))

  router.get(
    '/needs/:id',
    show((visit) => needPage(visit)),
  )
  for (const [path, action] of Object.entries(needActions)) router.post(`/needs/:id/${path}`, act(action))
  // Where a form was sent to there is nothing to read: whoever comes back by that address sees the need.
  router.get('/needs/:id/{*action}', async (request, response) => {
    const { reader } = await visitOf(request)
    response.redirect(303, reader.to('desk', 'needs', String(request.params.id)))
  })

  router.get('/cases', show(casesPage))
  router.get(
    '/cases/drafts/:id',
    show((visit) => draftPage(visit)),
  )
  router.get(
    '/cases/pair/:one/:other',
    show((visit) => pairPage(visit)),
  )
  router.get(
    '/cases/:id',
    show((visit) => keptCasePage(visit)),
  )
  for (const [path, action] of Object.entries(caseActions)) router.post(`/cases/${path}`, act(action))

  router.get('/gaps', show(gapsPage))

  router.get('/rules', show(rulesPage))
  router.get('/rules/new', show(newRulePage))
  router.post('/rules/new', act(changeRule))
  router.get('/rules/:id', show(rulePage))
  router.post('/rules/:id', act(changeRule))

  router.get('/import', show(importPage))
  router.post('/import', act(importCases))

  router.get('/workbench', show(workbenchPage))
  router.post('/workbench', show(workbenchAnswer))

  router.get('/learning', show(learningPage))
  router.post('/learning', act(chooseRanking))

  router.get(
    '/access',
    show((visit) => accessPage(visit)),
  )
  for (const [path, action] of Object.entries(accessActions)) router.post(`/access/${path}`, act(action))
  router.get('/access/{*action}', async (request, response) => {
    const { reader } = await visitOf(request)
    response.redirect(303, reader.to('desk', 'access'))
  })

  router.get('/audit', show(auditPage))
  return router
}
