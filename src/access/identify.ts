import type { Request } from 'express'
import {
  anonymous,
  type FieldError,
  InvalidInputError,
  NotSignedInError,
  PasserelleError,
  type Viewer,
} from '../domain/index.js'
import type { Database } from '../storage/index.js'
import { mayActFor, type PortalMembers, parseKey } from './api-key.js'
import { noteKeyUse, readStoredKey } from './api-key-store.js'
import { requireMember } from './member-store.js'
import { RecentUse } from './recent-use.js'
import { requireSameOrigin } from './same-origin.js'
import { isSecretOf } from './secret.js'
import { type SessionCookie, sessionCookie } from './session-cookie.js'
import { noteSessionUse } from './session-store.js'
import { readSession, viewerOf } from './sessions.js'

/** Who sends a request; a key may bring a limit of its own. */
export interface Caller extends Viewer {
  readonly requestsPerMinute?: number | null
}

/** Thrown when a portal names a member that its key may not act for. */
export class MemberNotAllowedError extends PasserelleError {
  readonly code = 'MEMBER_NOT_ALLOWED'
  readonly status = 403
  override readonly errors: readonly FieldError[] = [
    { path: 'X-Member-Code', message: 'is not one of the members of this API key' },
  ]
  override readonly errorCount = 1

  constructor(memberCode: string) {
    super(
      `This API key may not act for the member "${memberCode}": ask an administrator for a key whose members include it`,
    )
  }
}

export interface IdentificationParts {
  readonly database: Database
  /** Where people reach the service, as `PUBLIC_URL` says. */
  readonly publicUrl: string | null
  /** Hears when it could not be written that somebody was here. */
  readonly warn: (error: unknown) => void
}

/**
 * Tells who sends a request: by its API key, else by its session, else nobody. A key that is no good is never passed
 * over; a session that has ended is, because a browser sends its cookie unasked, also when signing in anew.
 */
export function identification(parts: IdentificationParts): (request: Request) => Promise<Caller> {
  const { database, publicUrl } = parts
  const recentUse = new RecentUse(database, parts.warn)
  const cookie = sessionCookie(publicUrl)
  const known = new WeakMap<Request, Promise<Caller>>()

  const identify = async (request: Request): Promise<Caller> => {
    const { authorization } = request.headers
    const { caller, members } =
      authorization === undefined
        ? { caller: await bySession(parts, cookie, recentUse, request), members: null }
        : await byKey(database, recentUse, authorization)
    return actingFor(database, caller, members, request.headers['x-member-code'])
  }
  return (request) => {
    // The limit of requests asks first, the route again.
    const found = known.get(request) ?? identify(request)
    known.set(request, found)
    return found
  }
}

async function byKey(
  database: Database,
  recentUse: RecentUse,
  authorization: string,
): Promise<{ caller: Caller; members: PortalMembers | null }> {
  const [, sent] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
  const parsed = sent === undefined ? undefined : parseKey(sent)
  if (!parsed) throw new NotSignedInError('The Authorization header must be "Bearer" and an API key of this service')
  const key = await readStoredKey(database, parsed.id)
  if (!key || !isSecretOf(parsed.secret, key.secretHash)) throw new NotSignedInError('This API key is not known')
  if (key.revokedAt !== null) throw new NotSignedInError('This API key was revoked')
  if (key.expiresAt !== null && Date.parse(key.expiresAt) <= Date.now()) {
    throw new NotSignedInError('This API key has expired')
  }
  recentUse.note(key.id, key.lastUsedAt, noteKeyUse)
  const { id, role, memberCode, members, requestsPerMinute } = key
  return { caller: { id, role, memberCode, requestsPerMinute }, members }
}

async function bySession(
  { database, publicUrl }: IdentificationParts,
  cookie: SessionCookie,
  recentUse: RecentUse,
  request: Request,
): Promise<Caller> {
  const token = cookie.read(request)
  if (token === undefined) return anonymous
  const found = await readSession(database, token)
  if (!found) {
    if (request.res) cookie.clear(request.res)
    return anonymous
  }
  // Here and not in a route: so no route can forget it.
  requireSameOrigin(request, publicUrl)
  recentUse.note(found.session.tokenHash, found.session.lastSeenAt, noteSessionUse)
  return viewerOf(found.person)
}

/**
 * A portal says with each request for which member it acts; others act for themselves.
 * @param members those that the key of a portal may act for
 */
async function actingFor(
  database: Database,
  caller: Caller,
  members: PortalMembers | null,
  memberCode: string | string[] | undefined,
): Promise<Caller> {
  if (memberCode === undefined) return caller
  // Who forgot the key must hear that, not that the header is wrong.
  if (caller.role === 'anonymous')
    throw new NotSignedInError('X-Member-Code goes with the API key of a portal: send it')
  if (members === null) {
    throw new InvalidInputError('Only a portal says for which member it acts', [
      { path: 'X-Member-Code', message: 'goes only with the key of a portal' },
    ])
  }
  const code = String(memberCode)
  await requireMember(database, code, 'X-Member-Code')
  if (!mayActFor(members, code)) throw new MemberNotAllowedError(code)
  return { ...caller, memberCode: code }
}
