import { type FieldError, InvalidInputError, NotSignedInError, PasserelleError } from '../../domain/index.js'
import type { Database, WithDatabase } from '../../platform/database/index.js'
import { type Caller, type CallerFinder, memberHeader } from '../../platform/http/index.js'
import { mayActFor, type PortalMembers, parseKey } from './api-key.js'
import { noteKeyUse, readStoredKey } from './api-key-store.js'
import { viewerOf } from './person.js'
import { readSession } from './read-session.js'
import { RecentUse } from './recent-use.js'
import { requireMember } from './require-member.js'
import { isSecretOf } from './secret.js'
import { noteSessionUse } from './session-store.js'

/** Thrown when a portal names a member that its key may not act for. */
export class MemberNotAllowedError extends PasserelleError {
  readonly code = 'MEMBER_NOT_ALLOWED'
  readonly status = 403
  override readonly errors: readonly FieldError[] = [
    { path: memberHeader, message: 'is not one of the members of this API key' },
  ]
  override readonly errorCount = 1

  constructor(memberCode: string) {
    super(
      `This API key may not act for the member "${memberCode}": ask an administrator for a key whose members include it`,
    )
  }
}

/** Finds the owners of API keys and sessions. @param warn called when the time of use could not be written */
export function callerFinder({ database }: WithDatabase, warn: (error: unknown) => void): CallerFinder {
  const recentUse = new RecentUse(database, warn)
  return {
    byKey: async (sent, memberCode) => {
      const { caller, members } = await callerOfKey(database, recentUse, sent)
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
      // A caller that forgot the key needs to know that, not that the header is wrong.
      if (caller.role === 'anonymous') {
        throw new NotSignedInError(`${memberHeader} goes with the API key of a portal: send it`)
      }
      throw onlyForPortals()
    },
  }
}

/** @param sent the whole key, or what stands in its place */
async function callerOfKey(
  database: Database,
  recentUse: RecentUse,
  sent: string,
): Promise<{ caller: Caller; members: PortalMembers | null }> {
  const parsed = parseKey(sent)
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
 * A portal names with each request the member that it acts for; others act for themselves.
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
  await requireMember(database, memberCode, memberHeader)
  if (!mayActFor(members, memberCode)) throw new MemberNotAllowedError(memberCode)
  return { ...caller, memberCode }
}

function onlyForPortals(): InvalidInputError {
  return new InvalidInputError('Only a portal says for which member it acts', [
    { path: memberHeader, message: 'goes only with the key of a portal' },
  ])
}
