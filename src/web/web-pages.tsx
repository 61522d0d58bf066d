import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import helmet from 'helmet'
import { render } from 'preact-render-to-string'
import { interfaceLanguage, interfaceLanguages, memberOf, NotFoundError } from '../domain/index.js'
import type { NeedServices } from '../features/needs/index.js'
import { SignInLinkEndedError } from '../features/people/index.js'
import { asKnown, type Identify, nextPath, publicAddress, usualBodyLimit } from '../platform/http/index.js'
import type { PageParts } from '../server/create-app.js'
import { aboutPage } from './about/about-page.js'
import { browsePage } from './catalogue/browse-page.js'
import { caseStudyPage } from './catalogue/case-study-page.js'
import { comparePage } from './catalogue/compare-page.js'
import { memberPage, membersPage } from './catalogue/member-pages.js'
import { leadToMerged } from './catalogue/redirect-merged.js'
import { technologiesPage, technologyPage } from './catalogue/technology-pages.js'
import { chartRoutes } from './charts/chart-pages.js'
import { importFormLimit } from './desk/case-studies/import-page.js'
import { deskRoutes } from './desk/desk-routes.js'
import { staffOnly } from './desk/staff-only.js'
import type { Account } from './kit/account.js'
import { assetRoutes } from './kit/assets.js'
import { preferredLanguage, rememberLanguage } from './kit/choose-language.js'
import { errorPage } from './kit/error-page.js'
import { Document, type Place } from './kit/layout.js'
import { keepNext, nextCookie } from './kit/next-page.js'
import type { Page } from './kit/page.js'
import { type Reader, readers } from './kit/reader.js'
import type { Show, Visit } from './kit/visit.js'
import { needRoutes } from './needs/need-routes.js'
import { linkEndedPage, signInNeededPage, signInPage, signInWith, signOut } from './people/sign-in-page.js'
import { answerMapRoutes } from './recommendations/answer-map.js'
import { answerPage, formPage } from './recommendations/answer-page.js'
import { briefRoutes } from './recommendations/brief/brief-routes.js'
import { homePage } from './recommendations/home-page.js'

/** 5,000 characters that take twelve bytes each when a form is sent, and every filter ticked. */
const formLimit = usualBodyLimit

/** The pages for people: everything that is not under `/api`. */
export function webPages({ services, config, identify, limit, bodies }: PageParts): Router {
  const router = Router()
  router.use('/api', (_request, _response, next) => next('router'))
  router.use(strictPolicy)
  // With `no-referrer` browsers send forms over plain HTTP without an origin, and they would be refused as another site's.
  router.use(helmet.referrerPolicy({ policy: 'same-origin' }))
  router.use('/assets', assetRoutes())
  router.use(...limit)
  // A large form is read only for those who may use it.
  router.post('/:language/desk/import', staffOnly(identify), bodies.reader('form', importFormLimit))
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
  for (const language of interfaceLanguages) {
    router.use(`/${language}`, pagesIn(readers[language], services, config, identify))
  }
  router.use((request) => {
    throw new NotFoundError('page', request.originalUrl.split('?')[0]!.slice(0, 200))
  })
  router.use(showError(config))
  return router
}

/** Nothing from elsewhere, nothing inline: whatever slips into a page as text cannot run. */
const strictPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
  },
})

function hasOpenId({ openId, publicUrl }: PageParts['config']): boolean {
  return Boolean(openId && publicUrl)
}

function pagesIn(reader: Reader, services: NeedServices, config: PageParts['config'], identify: Identify): Router {
  const visitOf = async (request: Request): Promise<Visit> => {
    return {
      engine: services.engine,
      services,
      reader,
      viewer: await identify(request),
      openId: hasOpenId(config),
      base: publicAddress(request, config.publicUrl),
      request,
    }
  }
  const send = (page: Page, visit: Visit, response: Response) =>
    sendPage(page, { reader, account: accountOf(visit) }, visit.request, response)
  const show: Show = (make) => async (request, response) => {
    const visit = await visitOf(request)
    send(await make(visit), visit, response)
  }
  const router = Router()
  router.get('/{*any}', (request, response, next) => {
    rememberLanguage(reader.language, request, response)
    next()
  })
  router.get('/', show(homePage))
  router.get('/answer', show(formPage))
  router.post('/answer', show(answerPage))
  router.use('/answer', briefRoutes(visitOf), answerMapRoutes(visitOf, show))
  router.get('/sign-in', keepNext(config.publicUrl), show(signInPage))
  router.post('/sign-in', signInWith(services.engine.database, config.publicUrl, `/${reader.language}`))
  router.post('/sign-out', signOut(services.engine.database, config.publicUrl, `/${reader.language}`))
  router.use('/needs', needRoutes(visitOf, show, send))
  router.get('/compare', show(comparePage))
  router.get('/case-studies', show(browsePage))
  router.get('/case-studies/:id', leadToMerged(services.engine, reader), show(caseStudyPage))
  router.get('/technologies', show(technologiesPage))
  router.get('/technologies/:id', show(technologyPage))
  router.get('/members', show(membersPage))
  router.get('/members/:code', show(memberPage))
  router.use('/pictures', chartRoutes(visitOf, show))
  router.use('/desk', staffOnly(identify), deskRoutes(visitOf, show))
  router.get('/about', show(aboutPage))
  return router
}

function accountOf({ viewer, engine, reader }: Visit): Account {
  const code = memberOf(viewer)
  const memberName = code === null ? undefined : (engine.catalogue.members.get(code)?.name[reader.language] ?? code)
  return { role: viewer.role, memberName }
}

function sendPage(page: Page, frame: Omit<Place, 'rest'>, request: Request, response: Response): void {
  // What follows the language in the address, so that the same page can be offered in another one.
  const rest = request.originalUrl.replace(/^\/(en|fr|es)(?=[/?]|$)/, '').replace(/^\/$/, '')
  // Seldom `no-store`: whoever goes back to an answer that was sent by a form would find it gone. Nobody but the browser keeps it.
  response.setHeader('Cache-Control', page.secret ? 'no-store' : 'private, no-cache')
  response.status(page.status ?? 200).type('html')
  response.send(`<!doctype html>${render(<Document page={page} place={{ ...frame, rest }} />)}`)
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
    // Who asks may be what went wrong: the frame does without.
    sendPage(page, { reader, account: { role: 'anonymous', memberName: undefined } }, request, response)
  }
}
