import { z } from 'zod'
import type { Reader } from '../../platform/database/index.js'
import { readFeedSince } from './feed-token-store.js'
import { readAccountsOf } from './openid-account-store.js'
import { readSessionsOf } from './session-store.js'
import { readLinksOf } from './sign-in-link-store.js'

const time = z.iso.datetime()

/** By what a person can come in: times only, no secret and no hash of one. */
export const personAccess = z.object({
  sessions: z.array(z.object({ createdAt: time, lastSeenAt: time, expiresAt: time })),
  signInLinks: z.array(z.object({ expiresAt: time })).describe('Not used yet'),
  feedSince: time.nullable(),
  openIdAccounts: z.array(z.object({ issuer: z.string(), subject: z.string(), linkedAt: time })),
})

export async function readAccess(reader: Reader, personId: string): Promise<z.infer<typeof personAccess>> {
  return {
    sessions: await readSessionsOf(reader, personId),
    signInLinks: await readLinksOf(reader, personId),
    openIdAccounts: await readAccountsOf(reader, personId),
    feedSince: (await readFeedSince(reader, personId)) ?? null,
  }
}
