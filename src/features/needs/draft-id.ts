import { createHash } from 'node:crypto'
import { decodeTime, ulid } from 'ulid'

/** What a form carries from the moment it is shown, so that one draft comes of it however often it is sent. */
export function newDraftToken(): string {
  return ulid()
}

/**
 * The id of the draft that a form makes for a member. It is made from both, so that no token leads to the need of another
 * member, or tells whether there is one. @param token in the form of the id of a need
 */
export function draftIdFrom(token: string, memberCode: string): string {
  const bytes = createHash('sha256').update(`${memberCode} ${token}`).digest()
  let taken = 0
  return ulid(decodeTime(token), () => bytes[taken++]! / 256)
}
