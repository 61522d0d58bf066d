import type { RequestHandler } from 'express'
import { redeemSignInLink, refuseCrossSite, sessionCookie } from '../access/index.js'
import type { Database } from '../storage/index.js'
import type { Page } from './page.js'
import type { Visit } from './visit.js'

/**
 * Where a sign-in link leads. Opening it changes nothing: mail programs open links to look at them, and would use this
 * one up.
 */
export function signInPage({ reader: { t, language }, request }: Visit): Page {
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
