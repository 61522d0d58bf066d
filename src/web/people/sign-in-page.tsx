import { signOut as endSession, signInWithLink } from '../../features/people/index.js'
import { openIdPath } from '../../features/people/openid-routes.js'
import { nextPath } from '../../platform/http/index.js'
import { Button, ButtonLink } from '../kit/button.js'
import { one } from '../kit/form-values.js'
import { Mark } from '../kit/mark.js'
import { withNext } from '../kit/next-page.js'
import type { Redirect } from '../kit/outcome.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

/** Characters; longer than any token. */
const longestToken = 200

interface SignInLink {
  /** Missing where the page was opened without a link. */
  readonly token: string | undefined
  readonly next: string | undefined
}

export function readSignInLink({ query }: Sent): SignInLink {
  return { token: query.token === undefined ? undefined : one(query, 'token'), next: nextPath(query.next) }
}

/**
 * Where a sign-in link leads. Opening it changes nothing: mail programs open links to look at them, and would use this
 * one up.
 */
export function signInPage({ reader, openId }: Visit, { token, next }: SignInLink): Page {
  const { t, language } = reader
  if (token === undefined) return signInNeededPage(reader, openId, next)
  const title = t('signIn.title')
  const body = (
    <form class="card sign-in" method="post" action={`/${language}/sign-in`}>
      <Mark />
      <h1>{title}</h1>
      <p>{t('signIn.text')}</p>
      <input type="hidden" name="token" value={token} />
      {next && <input type="hidden" name="next" value={next} />}
      <Button kind="primary">{t('signIn.button')}</Button>
    </form>
  )
  return { title, body }
}

/**
 * How to sign in, for somebody who has no link at hand.
 * @param next where they wanted to go
 */
export function signInNeededPage(reader: Reader, openId: boolean, next: string | undefined): Page {
  return waysToSignIn(reader, 'needed', openId, next)
}

/** What to do about a link that was used already or has expired. */
export function linkEndedPage(reader: Reader, openId: boolean, next: string | undefined): Page {
  return waysToSignIn(reader, 'ended', openId, next)
}

function waysToSignIn({ t }: Reader, why: 'needed' | 'ended', openId: boolean, next: string | undefined): Page {
  const title = t(`signIn.${why}.title`)
  const body = (
    <div class="card sign-in">
      <Mark />
      <h1>{title}</h1>
      <p>{t(`signIn.${why}.text`)}</p>
      {openId && (
        <ButtonLink kind="primary" href={withNext(openIdPath, next)}>
          {t('signIn.openId')}
        </ButtonLink>
      )}
    </div>
  )
  return { title, body }
}

interface SignIn {
  readonly token: string
  /** The page to go on to, as the form or else the browser remembers it. */
  readonly next: string | undefined
  /** Of who was signed in before in this browser. */
  readonly session: string | undefined
}

export function readSignIn({ form, wanted, session }: Sent): SignIn {
  return { token: one(form, 'token').slice(0, longestToken), next: nextPath(form.next) ?? wanted, session }
}

/** Signs in by the token of a link and goes on to the page that was asked for, else to the front page. */
export async function signIn({ engine, reader }: Visit, { token, next, session: before }: SignIn): Promise<Redirect> {
  const session = await signInWithLink(engine, token)
  if (before !== undefined) await endSession(engine, before)
  return { to: next ?? reader.to(), session }
}

export function readSignOut({ session }: Sent) {
  return { session }
}

/** Signs out and goes back to the front page. */
export async function signOut(
  { engine, reader }: Visit,
  { session }: ReturnType<typeof readSignOut>,
): Promise<Redirect> {
  if (session !== undefined) await endSession(engine, session)
  return { to: reader.to(), session: null }
}
