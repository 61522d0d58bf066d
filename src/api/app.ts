import { randomUUID } from 'node:crypto'
import compression from 'compression'
import express, { type Express, type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { limitRequests } from '../access/index.js'
import type { Config } from '../config.js'
import { memberCode, processAreaId, technologyId } from '../domain/index.js'
import { NeedBook } from '../needs/index.js'
import { type Engine, type NeedParts, NeedVectors, SuggestionKeeper } from '../recommendation/index.js'
import { Bodies, cutUnreadBodies } from './bodies.js'
import { docsPages, serveDocument } from './docs.js'
import { requireUsableHost } from './host-header.js'
import { loggedError } from './logged-error.js'
import { allowNotModified } from './not-modified.js'
import { openIdPages, openIdPath } from './open-id.js'
import { openApiDocument } from './openapi.js'
import { answerProblem, noSuchRoute } from './problem.js'
import { type Identify, mount } from './route.js'
import { auditRoutes } from './routes/audit.js'
import { caseDeskRoutes } from './routes/case-desk.js'
import { caseDraftRoutes } from './routes/case-drafts.js'
import { caseStudyRoutes } from './routes/case-studies.js'
import { feedbackRoutes } from './routes/feedback.js'
import { healthRoutes } from './routes/health.js'
import { keyRoutes } from './routes/keys.js'
import { learningRoutes } from './routes/learning.js'
import { matchRoutes } from './routes/matches.js'
import { meRoutes } from './routes/me.js'
import { memberExportRoutes } from './routes/member-export.js'
import { memberRoutes } from './routes/members.js'
import { needDuplicateRoutes } from './routes/need-duplicates.js'
import { needFileRoutes } from './routes/need-files.js'
import { needRoutes } from './routes/needs.js'
import { personRoutes } from './routes/people.js'
import { recommendationRoutes } from './routes/recommendations.js'
import { reviewRoutes } from './routes/review.js'
import { ruleRoutes } from './routes/rules.js'
import { sessionRoutes } from './routes/session.js'
import { technologyRoutes } from './routes/technologies.js'
import { takeTurns } from './take-turns.js'

export interface AppParts {
  readonly engine: Engine
  readonly config: Pick<Config, 'rateLimitPerMinute' | 'trustedProxies' | 'publicUrl' | 'openId'>
  readonly logger: Logger
  readonly version: string
  readonly identify: Identify
  /** Makes the pages for people. Without them the documentation stands at the front door. */
  readonly pages?: (parts: PageParts) => RequestHandler
}

/** What pages share with the routes for programs. */
export interface PageParts extends Pick<AppParts, 'config' | 'identify'> {
  readonly advice: NeedParts
  /** Pages and programs count together. */
  readonly limit: readonly RequestHandler[]
  readonly bodies: Bodies
}

/** The HTTP side of the service. */
export function createApp({ engine, config, logger, version, identify, pages }: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  app.set('query parser', 'simple')
  app.use(requestLog(logger))
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'font-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          // The service itself speaks plain HTTP; whatever stands in front of it adds TLS.
          'upgrade-insecure-requests': null,
        },
      },
    }),
  )
  app.use(compression())
  app.use(cutUnreadBodies)
  app.use(requireUsableHost)
  app.use(allowNotModified)

  const health = healthRoutes(() => engine.status)
  const needs = new NeedBook(engine.database)
  const adviceParts = { engine, needs, vectors: new NeedVectors(engine) }
  const advice = { ...adviceParts, suggestions: new SuggestionKeeper(adviceParts) }
  engine.afterEachLook((signal) => advice.suggestions.catchUp(signal))
  const routes = [
    ...recommendationRoutes(advice),
    // Paths with a name before those with an id.
    ...caseDraftRoutes(engine),
    ...caseDeskRoutes(engine),
    ...caseStudyRoutes(engine),
    ...technologyRoutes(engine),
    ...memberRoutes(engine, needs),
    // Paths with a name before those with an id.
    ...needFileRoutes(advice),
    ...memberExportRoutes(engine, needs),
    ...needDuplicateRoutes(advice),
    ...needRoutes(advice),
    ...matchRoutes(advice),
    ...feedbackRoutes(engine, needs),
    ...reviewRoutes(engine, needs),
    ...ruleRoutes(engine),
    ...learningRoutes(engine, needs),
    ...meRoutes(engine.database),
    ...sessionRoutes(engine.database, config),
    ...personRoutes(engine.database, config),
    ...keyRoutes(engine.database),
    ...auditRoutes(engine.database),
  ]
  const api = Router()
  const bodies = new Bodies()
  mount(api, health, { identify, bodies })
  const { rateLimitPerMinute } = config
  const limit: readonly RequestHandler[] = [
    limitRequests(rateLimitPerMinute, identify),
    takeTurns(identify, rateLimitPerMinute),
  ]
  api.use(...limit)
  mount(api, routes, { identify, bodies })
  app.use('/api/v1', api)

  const { members, technologies, processAreas } = engine.catalogue
  const ids = new Map([
    [memberCode, [...members.keys()]],
    [technologyId, [...technologies.keys()]],
    [processAreaId, [...processAreas.keys()]],
  ])
  app.get('/api/openapi.json', ...limit, serveDocument(openApiDocument([...routes, ...health], version, ids)))
  app.use('/api/docs', ...limit, docsPages())
  if (config.openId && config.publicUrl) {
    app.use(openIdPath, ...limit, openIdPages(engine.database, config.openId, config.publicUrl))
  }
  app.use(
    pages?.({ advice, config, identify, limit, bodies }) ??
      Router().get('/', (_request, response) => response.redirect('/api/docs')),
  )
  app.use(noSuchRoute)
  app.use(answerProblem)
  return app
}

const givenId = /^[\w.-]{8,64}$/

/** One line a request. It holds no body and no query: a need's text must not be in any log. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id']
      const id = typeof given === 'string' && givenId.test(given) ? given : randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      // Comes with its properties copied already; the error itself is in `raw`.
      err: (error: { raw?: unknown } | undefined) => loggedError(error?.raw ?? error),
    },
    // Not to be ready yet is an answer, not an error.
    customLogLevel: (request, response, error) => {
      // A router shortens `url` to what stands behind its own path.
      const { originalUrl = request.url } = request as { originalUrl?: string; url?: string }
      if (originalUrl?.startsWith('/api/v1/health/')) return 'debug'
      return error || response.statusCode >= 500 ? 'error' : 'info'
    },
  })
}
