import { Router } from 'express'
import { chartFileTypes } from '../charts/chart-file.js'
import type { Handle } from '../kit/handle.js'
import { answerMapFile, answerMapPage } from './answer-map.js'
import { answerPage, compareTicked } from './answer-page.js'
import { briefFile, briefTypes } from './brief/brief-file.js'
import { homePage } from './home-page.js'
import { type ProblemForm, readProblemForm } from './problem-form.js'

/** Answers to a problem. All are asked for by form, so that the problem stands in no address. */
export function answerRoutes(handle: Handle): Router {
  const router = Router()
  // The address alone says nothing of the problem: there is nothing to answer.
  router.get('/', handle(homePage))
  router.post('/', handle(answerPage, readProblemForm))
  router.post('/compare', handle(compareTicked, readProblemForm))
  router.post('/map', handle(answerMapPage, readProblemForm))
  for (const type of briefTypes) {
    router.post(
      `/brief.${type}`,
      handle((visit, typed: ProblemForm) => briefFile(visit, typed, type), readProblemForm),
    )
  }
  for (const type of chartFileTypes) {
    router.post(
      `/map.${type}`,
      handle((visit, typed: ProblemForm) => answerMapFile(visit, typed, type), readProblemForm),
    )
  }
  return router
}
