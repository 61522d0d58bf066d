import type { ServerResponse } from 'node:http'
import express, { type Express, type Request, type Response, Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { anonymous, PasserelleError } from '../domain/index.js'
import type { EngineStatus } from '../engine/index.js'
import { answerProblem, Bodies, cutUnreadBodies, mount, useBasePath } from '../platform/http/index.js'
import { requestLog } from './create-app.js'
import { healthRoutes } from './health-routes.js'

/** Seconds until the caller should try again: a start takes a few seconds. */
const retryAfter = '5'

/** Thrown for every request before the database is open, and while the service stops. */
export class ServiceUnavailableError extends PasserelleError {
  constructor(
    readonly code: 'SERVICE_STARTING' | 'SERVICE_STOPPING',
    message: string,
  ) {
    super(message)
  }
}

export const starting = () => new ServiceUnavailableError('SERVICE_STARTING', 'The service is starting: try again soon')
export const stopping = () => new ServiceUnavailableError('SERVICE_STOPPING', 'The service is stopping: try again soon')

/** The app that answers while the service starts or stops: health as usual, everything else with 503 and the reason. */
export function unavailableApp(
  logger: Logger,
  status: () => EngineStatus,
  reason: () => ServiceUnavailableError,
  basePath = '',
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(requestLog(logger))
  app.use(helmet())
  useBasePath(app, basePath)
  app.use(cutUnreadBodies)
  const api = Router()
  mount(
    api,
    healthRoutes(status, () => reason === stopping),
    { identify: async () => anonymous, bodies: new Bodies() },
  )
  app.use('/api/v1', api)
  app.use((_request, response) => {
    response.setHeader('Retry-After', retryAfter)
    throw reason()
  })
  app.use(answerProblem)
  return app
}

/** Answers a running request with 503 when the service cannot wait for it any longer. */
export function answerStopping(response: ServerResponse): void {
  response.setHeader('Retry-After', retryAfter)
  answerProblem(stopping(), response.req as Request, response as Response, () => undefined)
}
