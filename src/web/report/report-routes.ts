import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { readChapter, reportChapterPage } from './chapter-page.js'
import { compareEditionsPage, readCompared } from './compare-page.js'
import { numberedEditionPage, readNumber, reportPage } from './edition-page.js'

/** The report: its last edition, the editions before, and what is different in them. */
export function reportRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/', handle(reportPage))
  router.get('/compare', handle(compareEditionsPage, readCompared))
  router.get('/editions/:number', handle(numberedEditionPage, readNumber))
  router.get('/editions/:number/:chapter', handle(reportChapterPage, readChapter))
  router.get('/:chapter', handle(reportChapterPage, readChapter))
  return router
}
