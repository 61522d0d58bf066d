import type { RequestHandler } from 'express'
import { routePatternOf } from '../../platform/http/index.js'
import { pageSeconds } from '../../platform/metrics/index.js'

/** Times pages by the pattern of their address, which holds no id and no word; what is no page counts as `other`. */
export const timePages: RequestHandler = (_request, response, next) => {
  const end = pageSeconds.startTimer()
  response.once('close', () => end({ route: routePatternOf(response) ?? 'other', status: response.statusCode }))
  next()
}
