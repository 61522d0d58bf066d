import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readId, readTarget } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { auditPage, readFiltered } from './audit/audit-page.js'
import { caseStudiesPage, readDone } from './case-studies/case-studies-page.js'
import * as caseStudy from './case-studies/case-study-actions.js'
import { draftPage } from './case-studies/draft-page.js'
import { mergePage, readMergeWanted } from './case-studies/merge-page.js'
import { pairPage, readPair, sayAlike, sayDistinct } from './case-studies/pair-page.js'
import { recordPage } from './case-studies/record-page.js'
import * as dossier from './dossiers/dossier-actions.js'
import { dossiersPage, readDone as readDossiersDone } from './dossiers/dossiers-page.js'
import { historyPage, readHistoryWanted } from './dossiers/history-page.js'
import { decideOnSuggestion, readSuggestionDecision } from './gaps/decide-action.js'
import { gapsPage } from './gaps/gaps-page.js'
import * as fileStep from './import/file-pages.js'
import { importCases, importPage, readImported, readImportForm } from './import/import-page.js'
import type { Uploads } from './import/uploads.js'
import { beginComparing, endComparing, endingPage, readRankings } from './learning/comparison-actions.js'
import * as learning from './learning/learning-page.js'
import { readUsageQuery, usagePage } from './learning/usage-page.js'
import { readWorkbenchForm } from './learning/workbench-form.js'
import { workbenchAnswer, workbenchPage } from './learning/workbench-page.js'
import * as access from './people/access-actions.js'
import { accessPage, readAccess } from './people/access-page.js'
import * as need from './queue/need-actions.js'
import { needPage, readWanted } from './queue/need-page.js'
import { publishPage } from './queue/publish-page.js'
import { queuePage, readQueue } from './queue/queue-page.js'
import * as report from './report/edition-actions.js'
import { deskEditionPage, readEditionDone } from './report/edition-page.js'
import * as editions from './report/editions-page.js'
import * as prosePages from './report/prose-page.js'
import { changeRule, deletingPage, newRulePage, readChange, removeRule, rulePage } from './rules/rule-page.js'
import { readDone as readRulesDone, rulesPage } from './rules/rules-page.js'
import * as round from './surveys/round-page.js'
import * as survey from './surveys/survey-actions.js'
import * as surveys from './surveys/surveys-page.js'
import * as webhooks from './webhooks/webhooks-page.js'
import * as plan from './workshops/plan-page.js'
import * as workshop from './workshops/workshop-actions.js'
import { deskWorkshopPage, readWorkshopDone } from './workshops/workshop-page.js'
import * as workshops from './workshops/workshops-page.js'

/** The desk of the staff; it is mounted behind `staffOnly`. */
export function deskRoutes(handle: Handle, uploads: Uploads): Router {
  const router = Router()
  router.get('/', handle(queuePage, readQueue))
  mountGaps(router, handle)
  mountNeeds(router, handle)
  mountCaseStudies(router, handle)
  mountDossiers(router, handle)
  mountImport(router, handle, uploads)
  mountRanking(router, handle)
  mountSurveys(router, handle)
  mountReport(router, handle)
  mountWorkshops(router, handle)
  mountAccess(router, handle)
  router.get('/webhooks', handle(webhooks.webhooksPage))
  router.post('/webhooks/:id/test', handle(webhooks.testWebhook, readId))
  router.post('/webhooks/:id/resend', handle(webhooks.resendToWebhook, readId))
  router.get('/audit', handle(auditPage, readFiltered))
  return router
}

function mountGaps(router: Router, handle: Handle): void {
  router.get('/gaps', handle(gapsPage))
  router.post('/gaps/suggestions/:id', handle(decideOnSuggestion, readSuggestionDecision))
  // Where a form was sent to there is nothing to read.
  router.get(
    '/gaps/{*action}',
    handle(({ reader }) => ({ to: reader.to('desk', 'gaps') })),
  )
}

function mountNeeds(router: Router, handle: Handle): void {
  router.get('/needs/:id', handle(needPage, readWanted))
  router.post('/needs/:id/steps', handle(need.takeStep, need.readStep))
  router.get('/needs/:id/publish', handle(publishPage, need.readOne))
  router.post('/needs/:id/assignee', handle(need.assign, need.readAssignment))
  router.post('/needs/:id/suggestions', handle(need.renewSuggestions, need.readOne))
  router.post('/needs/:id/order', handle(need.moveInList, need.readMove))
  router.post('/needs/:id/matches/:caseStudyId', handle(need.decideOn, need.readDecision))
  // Where a form was sent to there is nothing to read: going back to that address shows the need.
  router.get(
    '/needs/:id/{*action}',
    handle(({ reader }: Visit, { id }: { id: string }) => ({ to: reader.to('desk', 'needs', id) }), readId),
  )
}

function mountCaseStudies(router: Router, handle: Handle): void {
  router.get('/cases', handle(caseStudiesPage, readDone))
  router.get('/cases/drafts/:id', handle(draftPage, readId))
  router.post('/cases/drafts/:id/publish', handle(caseStudy.publish, caseStudy.readPublication))
  router.post('/cases/drafts/:id/return', handle(caseStudy.returnDraft, caseStudy.readReturn))
  router.get('/cases/pair/:one/:other', handle(pairPage, readPair))
  router.get('/cases/pair/:one/:other/merge', handle(mergePage, readMergeWanted))
  router.post('/cases/pair/:one/:other/apart', handle(sayDistinct, readPair))
  router.post('/cases/pair/:one/:other/again', handle(sayAlike, readPair))
  router.get('/cases/:id', handle(recordPage, readId))
  router.post('/cases/:id/archive', handle(caseStudy.archive, caseStudy.readVersioned))
  router.post('/cases/:id/restore', handle(caseStudy.restore, caseStudy.readVersioned))
  router.post('/cases/:id/merge', handle(caseStudy.merge, caseStudy.readMerge))
}

function mountDossiers(router: Router, handle: Handle): void {
  router.get('/dossiers', handle(dossiersPage, readDossiersDone))
  router.get('/dossiers/history/:technology', handle(historyPage, readHistoryWanted))
  router.post('/dossiers/proposals/:id/accept', handle(dossier.accept, dossier.readProposalForm))
  router.post('/dossiers/proposals/:id/reject', handle(dossier.reject, dossier.readProposalForm))
  router.post('/dossiers/facts/:technology/:fact', handle(dossier.verify, dossier.readFact))
  // Where a form was sent to there is nothing to read.
  router.get(
    '/dossiers/{*action}',
    handle(({ reader }) => ({ to: reader.to('desk', 'dossiers') })),
  )
}

function mountImport(router: Router, handle: Handle, uploads: Uploads): void {
  const file = fileStep.filePages(uploads)
  router.get('/import', handle(importPage, readImported))
  router.post('/import', handle(importCases, readImportForm))
  router.post('/import/files', handle(file.receive, fileStep.readFile))
  router.get('/import/files/:id', handle(file.columns, readId))
  router.post('/import/files/:id', handle(file.map, fileStep.readColumns))
  router.get('/import/files/:id/preview', handle(file.preview, readId))
  router.post('/import/files/:id/import', handle(file.run, fileStep.readRun))
  // Where a form was sent to there is nothing to read.
  router.get(
    ['/import/files', '/import/files/:id/import'],
    handle(({ reader }) => ({ to: reader.to('desk', 'import') })),
  )
}

function mountRanking(router: Router, handle: Handle): void {
  router.get('/rules', handle(rulesPage, readRulesDone))
  router.get('/rules/new', handle(newRulePage))
  router.post('/rules/new', handle(changeRule, readChange))
  router.get('/rules/:id', handle(rulePage, readId))
  router.get('/rules/:id/delete', handle(deletingPage, readId))
  router.post('/rules/:id/delete', handle(removeRule, readTarget))
  router.post('/rules/:id', handle(changeRule, readChange))
  router.get('/workbench', handle(workbenchPage))
  router.post('/workbench', handle(workbenchAnswer, readWorkbenchForm))
  router.get('/learning', handle(learning.learningPage, learning.readDone))
  router.post('/learning', handle(learning.chooseRanking, learning.readChoice))
  router.post('/learning/refit', handle(learning.beginRefit))
  router.get('/learning/usage', handle(usagePage, readUsageQuery))
  router.post('/learning/comparison', handle(beginComparing, readRankings))
  router.get('/learning/comparison/end', handle(endingPage))
  router.post('/learning/comparison/end', handle(endComparing))
  router.get(
    '/learning/{*action}',
    handle(({ reader }) => ({ to: reader.to('desk', 'learning', 'usage') })),
  )
}

function mountSurveys(router: Router, handle: Handle): void {
  router.get('/surveys', handle(surveys.surveysPage))
  router.post('/surveys', handle(surveys.beginRound, surveys.readRoundForm))
  router.get('/surveys/:id', handle(round.roundPage, round.readRoundDone))
  router.post('/surveys/:id/reminders', handle(survey.remind, readId))
  router.get('/surveys/:id/close', handle(survey.closingPage, readId))
  router.post('/surveys/:id/close', handle(survey.close, readId))
  router.post('/surveys/:id/import', handle(survey.importFile, survey.readAnswerFile))
  // Where a form was sent to there is nothing to read.
  router.get(
    '/surveys/:id/{*action}',
    handle(({ reader }: Visit, { id }: { id: string }) => ({ to: reader.to('desk', 'surveys', id) }), readId),
  )
}

function mountReport(router: Router, handle: Handle): void {
  router.get('/report', handle(editions.editionsPage))
  router.post('/report', handle(editions.makeNextEdition, editions.readEditionForm))
  router.get('/report/:id', handle(deskEditionPage, readEditionDone))
  router.post('/report/:id/generate', handle(report.generate, readId))
  router.get('/report/:id/publish', handle(report.publishingPage, readId))
  router.post('/report/:id/publish', handle(report.publish, readTarget))
  router.get('/report/:id/delete', handle(report.deletingPage, readId))
  router.post('/report/:id/delete', handle(report.remove, readTarget))
  router.get('/report/:id/:chapter/:language', handle(prosePages.prosePage, prosePages.readProsePlace))
  router.post('/report/:id/:chapter/:language', handle(prosePages.saveProse, prosePages.readProseForm))
  // Where a form was sent to there is nothing to read.
  router.get(
    '/report/:id/generate',
    handle(({ reader }: Visit, { id }: { id: string }) => ({ to: reader.to('desk', 'report', id) }), readId),
  )
}

function mountWorkshops(router: Router, handle: Handle): void {
  router.get('/workshops', handle(workshops.deskWorkshopsPage))
  router.post('/workshops', handle(workshops.planNew, workshops.readPlanForm))
  router.get('/workshops/:id', handle(deskWorkshopPage, readWorkshopDone))
  router.get('/workshops/:id/plan', handle(plan.planPage, readId))
  router.post('/workshops/:id/plan', handle(plan.savePlan, plan.readChangedPlan))
  router.post('/workshops/:id/prepare', handle(workshop.prepare, readId))
  router.post('/workshops/:id/share', handle(workshop.share, workshop.readSharing))
  router.get('/workshops/:id/delete', handle(workshop.deletingPage, readId))
  router.post('/workshops/:id/delete', handle(workshop.remove, readTarget))
  // Where a form was sent to there is nothing to read.
  router.get(
    ['/workshops/:id/prepare', '/workshops/:id/share'],
    handle(({ reader }: Visit, { id }: { id: string }) => ({ to: reader.to('desk', 'workshops', id) }), readId),
  )
}

function mountAccess(router: Router, handle: Handle): void {
  router.get('/access', handle(accessPage, readAccess))
  router.get('/access/people/:personId/deactivate', handle(access.deactivatingPage, access.readPersonId))
  router.get('/access/keys/:keyId/revoke', handle(access.revokingPage, access.readKeyId))
  router.post('/access/people', handle(access.createPerson, access.readForm))
  router.post('/access/people/:personId/link', handle(access.createSignInLink, access.readPersonId))
  router.post('/access/people/:personId/active', handle(access.changeActivation, access.readActivation))
  router.post('/access/keys', handle(access.createKey, access.readForm))
  router.post('/access/keys/:keyId/rotation', handle(access.rotateKey, access.readRotation))
  router.post('/access/keys/:keyId/revocation', handle(access.revokeKey, access.readRevocation))
  router.get(
    '/access/{*action}',
    handle(({ reader }) => ({ to: reader.to('desk', 'access') })),
  )
}
