import { type RequestHandler, Router } from 'express'
import type { Show, VisitOf } from '../kit/visit.js'
import { auditPage } from './audit/audit-page.js'
import { casesPage } from './case-studies/case-studies-page.js'
import { caseActions } from './case-studies/case-study-actions.js'
import { draftPage } from './case-studies/draft-page.js'
import { importCases, importPage } from './case-studies/import-page.js'
import { pairPage } from './case-studies/pair-page.js'
import { keptCasePage } from './case-studies/record-page.js'
import { chooseRanking, learningPage } from './learning/learning-page.js'
import { workbenchAnswer, workbenchPage } from './learning/workbench-page.js'
import type { Action } from './outcome.js'
import { accessActions } from './people/access-actions.js'
import { accessPage } from './people/access-page.js'
import { gapsPage } from './queue/gaps-page.js'
import { needActions } from './queue/need-actions.js'
import { needPage } from './queue/need-page.js'
import { queuePage } from './queue/queue-page.js'
import { changeRule, newRulePage, rulePage } from './rules/rule-page.js'
import { rulesPage } from './rules/rules-page.js'

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
