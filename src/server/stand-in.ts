import type { ServerResponse } from 'node:http'
import express, { type Express, type Request, type Response, Router } from 'express'
import type { Logger } from 'pino'
import { anonymous, PasserelleError } from '../domain/index.js'
import type { EngineStatus } from '../engine/index.js'
import { answerProblem, Bodies, cutUnreadBodies, mount } from '../platform/http/index.js'
import { requestLog } from './create-app.js'
import { healthRoutes } from './health-routes.js'

/** Seconds after which it is worth asking again: a start takes a few, and so does the start of what comes after a stop. */
const retryAfter = '5'

/** Thrown for every request that comes before the service has opened its database, or while it stops. */
export class ServiceUnavailableError extends PasserelleError {
  readonly status = 503

  constructor(
    readonly code: 'SERVICE_STARTING' | 'SERVICE_STOPPING',
    message: string,
  ) {
    super(message)
  }
}

export const starting = () => new ServiceUnavailableError('SERVICE_STARTING', 'The service is starting: try again soon')
export const stopping = () => new ServiceUnavailableError('SERVICE_STOPPING', 'The service is stopping: try again soon')

/** What answers while the service itself cannot: health as it is, everything else with the reason and a 503. */
export function standIn(logger: Logger, status: () => EngineStatus, reason: () => ServiceUnavailableError): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(requestLog(logger))
  app.use(cutUnreadBodies)
  const api = Router()
  mount(api, healthRoutes(status), { identify: async () => anonymous, bodies: new Bodies() })
  app.use('/api/v1', api)
  app.use((_request, response) => {
    response.setHeader('Retry-After', retryAfter)
    throw reason()
  })
  app.use(answerProblem)
  return app
}

/** Answers a request that an app has taken and not answered, for the service cannot wait any longer. */
export function giveUp(response: ServerResponse): void {
  response.setHeader('Retry-After', retryAfter)
  answerProblem(stopping(), response.req as Request, response as Response, () => undefined)
}
