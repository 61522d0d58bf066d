import { type FieldError, InvalidInputError, NotSignedInError, PasserelleError } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import type { Caller, CallerFinder } from '../../platform/http/index.js'
import { mayActFor, type PortalMembers, parseKey } from './api-key.js'
import { noteKeyUse, readStoredKey } from './api-key-store.js'
import { requireMember } from './member-store.js'
import { RecentUse } from './recent-use.js'
import { isSecretOf } from './secret.js'
import { noteSessionUse } from './session-store.js'
import { readSession, viewerOf } from './sessions.js'

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

/** Finds the owners of API keys and sessions. @param warn called when it could not be written that somebody was here */
export function callerFinder(database: Database, warn: (error: unknown) => void): CallerFinder {
  const recentUse = new RecentUse(database, warn)
  return {
    byKey: async (authorization, memberCode) => {
      const { caller, members } = await keyOf(database, recentUse, authorization)
      return actingFor(database, caller, members, memberCode)
    },
    bySession: async (token) => {
      const found = await readSession(database, token)
      if (!found) return undefined
      const { tokenHash, lastSeenAt } = found.session
      return {
        caller: viewerOf(found.person),
        seen: () => recentUse.note(tokenHash, lastSeenAt, noteSessionUse),
      }
    },
    withoutKey: (caller, memberCode) => {
      if (memberCode === undefined) return caller
      // Who forgot the key must hear that, not that the header is wrong.
      if (caller.role === 'anonymous') {
        throw new NotSignedInError('X-Member-Code goes with the API key of a portal: send it')
      }
      throw onlyForPortals()
    },
  }
}

async function keyOf(
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

/**
 * A portal says with each request for which member it acts; others act for themselves.
 * @param members those that the key of a portal may act for
 */
async function actingFor(
  database: Database,
  caller: Caller,
  members: PortalMembers | null,
  memberCode: string | undefined,
): Promise<Caller> {
  if (memberCode === undefined) return caller
  if (members === null) throw onlyForPortals()
  await requireMember(database, memberCode, 'X-Member-Code')
  if (!mayActFor(members, memberCode)) throw new MemberNotAllowedError(memberCode)
  return { ...caller, memberCode }
}

function onlyForPortals(): InvalidInputError {
  return new InvalidInputError('Only a portal says for which member it acts', [
    { path: 'X-Member-Code', message: 'goes only with the key of a portal' },
  ])
}
