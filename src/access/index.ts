export { type ApiKey, apiKey, future, keyId, keyRole, newApiKey, readPortalMembers } from './api-key.js'
export { readKey } from './api-key-store.js'
export { createKey, listKeys, type MadeKey, revokeKey, rotateKey } from './api-keys.js'
export { closeFeed, hasFeed, openFeed, readerOfFeed } from './feed-tokens.js'
export { type Caller, identification } from './identify.js'
export { LastAdministratorError } from './last-administrator.js'
export { requireMember } from './member-store.js'
export { nextPath } from './next-path.js'
export { OpenIdSignIn, ProviderUnavailableError, parseDeparture, SignInFailedError, signInByEmail } from './open-id.js'
export { addPerson, changePerson, findPerson } from './people.js'
export { mayLetIn } from './permissions.js'
export { newPerson, type Person, type PersonChanges, person, personChanges, personId, personRole } from './person.js'
export { hasAdministrator, readPeople, readPerson } from './person-store.js'
export { limitRequests, TooManyRequestsError, tellApart } from './rate-limit.js'
export { CrossSiteRequestError, refuseCrossSite, requireSameOrigin } from './same-origin.js'
export { addressOf, forgetAddress, keepAddress, publicAddress, readAddress } from './service-address.js'
export { hostCookie, readCookie, type SessionCookie, sessionCookie } from './session-cookie.js'
export { endAllSessions, endSession, type OpenedSession } from './sessions.js'
export {
  type IssuedLink,
  issueSignInLink,
  linkMinutes,
  redeemSignInLink,
  SignInLinkEndedError,
  signInUrl,
} from './sign-in-links.js'
