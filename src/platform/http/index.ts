export { useBasePath } from './base-path.js'
export { Bodies, connectionLimits, cutUnreadBodies } from './bodies.js'
export { answerBrokenRequests } from './broken-requests.js'
export { hostCookie, keptByBrowser, readCookie, sessionCookie } from './cookies.js'
export { allowOrigins } from './cross-origin.js'
export { docsPages, serveDocument } from './docs.js'
export { Front } from './front.js'
export { requireUsableHost } from './host-header.js'
export { Idempotency, remembered as requestsRemembered } from './idempotency.js'
export { forgetRequestsBefore } from './idempotency-store.js'
export { type ActsFor, type CallerFinder, identification, memberHeader, portalUserHeader } from './identity.js'
export { languageFor, languageParameter } from './language-query.js'
export { listen } from './listen.js'
export { loggedError } from './logged-error.js'
export { movedAddresses } from './moved-addresses.js'
export { FormFile, readMultipart } from './multipart.js'
export { nextPath } from './next-path.js'
export { allowNotModified } from './not-modified.js'
export { numberInQuery, numberInQueryOr } from './number-in-query.js'
export { openApiDocument } from './openapi/document.js'
export { encodeCursor, numberIn, page, paging, takePage } from './paging.js'
export {
  answerProblem,
  asKnown,
  noSuchRoute,
  problem,
  problemOf,
  problemsPath,
  UnusableRequestError,
} from './problem.js'
export { problemsPage } from './problems-page.js'
export { limitRequests } from './rate-limit.js'
export { usualBodyLimit } from './read-body.js'
export { type Caller, type Identify, mount, route } from './route.js'
export { noteRoutePattern, routePatternOf } from './route-pattern.js'
export { refuseCrossSite } from './same-origin.js'
export { addressOf, publicAddress, readAddress, removeAddress, storeAddress } from './service-address.js'
export { signInUrl } from './sign-in-url.js'
export { takeTurns } from './take-turns.js'
export { requiredVersionIn, showVersion, versionIn } from './versions.js'
