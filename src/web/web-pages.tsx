import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import { anonymous, interfaceLanguage, interfaceLanguages, NotFoundError } from '../domain/index.js'
import { SignInLinkEndedError } from '../features/people/index.js'
import {
  asKnown,
  nextPath,
  publicAddress,
  readMultipart,
  refuseCrossSite,
  usualBodyLimit,
} from '../platform/http/index.js'
import type { PageParts } from '../server/create-app.js'
import { aboutPage } from './about/about-page.js'
import { catalogueRoutes } from './catalogue/catalogue-routes.js'
import { chartRoutes } from './charts/chart-routes.js'
import { deskRoutes } from './desk/desk-routes.js'
import { importFileLimit } from './desk/import/file-pages.js'
import { importFormLimit } from './desk/import/import-page.js'
import { Uploads } from './desk/import/uploads.js'
import { staffOnly } from './desk/staff-only.js'
import { surveyFileLimit } from './desk/surveys/survey-actions.js'
import { discoveryRoutes } from './discovery/discovery-routes.js'
import { dossierRoutes } from './dossiers/dossier-routes.js'
import { embedPage, framePolicy } from './embed/embed-page.js'
import { embedScript } from './embed/embed-script.js'
import { assetRoutes } from './kit/assets.js'
import { preferredLanguage, rememberLanguage } from './kit/choose-language.js'
import { errorPage } from './kit/error-page.js'
import { handlers, hasOpenId, sendPage } from './kit/handle.js'
import { keepNext, nextCookie } from './kit/next-page.js'
import { pagePolicy } from './kit/page-policy.js'
import { type Reader, readers } from './kit/reader.js'
import { signedInOnly } from './kit/signed-in-only.js'
import { timePages } from './kit/time-pages.js'
import { needRoutes } from './needs/need-routes.js'
import { leave, mailPage, readToken, readWanted, savePreference, unsubscribePage } from './people/mail-page.js'
import { notificationsPage, openNotification, readAllNotifications, readEntryId } from './people/notifications-page.js'
import {
  linkEndedPage,
  readSignIn,
  readSignInLink,
  readSignOut,
  signIn,
  signInNeededPage,
  signInPage,
  signOut,
} from './people/sign-in-page.js'
import { answerRoutes } from './recommendations/answer-routes.js'
import { homePage } from './recommendations/home-page.js'
import { readSearch, search } from './recommendations/search.js'
import { reportRoutes } from './report/report-routes.js'
import { styleguidePage, styleguideReader } from './styleguide/styleguide-page.js'
import { surveyRoutes } from './survey/survey-routes.js'
import { feedbackFormLimit, workshopFeedbackRoutes } from './workshops/feedback-routes.js'
import { workshopRoutes } from './workshops/workshop-routes.js'

/** 5,000 characters that take twelve bytes each when a form is sent, and every filter ticked. */
const formLimit = usualBodyLimit

/** The pages for people: everything that is not under `/api`. */
export function webPages(parts: PageParts): Router {
  const { config, identify, limit, bodies } = parts
  const router = Router()
  const uploads = new Uploads(parts.services.engine)
  router.use('/api', (_request, _response, next) => next('router'))
  router.use(pagePolicy())
  // With `no-referrer` browsers send forms over plain HTTP without an origin, and they would be refused as another site's.
  router.use(helmet.referrerPolicy({ policy: 'same-origin' }))
  router.use('/assets', assetRoutes())
  router.use(timePages)
  router.use(discoveryRoutes(parts.services.engine, config))
  router.get('/embed/passerelle-answers.js', embedScript)
  router.use(...limit)
  // A large form is read only for those who may use it.
  router.post('/:language/desk/import', staffOnly(identify), bodies.reader('form', importFormLimit))
  const fileReader = bodies.reader('file', importFileLimit)
  router.post('/:language/desk/import/files', staffOnly(identify), fileReader, readMultipart)
  const answersReader = bodies.reader('file', surveyFileLimit)
  router.post('/:language/desk/surveys/:id/import', staffOnly(identify), answersReader, readMultipart)
  const feedbackReader = bodies.reader('form', feedbackFormLimit)
  router.post('/:language/workshops/:id/feedback', signedInOnly(identify), feedbackReader)
  router.use(bodies.reader('form', formLimit))
  router.get('/', (request, response) => {
    response.vary('Accept-Language').vary('Cookie')
    response.redirect(`/${preferredLanguage(request)}`)
  })
  // Links are made where nobody knows yet which language their reader prefers.
  router.get('/sign-in', (request, response) => {
    const next = nextPath(request.query.next)
    const query = new URLSearchParams({ token: String(request.query.token ?? ''), ...(next && { next }) })
    response.redirect(`/${preferredLanguage(request)}/sign-in?${query}`)
  })
  if (config.styleguide) {
    router.get(
      '/styleguide',
      handlers({ reader: styleguideReader, services: parts.services, config, identify })(styleguidePage),
    )
  }
  for (const language of interfaceLanguages) {
    const embedded = embedPage(parts.services, readers[language])
    router.route(`/${language}/embed`).all(framePolicy(config.frameAncestors)).get(embedded).post(embedded)
  }
  for (const language of interfaceLanguages) router.use(`/${language}`, pagesIn(readers[language], parts, uploads))
  router.use((request) => {
    throw new NotFoundError('page', request.originalUrl.split('?')[0]!.slice(0, 200))
  })
  router.use(showError(config))
  return router
}

function pagesIn(reader: Reader, { services, config, identify }: PageParts, uploads: Uploads): Router {
  const handle = handlers({ reader, services, config, identify })
  // A session is not asked for who is signing in or out, and so cannot keep anybody from it.
  const handleToken = handlers({ reader, services, config, identify: async () => anonymous })
  const sameSite: RequestHandler = (request, _response, next) => {
    refuseCrossSite(request, config.publicUrl)
    next()
  }
  const router = Router()
  router.get('/{*any}', (request, response, next) => {
    rememberLanguage(reader.language, request, response)
    next()
  })
  router.get('/', handle(homePage))
  router.use('/answer', answerRoutes(handle))
  // What was searched for stands in no address: there is nothing to show again.
  router.get('/search', (_request, response) => response.redirect(reader.to('case-studies')))
  router.post('/search', handle(search, readSearch))
  router.get('/sign-in', keepNext(config.publicUrl), handle(signInPage, readSignInLink))
  router.post('/sign-in', sameSite, handleToken(signIn, readSignIn))
  router.post('/sign-out', sameSite, handleToken(signOut, readSignOut))
  router.use('/needs', needRoutes(handle))
  router.use('/survey', surveyRoutes(handle))
  router.use('/report', reportRoutes(handle))
  // The form stands in the place of the sheet on paper, which is a part of the kit too.
  router.use('/workshops', workshopFeedbackRoutes(handle))
  router.use('/workshops', workshopRoutes(handle))
  router.get('/notifications', handle(notificationsPage))
  router.post('/notifications', handle(readAllNotifications))
  router.get(
    '/notifications/mail',
    handle((visit) => mailPage(visit)),
  )
  router.post('/notifications/mail', handle(savePreference, readWanted))
  router.get('/notifications/:id', handle(openNotification, readEntryId))
  router.get('/unsubscribe', handle(unsubscribePage, readToken))
  // A mail program sends it without a cookie, from no page.
  router.post('/unsubscribe', handleToken(leave, readToken))
  router.use('/insights', chartRoutes(handle))
  // Their address before they had this name: links to it still work.
  router.get('/pictures{/*rest}', (request, response) => {
    response.redirect(301, request.originalUrl.replace('/pictures', '/insights'))
  })
  router.use('/desk', staffOnly(identify), deskRoutes(handle, uploads))
  router.get('/about', handle(aboutPage))
  router.use(dossierRoutes(handle))
  router.use(catalogueRoutes(handle))
  return router
}

/** Errors as pages for people; programs, which do not ask for pages, get a problem document. */
function showError(config: PageParts['config']): ErrorRequestHandler {
  const wanted = nextCookie(config.publicUrl)
  return (error, request, response, next) => {
    if (response.headersSent || request.accepts(['html', 'json']) !== 'html') {
      next(error)
      return
    }
    const known = asKnown(error)
    if (!known) request.log.error({ err: error }, 'unexpected error')
    if (known?.retryAfter !== undefined) response.setHeader('Retry-After', String(known.retryAfter))
    const named = interfaceLanguage.safeParse(request.originalUrl.split(/[/?]/)[1])
    const reader = readers[named.success ? named.data : preferredLanguage(request)]
    // A form that was sent cannot be sent again by going to its address.
    const asked = known?.status === 401 && request.method === 'GET' ? nextPath(request.originalUrl) : undefined
    if (asked !== undefined) wanted.set(response, asked)
    const page =
      known?.status === 401
        ? { ...signInNeededPage(reader, hasOpenId(config), asked), status: 401 }
        : known instanceof SignInLinkEndedError
          ? { ...linkEndedPage(reader, hasOpenId(config), wanted.read(request)), status: known.status }
          : errorPage(reader, known, String(request.id))
    // What went wrong may be the identification itself: the frame does without.
    const account = { role: 'anonymous', member: undefined, unread: 0 } as const
    sendPage(page, { reader, account, base: publicAddress(request, config) }, request, response)
  }
}
