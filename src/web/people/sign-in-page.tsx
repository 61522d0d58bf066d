import type { RequestHandler } from 'express'
import { signOut as endSession, signInWithLink } from '../../features/people/index.js'
import { openIdPath } from '../../features/people/openid-routes.js'
import type { Database } from '../../platform/database/index.js'
import { nextPath, refuseCrossSite, sessionCookie } from '../../platform/http/index.js'
import { nextCookie, withNext } from '../kit/next-page.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'

/**
 * Where a sign-in link leads. Opening it changes nothing: mail programs open links to look at them, and would use this
 * one up.
 */
export function signInPage(visit: Visit): Page {
  const { reader, request } = visit
  const { t, language } = reader
  const next = nextPath(request.query.next)
  if (request.query.token === undefined) return signInNeededPage(reader, visit.openId, next)
  const title = t('signIn.title')
  const body = (
    <form class="text" method="post" action={`/${language}/sign-in`}>
      <h1>{title}</h1>
      <p>{t('signIn.text')}</p>
      <input type="hidden" name="token" value={String(request.query.token ?? '')} />
      {next && <input type="hidden" name="next" value={next} />}
      <button type="submit">{t('signIn.button')}</button>
    </form>
  )
  return { title, body }
}

/**
 * How to sign in, for somebody who has no link at hand.
 * @param next where they wanted to go
 */
export function signInNeededPage(reader: Reader, openId: boolean, next: string | undefined): Page {
  return wayIn(reader, 'needed', openId, next)
}

/** What to do about a link that was used already or has expired. */
export function linkEndedPage(reader: Reader, openId: boolean, next: string | undefined): Page {
  return wayIn(reader, 'ended', openId, next)
}

function wayIn({ t }: Reader, why: 'needed' | 'ended', openId: boolean, next: string | undefined): Page {
  const title = t(`signIn.${why}.title`)
  const body = (
    <div class="text">
      <h1>{title}</h1>
      <p>{t(`signIn.${why}.text`)}</p>
      {openId && (
        <p>
          <a class="button primary" href={withNext(openIdPath, next)}>
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

/** Signs in by the token of the form and goes on to where somebody wanted to go, else home. */
export function signInWith(database: Database, publicUrl: string | null, home: string): RequestHandler {
  const cookie = sessionCookie(publicUrl)
  const wanted = nextCookie(publicUrl)
  return async (request, response) => {
    refuseCrossSite(request, publicUrl)
    const { token, next } = request.body as { token?: unknown; next?: unknown }
    const session = await signInWithLink(database, String(token ?? '').slice(0, 200))
    cookie.set(response, session.token, { expires: new Date(session.expiresAt) })
    const kept = wanted.read(request)
    wanted.clear(response)
    response.redirect(303, nextPath(next) ?? kept ?? home)
  }
}
