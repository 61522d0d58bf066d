import { Router } from 'express'
import { indicatorIds } from '../../features/indicators/index.js'
import type { Handle } from '../kit/handle.js'
import { chartFileTypes } from './chart-file.js'
import { chartNames } from './chart-named.js'
import { chartFile, chartPage, chartsPage, readChart, readCharts } from './chart-pages.js'
import { divideFile, dividePage, readDivide } from './divide/divide-page.js'

export function chartRoutes(handle: Handle): Router {
  const router = Router()
  router.get('/', handle(chartsPage, readCharts))
  for (const name of chartNames) {
    for (const type of chartFileTypes) {
      router.get(
        `/${name}.${type}`,
        handle((visit, asked) => chartFile(visit, name, { ...asked, type }), readCharts),
      )
    }
  }
  router.get('/divide', handle(dividePage, readDivide))
  for (const id of indicatorIds) {
    router.get(
      `/divide/${id}.svg`,
      handle((visit, asked) => divideFile(visit, id, asked), readDivide),
    )
  }
  router.get('/:name', handle(chartPage, readChart))
  return router
}
