import type { RequestHandler } from 'express'
import { endSession, redeemSignInLink, refuseCrossSite, sessionCookie } from '../access/index.js'
import { openIdPath } from '../api/index.js'
import type { Database } from '../storage/index.js'
import type { Page } from './page.js'
import type { Reader } from './reader.js'
import type { Visit } from './visit.js'

/**
 * Where a sign-in link leads. Opening it changes nothing: mail programs open links to look at them, and would use this
 * one up.
 */
export function signInPage(visit: Visit): Page {
  const { reader, request } = visit
  const { t, language } = reader
  if (request.query.token === undefined) return signInNeededPage(reader, visit.openId)
  const title = t('signIn.title')
  const body = (
    <form class="text" method="post" action={`/${language}/sign-in`}>
      <h1>{title}</h1>
      <p>{t('signIn.text')}</p>
      <input type="hidden" name="token" value={String(request.query.token ?? '')} />
      <button type="submit">{t('signIn.button')}</button>
    </form>
  )
  return { title, body }
}

/** How one comes in, for whoever has no link at hand. */
export function signInNeededPage({ t }: Reader, openId: boolean): Page {
  const title = t('signIn.needed.title')
  const body = (
    <div class="text">
      <h1>{title}</h1>
      <p>{t('signIn.needed.text')}</p>
      {openId && (
        <p>
          <a class="button primary" href={openIdPath}>
            {t('signIn.openId')}
          </a>
        </p>
      )}
    </div>
  )
  return { title, body }
}

/** Signs out and goes back to the front page. */
export function signOut(database: Database, publicUrl: string | null, next: string): RequestHandler {
  const cookie = sessionCookie(publicUrl)
  return async (request, response) => {
    refuseCrossSite(request, publicUrl)
    const token = cookie.read(request)
    if (token !== undefined) await endSession(database, token)
    cookie.clear(response)
    response.redirect(303, next)
  }
}

/** Signs in by the token of the form and goes on. */
export function signInWith(database: Database, publicUrl: string | null, next: string): RequestHandler {
  const cookie = sessionCookie(publicUrl)
  return async (request, response) => {
    refuseCrossSite(request, publicUrl)
    const { token } = request.body as { token?: unknown }
    const session = await redeemSignInLink(database, String(token ?? '').slice(0, 200))
    cookie.set(response, session.token, session.expiresAt)
    response.redirect(303, next)
  }
}
