import { randomUUID } from 'node:crypto'
import compression from 'compression'
import express, { type Express, type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { Config } from '../config.js'
import { memberCode, processAreaId, technologyId } from '../domain/index.js'
import { assignmentRoutes } from '../features/assignments/routes.js'
import { auditRoutes } from '../features/audit/routes.js'
import { caseDraftRoutes } from '../features/case-studies/draft-routes.js'
import { caseDeskRoutes } from '../features/case-studies/routes.js'
import { interchangeRoutes } from '../features/catalogue/interchange-routes.js'
import { referenceRoutes } from '../features/catalogue/reference-routes.js'
import { caseStudyRoutes } from '../features/catalogue/routes.js'
import { technologyRoutes } from '../features/catalogue/technology-routes.js'
import { conversationRoutes } from '../features/conversations/routes.js'
import { DocumentPrinter } from '../features/documents/index.js'
import { dossierRoutes } from '../features/dossiers/routes.js'
import { feedbackRoutes } from '../features/feedback/routes.js'
import { indicatorRoutes } from '../features/indicators/routes.js'
import { insightRoutes } from '../features/insights/routes.js'
import { comparisonRoutes } from '../features/learning/comparison-routes.js'
import { learningRoutes } from '../features/learning/routes.js'
import { reviewRoutes } from '../features/matches/review-routes.js'
import { matchRoutes } from '../features/matches/routes.js'
import { needTransitionRoutes } from '../features/matches/transition-routes.js'
import { memberExportRoutes } from '../features/members/export-routes.js'
import { memberRoutes } from '../features/members/routes.js'
import { needDuplicateRoutes } from '../features/needs/duplicate-routes.js'
import { needFileRoutes } from '../features/needs/file-routes.js'
import { needRoutes } from '../features/needs/routes.js'
import { notificationRoutes } from '../features/notifications/routes.js'
import { keyRoutes } from '../features/people/key-routes.js'
import { meRoutes } from '../features/people/me-routes.js'
import { openIdPages, openIdPath } from '../features/people/openid-routes.js'
import { personRoutes } from '../features/people/routes.js'
import { sessionRoutes } from '../features/people/session-routes.js'
import { personDataRoutes } from '../features/person-data/routes.js'
import type { AdviceServices } from '../features/recommendations/index.js'
import { memberAdviceRoutes } from '../features/recommendations/member-routes.js'
import { recommendationRoutes } from '../features/recommendations/routes.js'
import { suggestionRoutes } from '../features/recommendations/suggestion-routes.js'
import { editionFileRoutes, editionRoutes } from '../features/reports/routes.js'
import { ruleRoutes } from '../features/rules/routes.js'
import { surveyFileRoutes } from '../features/surveys/file-routes.js'
import { surveyRoutes } from '../features/surveys/routes.js'
import { usageRoutes } from '../features/usage/routes.js'
import { webhookRoutes } from '../features/webhooks/routes.js'
import { workshopFeedbackRoutes } from '../features/workshops/feedback/routes.js'
import { workshopFileRoutes, workshopRoutes } from '../features/workshops/routes.js'
import {
  allowNotModified,
  allowOrigins,
  answerProblem,
  Bodies,
  cutUnreadBodies,
  docsPages,
  Idempotency,
  type Identify,
  limitRequests,
  loggedError,
  mount,
  movedAddresses,
  noSuchRoute,
  openApiDocument,
  problemsPage,
  problemsPath,
  requireUsableHost,
  routePatternOf,
  serveDocument,
  takeTurns,
  useBasePath,
} from '../platform/http/index.js'
import { traceRequest } from '../platform/tracing/index.js'
import { healthRoutes } from './health-routes.js'
import { mcpRoutes } from './mcp/mcp-routes.js'
import { metricsPage } from './metrics-page.js'

export interface AppParts {
  readonly services: AdviceServices
  readonly config: Pick<
    Config,
    | 'rateLimitPerMinute'
    | 'trustedProxies'
    | 'publicUrl'
    | 'openId'
    | 'basePath'
    | 'corsOrigins'
    | 'frameAncestors'
    | 'webhooksToPrivate'
    | 'mail'
    | 'verifyFactsAfterMonths'
    | 'chromium'
    | 'styleguide'
  >
  readonly logger: Logger
  readonly version: string
  readonly identify: Identify
  /** Whether the process was told to stop: load balancers are told to send nothing more. */
  readonly isStopping?: () => boolean
  /** Creates the pages for people. Without it, `/` leads to the API documentation. */
  readonly pages?: (parts: PageParts) => RequestHandler
}

/** What the pages share with the API. */
export interface PageParts extends Pick<AppParts, 'config' | 'identify'> {
  readonly services: AdviceServices
  /** Requests for pages and API requests count together. */
  readonly limit: readonly RequestHandler[]
  readonly bodies: Bodies
}

/** Addresses of the API that were renamed, with the day from which the old ones may be gone. */
const moved = [{ from: '/case-studies/drafts', to: '/case-study-drafts', since: '2026-11-29', until: '2027-11-29' }]

/** Creates the Express app of the service. */
export function createApp(parts: AppParts): Express {
  const { services, config, logger, version, identify, isStopping, pages } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.trustedProxies)
  app.set('query parser', 'simple')
  app.use((request, response, next) => traceRequest({ request, response, route: () => routePatternOf(response) }, next))
  app.use(requestLog(logger))
  useBasePath(app, config.basePath)
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'font-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          // The service itself uses plain HTTP; a proxy in front of it adds TLS.
          'upgrade-insecure-requests': null,
        },
      },
    }),
  )
  app.use(compression())
  app.use(cutUnreadBodies)
  app.use(requireUsableHost)
  app.use(allowNotModified)

  const { engine, needs } = services
  const printer = new DocumentPrinter(engine, config.chromium)
  const health = healthRoutes(() => engine.status, isStopping)
  const routes = [
    ...recommendationRoutes(services),
    ...memberAdviceRoutes(services),
    // Paths with a name before those with an id.
    ...caseDraftRoutes(engine),
    ...interchangeRoutes(engine),
    ...caseDeskRoutes(engine),
    ...caseStudyRoutes(engine),
    ...technologyRoutes(engine),
    ...dossierRoutes(engine, config),
    ...referenceRoutes(engine),
    ...memberRoutes(engine, needs),
    // Paths with a name before those with an id.
    ...needFileRoutes(services),
    ...memberExportRoutes(services),
    ...needDuplicateRoutes(services),
    ...needRoutes(services),
    ...needTransitionRoutes(services),
    ...matchRoutes(services),
    ...suggestionRoutes(services),
    ...feedbackRoutes(engine, needs),
    ...conversationRoutes(services),
    ...assignmentRoutes(engine),
    ...reviewRoutes(services),
    ...insightRoutes(services),
    ...surveyFileRoutes(engine),
    ...surveyRoutes(engine),
    ...indicatorRoutes(services),
    ...editionFileRoutes(services, printer, config),
    ...editionRoutes(services),
    ...workshopFeedbackRoutes(services),
    ...workshopFileRoutes(services, printer, config),
    ...workshopRoutes(services),
    ...ruleRoutes(engine),
    ...learningRoutes(engine, needs),
    ...comparisonRoutes(engine),
    ...meRoutes(engine),
    ...notificationRoutes(engine),
    ...sessionRoutes(engine, config),
    ...personRoutes(engine, config),
    ...personDataRoutes(engine),
    ...keyRoutes(engine),
    ...usageRoutes(engine),
    ...webhookRoutes(engine, config),
    ...auditRoutes(engine),
  ]
  const api = Router()
  api.use(allowOrigins(config.corsOrigins))
  const bodies = new Bodies()
  mount(api, health, { identify, bodies })
  api.use(movedAddresses(moved, '/api/v1'))
  const { rateLimitPerMinute } = config
  const limit: readonly RequestHandler[] = [
    limitRequests(rateLimitPerMinute, identify, engine.database.memory),
    takeTurns(identify, rateLimitPerMinute),
  ]
  api.use(...limit)
  mount(api, routes, { identify, bodies, idempotency: new Idempotency(engine) })
  app.use('/api/v1', api)
  app.use(mcpRoutes({ services, config, version, identify, bodies, limit }))
  app.use('/metrics', ...limit)
  app.use(metricsPage(engine, identify))

  const document = () => {
    const { members, technologies, processAreas } = engine.catalogue
    const ids = new Map([
      [memberCode, [...members.keys()]],
      [technologyId, [...technologies.keys()]],
      [processAreaId, [...processAreas.keys()]],
    ])
    return openApiDocument([...routes, ...health], { version, server: config.basePath || '/' }, ids)
  }
  const listed = () => {
    const { members, technologies, processAreas } = engine.catalogue
    return [members, technologies, processAreas]
  }
  app.get('/api/openapi.json', ...limit, serveDocument(listed, document))
  app.use('/api/docs', ...limit, docsPages())
  app.get(problemsPath, ...limit, problemsPage)
  if (config.openId && config.publicUrl) {
    app.use(openIdPath, ...limit, openIdPages(engine, config.openId, config.publicUrl + config.basePath))
  }
  app.use(
    pages?.({ services, config, identify, limit, bodies }) ??
      Router().get('/', (_request, response) => response.redirect('/api/docs')),
  )
  app.use(noSuchRoute)
  app.use(answerProblem)
  return app
}

const givenId = /^[\w.-]{8,64}$/

/** Logs one line per request, without body and query: the text of a need must not be in any log. */
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
      // pino-http passes a copy of the error; the error itself is in `raw`. Where there was none, it makes one of the status.
      err: (error: { raw?: Error } | undefined) =>
        error?.raw?.message.startsWith('failed with status code') ? undefined : loggedError(error?.raw ?? error),
    },
    // "Not ready yet" is a normal answer, not an error.
    customLogLevel: (request, response, error) => {
      // A router removes its own path from `url`.
      const { originalUrl = request.url } = request as { originalUrl?: string; url?: string }
      if (originalUrl?.startsWith('/api/v1/health/')) return 'debug'
      if (response.statusCode === 503) return 'warn'
      return error || response.statusCode >= 500 ? 'error' : 'info'
    },
  })
}
