import { type FieldError, InvalidInputError, NotSignedInError, PasserelleError } from '../../domain/index.js'
import type { Database, WithDatabase } from '../../platform/database/index.js'
import {
  type ActsFor,
  type Caller,
  type CallerFinder,
  memberHeader,
  portalUserHeader,
} from '../../platform/http/index.js'
import { mayActFor, type PortalMembers, parseKey } from './api-key.js'
import { noteKeyUse, readStoredKey } from './api-key-store.js'
import { viewerOf } from './person.js'
import { readSession } from './read-session.js'
import { RecentUse } from './recent-use.js'
import { requireMember } from './require-member.js'
import { isSecretOf } from './secret.js'
import { noteSessionUse } from './session-store.js'

/** Thrown when a caller names a member that it may not act for. */
export class MemberNotAllowedError extends PasserelleError {
  readonly code = 'MEMBER_NOT_ALLOWED'
  override readonly errors: readonly FieldError[]
  override readonly errorCount = 1

  constructor(message: string, header: string, inHeader: string) {
    super(message)
    this.errors = [{ path: header, message: inHeader }]
  }
}

/** Finds the owners of API keys and sessions. @param warn called when the time of use could not be written */
export function callerFinder({ database }: WithDatabase, warn: (error: unknown) => void): CallerFinder {
  const recentUse = new RecentUse(database, warn)
  return {
    byKey: async (sent, actsFor) => {
      const { caller, members } = await callerOfKey(database, recentUse, sent)
      return members === null ? refuseActing(caller, actsFor) : actingFor(database, { caller, members }, actsFor)
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
    withoutKey: (caller, actsFor) => {
      const header = headerSent(actsFor)
      // A caller that forgot the key needs to know that, not that the header is wrong.
      if (header && caller.role === 'anonymous') {
        throw new NotSignedInError(`${header} goes with the API key of a portal: send it`)
      }
      return refuseActing(caller, actsFor)
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
 * A portal names with each request the member that it acts for, and the person that uses it.
 * @param members those that the key of a portal may act for
 */
async function actingFor(
  database: Database,
  { caller, members }: { caller: Caller; members: PortalMembers },
  { memberCode, endUser }: ActsFor,
): Promise<Caller> {
  if (endUser !== undefined) requireReadableId(endUser)
  const known = endUser === undefined ? caller : { ...caller, endUser }
  if (memberCode === undefined) return known
  await requireMember(database, memberCode, memberHeader)
  if (!mayActFor(members, memberCode)) throw notAmong(memberCode)
  return { ...known, memberCode }
}

/** Others than portals act for themselves. */
function refuseActing(caller: Caller, actsFor: ActsFor): Caller {
  const header = headerSent(actsFor)
  if (header) throw onlyForPortals(header)
  return caller
}

function headerSent({ memberCode, endUser }: ActsFor): string | undefined {
  if (memberCode !== undefined) return memberHeader
  return endUser === undefined ? undefined : portalUserHeader
}

function requireReadableId(endUser: string): void {
  if (/^[\x20-\x7e]{1,100}$/.test(endUser)) return
  throw new InvalidInputError('The id of the person is not valid', [
    { path: portalUserHeader, message: 'must be 1 to 100 printable ASCII characters' },
  ])
}

function notAmong(memberCode: string): MemberNotAllowedError {
  return new MemberNotAllowedError(
    `This API key may not act for the member "${memberCode}": ask an administrator for a key whose members include it`,
    memberHeader,
    'is not one of the members of this API key',
  )
}

function onlyForPortals(header: string): MemberNotAllowedError {
  return new MemberNotAllowedError('Only a portal says for whom it acts', header, 'needs the key of a portal')
}
