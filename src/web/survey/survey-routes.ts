import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readId } from '../kit/sent.js'
import { reuseEarlier, surveyOverviewPage } from './overview-page.js'
import { profilePage } from './profile-page.js'
import { autosaveSection, readSectionForm, saveSection } from './save-section.js'
import { readSection } from './section-form.js'
import { sectionPage } from './section-page.js'
import { surveysPage } from './surveys-page.js'

/** Pages where members say how they stand. */
export function surveyRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/', handle(surveysPage))
  router.get('/:id', handle(surveyOverviewPage, readId))
  router.post('/:id/reuse', handle(reuseEarlier, readId))
  router.get('/:id/profile', handle(profilePage, readId))
  router.get('/:id/sections/:section', handle(sectionPage, readSection))
  router.post('/:id/sections/:section', handle(saveSection, readSectionForm))
  router.post('/:id/sections/:section/autosave', handle(autosaveSection, readSectionForm))
  return router
}
