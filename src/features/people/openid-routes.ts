import { Router } from 'express'
import type { WithDatabase } from '../../platform/database/index.js'
import { hostCookie, nextPath, sessionCookie } from '../../platform/http/index.js'
import { OpenIdProvider, type OpenIdSettings, parseDeparture } from '../../platform/openid/index.js'
import { signInWithOpenId } from './sign-in-with-openid.js'
import { signOut } from './sign-out.js'

/** Where these two addresses are; the second must be registered with the provider. */
export const openIdPath = '/auth/openid'

/** Milliseconds that somebody may take to sign in at the provider. */
const patience = 10 * 60_000

/** To the provider and back. A browser goes there, no program: so it is no part of the API. */
/** @param address where people reach the service, with its base path */
export function openIdPages(services: WithDatabase, settings: OpenIdSettings, address: string): Router {
  const provider = new OpenIdProvider(settings, `${address}${openIdPath}/callback`)
  const session = sessionCookie(address)
  const departureCookie = hostCookie('passerelle-openid', address)
  const router = Router()
  router.get('/', async (request, response) => {
    const { url, departure } = await provider.begin(nextPath(request.query.next))
    departureCookie.set(response, JSON.stringify(departure), { maxAge: patience })
    response.setHeader('Cache-Control', 'no-store')
    response.redirect(url)
  })
  router.get('/callback', async (request, response) => {
    const departure = parseDeparture(departureCookie.read(request))
    departureCookie.clear(response)
    response.setHeader('Cache-Control', 'no-store')
    const identity = await provider.finish(new URL(request.originalUrl, address).searchParams, departure)
    const { token, expiresAt } = await signInWithOpenId(services, identity)
    const before = session.read(request)
    if (before !== undefined) await signOut(services, before)
    session.set(response, token, { expires: new Date(expiresAt) })
    response.redirect(nextPath(departure.next) ?? '/')
  })
  return router
}
