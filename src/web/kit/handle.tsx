import type { Request, RequestHandler, Response } from 'express'
import { render } from 'preact-render-to-string'
import { interfaceLanguages, memberOf } from '../../domain/index.js'
import type { NeedServices } from '../../features/needs/index.js'
import { countUnread } from '../../features/notifications/index.js'
import {
  type Identify,
  keptByBrowser,
  noteRoutePattern,
  publicAddress,
  sessionCookie,
} from '../../platform/http/index.js'
import type { PageParts } from '../../server/create-app.js'
import type { Account } from './account.js'
import { Document, type Place } from './layout.js'
import { nextCookie } from './next-page.js'
import type { FileOutcome, Outcome, Redirect } from './outcome.js'
import type { Page } from './page.js'
import type { Reader } from './reader.js'
import type { Sent } from './sent.js'
import type { Visit } from './visit.js'

type Answer = Outcome | Promise<Outcome>

/**
 * Makes a handler of a page or of an action: reads what it needs of the request, and sends what it comes to. Everything
 * between knows nothing of HTTP.
 * @param read the input of the page, from what was sent; a page without one asks for nothing
 */
export interface Handle {
  (make: (visit: Visit) => Answer): RequestHandler
  <Input>(make: (visit: Visit, input: Input) => Answer, read: (sent: Sent) => Input): RequestHandler
}

interface Context {
  readonly reader: Reader
  readonly services: NeedServices
  readonly config: PageParts['config']
  readonly identify: Identify
}

/** The handlers of pages in one language. */
export function handlers(context: Context): Handle {
  const { reader, services, config, identify } = context
  return <Input,>(
    make: (visit: Visit, input: Input) => Answer,
    read: (sent: Sent) => Input = () => undefined as Input,
  ): RequestHandler =>
    async (request, response) => {
      noteRoutePattern(request, response, `/${reader.language}`)
      const visit: Visit = {
        engine: services.engine,
        services,
        reader,
        viewer: await identify(request),
        openId: hasOpenId(config),
        base: publicAddress(request, config),
        sendsMail: config.mail !== null,
        verifyFactsAfterMonths: config.verifyFactsAfterMonths,
        makesPdf: config.chromium !== null,
      }
      const outcome = await make(visit, read(sentWith(request, config)))
      if ('to' in outcome) redirect(outcome, config, response)
      else if ('file' in outcome) sendFile(outcome, response)
      else if ('json' in outcome) response.status(outcome.status ?? 200).json(outcome.json)
      else sendPage(outcome, { reader, account: await accountOf(visit), base: visit.base }, request, response)
    }
}

export function hasOpenId({ openId, publicUrl }: PageParts['config']): boolean {
  return Boolean(openId && publicUrl)
}

function sentWith(request: Request, { publicUrl }: PageParts['config']): Sent {
  return {
    params: request.params,
    query: request.query,
    // Without a single field there is no body at all.
    form: (request.body ?? {}) as Sent['form'],
    session: sessionCookie(publicUrl).read(request),
    wanted: nextCookie(publicUrl).read(request),
  }
}

function redirect({ to, moved, session }: Redirect, { publicUrl }: PageParts['config'], response: Response): void {
  if (session === null) {
    sessionCookie(publicUrl).clear(response)
    response.setHeader('Clear-Site-Data', keptByBrowser)
  }
  if (session) {
    sessionCookie(publicUrl).set(response, session.token, { expires: new Date(session.expiresAt) })
    nextCookie(publicUrl).clear(response)
  }
  if (moved) response.setHeader('Cache-Control', 'private, no-cache')
  response.redirect(moved ? 308 : 303, to)
}

function sendFile({ file: { type, content, name, secret } }: FileOutcome, response: Response): void {
  response.setHeader('Cache-Control', secret ? 'private, no-store' : 'private, no-cache')
  if (name !== undefined) response.attachment(name)
  response.type(type).send(content)
}

async function accountOf({ viewer, engine, reader }: Visit): Promise<Account> {
  const code = memberOf(viewer)
  const unread = await countUnread(engine, viewer)
  if (code === null) return { role: viewer.role, member: undefined, unread }
  const name = engine.catalogue.members.get(code)?.name[reader.language] ?? code
  return { role: viewer.role, member: { code, name }, unread }
}

const languagePrefix = new RegExp(`^/(${interfaceLanguages.join('|')})(?=[/?]|$)`)

/** Sends a page in its frame. */
export function sendPage(page: Page, frame: Omit<Place, 'rest'>, request: Request, response: Response): void {
  // What follows the language in the address, so that the same page can be offered in another one.
  const rest = request.originalUrl.replace(languagePrefix, '').replace(/^\/$/, '')
  // Seldom `no-store`: an answer to a form would be lost on the way back to it. No cache but that of the browser keeps it.
  response.setHeader('Cache-Control', page.secret ? 'no-store' : 'private, no-cache')
  response.status(page.status ?? 200).type('html')
  response.send(`<!doctype html>${render(<Document page={page} place={{ ...frame, rest }} />)}`)
}
