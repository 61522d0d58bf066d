import { createHash } from 'node:crypto'
import { decodeTime, ulid } from 'ulid'

/** A token for a form, so that sending the form several times creates only one draft. */
export function newDraftToken(): string {
  return ulid()
}

/**
 * The id of the draft of a form. It is made from the token and the member, so that no token leads to a need of another
 * member, or reveals that one exists.
 * @param token in the form of the id of a need
 */
export function draftIdFrom(token: string, memberCode: string): string {
  const bytes = createHash('sha256').update(`${memberCode} ${token}`).digest()
  let taken = 0
  return ulid(decodeTime(token), () => bytes[taken++]! / 256)
}
