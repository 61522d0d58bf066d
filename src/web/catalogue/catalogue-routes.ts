import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readId } from '../kit/sent.js'
import { readBrowseForm } from './browse-form.js'
import { browsePage } from './browse-page.js'
import { caseStudyPage } from './case-study-page.js'
import { comparePage, readCompared } from './compare-page.js'
import { caseStudiesTwin, caseStudyTwin, memberTwin, technologyTwin } from './markdown-twins.js'
import { memberPage, readMember } from './member-pages.js'
import { membersPage, readMembers } from './members-page.js'
import { technologiesPage, technologyPage } from './technology-pages.js'

/** Case studies, technologies and administrations. */
export function catalogueRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/compare', handle(comparePage, readCompared))
  router.get('/case-studies', handle(browsePage, readBrowseForm))
  router.get('/case-studies.md', handle(caseStudiesTwin))
  // Twins before pages, which take anything as an id.
  router.get('/case-studies/:id.md', handle(caseStudyTwin, readId))
  router.get('/case-studies/:id', handle(caseStudyPage, readId))
  router.get('/technologies', handle(technologiesPage))
  router.get('/technologies/:id.md', handle(technologyTwin, readId))
  router.get('/technologies/:id', handle(technologyPage, readId))
  router.get('/members', handle(membersPage, readMembers))
  router.get('/members/:code.md', handle(memberTwin, readMember))
  router.get('/members/:code', handle(memberPage, readMember))
  return router
}
