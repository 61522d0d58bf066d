import { Router } from 'express'
import type { Handle } from '../kit/handle.js'
import { chartFileTypes } from './chart-file.js'
import { chartFile, chartNames, chartPage, chartsPage, readChart } from './chart-pages.js'

export function chartRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/', handle(chartsPage))
  for (const name of chartNames) {
    for (const type of chartFileTypes) {
      router.get(
        `/${name}.${type}`,
        handle((visit) => chartFile(visit, name, type)),
      )
    }
  }
  router.get('/:name', handle(chartPage, readChart))
  return router
}
