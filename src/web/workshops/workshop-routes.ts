import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readId } from '../kit/sent.js'
import { readChapter, workshopChapterPage, workshopPage } from './workshop-page.js'
import { workshopsPage } from './workshops-page.js'

/** The workshops in which a member takes part. */
export function workshopRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/', handle(workshopsPage))
  router.get('/:id', handle(workshopPage, readId))
  router.get('/:id/:chapter', handle(workshopChapterPage, readChapter))
  return router
}
