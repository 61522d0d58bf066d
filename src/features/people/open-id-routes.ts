import { Router } from 'express'
import type { OpenIdSettings } from '../../config.js'
import type { Database } from '../../platform/database/index.js'
import { hostCookie, nextPath, readCookie, sessionCookie } from '../../platform/http/index.js'
import { OpenIdSignIn, parseDeparture, signInByEmail } from './open-id.js'

/** Where these two addresses are; the second must be registered with the provider. */
export const openIdPath = '/auth/openid'

/** Time to sign in at the provider. */
const patience = 10 * 60_000

/** To the provider and back. A browser goes there, no program: so it is no part of the API. */
export function openIdPages(database: Database, settings: OpenIdSettings, publicUrl: string): Router {
  const signIn = new OpenIdSignIn(settings, new URL(`${openIdPath}/callback`, publicUrl).href)
  const session = sessionCookie(publicUrl)
  const { name, options } = hostCookie('passerelle-openid', publicUrl)
  const router = Router()
  router.get('/', async (request, response) => {
    const { url, departure } = await signIn.begin(nextPath(request.query.next))
    response.cookie(name, JSON.stringify(departure), { ...options, maxAge: patience })
    response.setHeader('Cache-Control', 'no-store')
    response.redirect(url)
  })
  router.get('/callback', async (request, response) => {
    const departure = parseDeparture(readCookie(request, name))
    response.clearCookie(name, options)
    response.setHeader('Cache-Control', 'no-store')
    const email = await signIn.finish(new URL(request.originalUrl, publicUrl).searchParams, departure)
    const { token, expiresAt } = await signInByEmail(database, email)
    session.set(response, token, expiresAt)
    response.redirect(nextPath(departure.next) ?? '/')
  })
  return router
}
