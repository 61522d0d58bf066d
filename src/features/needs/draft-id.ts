import { createHash } from 'node:crypto'
import { decodeTime, ulid } from 'ulid'

/** A token for a form, so that sending the form several times creates only one draft. */
export function newDraftToken(): string {
  return ulid()
}

/**
 * The id of what a form makes. It is made from the token and the member, so that no token leads to what is of another
 * member, or reveals that it exists.
 * @param token in the form of the id of a need
 * @param owner a member, or whatever else tells apart those who send the same token
 */
export function draftIdFrom(token: string, owner: string): string {
  const bytes = createHash('sha256').update(`${owner} ${token}`).digest()
  let taken = 0
  return ulid(decodeTime(token), () => bytes[taken++]! / 256)
}
