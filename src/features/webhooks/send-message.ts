import { Webhook } from 'standardwebhooks'
import { anonymous } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { type Answered, post } from '../../platform/outbound/index.js'
import { writeVersion } from '../audit/index.js'
import { endpointRecord } from './endpoint-record.js'
import { readEndpoint, readSecrets } from './endpoint-store.js'
import { endAttempt, type MessageState, type StoredMessage } from './message-store.js'

const second = 1
const minute = 60
const hour = 3600
/** Seconds before each further attempt, as the Standard Webhooks specification recommends: about three days in all. */
export const retryAfterSeconds = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]
/** Up to this share more, so that what failed together does not come back together. */
const jitter = 0.1

/** "Gone": the receiver wants nothing any more. */
const gone = 410

export interface SendOptions {
  readonly allowPrivate: boolean
  /** Ends the attempt: it is made again, by this process or another one. */
  readonly signal: AbortSignal
}

/** Tries to deliver a message, and stores the outcome. Never rejects because of the receiver. */
export async function sendMessage(database: Database, message: StoredMessage, options: SendOptions): Promise<void> {
  const endpoint = await readEndpoint(database, message.endpointId)
  if (!endpoint) return
  if (!endpoint.active || endpoint.pausedBecause) {
    const lastError = endpoint.pausedBecause ?? 'The webhook is switched off'
    await database.transaction((queries) => endAttempt(queries, message, { status: 'failed', lastError }))
    return
  }
  const now = new Date()
  const secrets = await readSecrets(database, endpoint.id, now.toISOString())
  const headers = headersOf(message, secrets, now)
  const outcome = await post({ url: endpoint.url, headers, body: message.body, ...options }).catch(
    (error: Error) => error,
  )
  // Without an answer it was not refused either: it is made again.
  if (outcome instanceof Error && options.signal.aborted) return
  await database.transaction(async (queries) => {
    await endAttempt(queries, message, afterAttempt(message, outcome, now))
    if (outcome instanceof Error || outcome.status !== gone) return
    const pausedBecause = 'The receiver answered 410 Gone'
    const after = { ...endpoint, pausedBecause }
    await writeVersion(endpointRecord, queries, { by: anonymous, action: 'paused', before: endpoint, after })
  })
}

/** The headers of the specification; one signature for each secret. */
function headersOf({ id, body }: StoredMessage, secrets: readonly string[], now: Date): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Passerelle',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  }
}

function afterAttempt(message: StoredMessage, outcome: Answered | Error, now: Date): MessageState {
  const attempts = message.attempts + 1
  const isError = outcome instanceof Error
  const last = {
    attempts,
    lastStatus: isError ? null : outcome.status,
    lastError: isError ? outcome.message.slice(0, 300) : null,
  }
  if (!isError && outcome.status >= 200 && outcome.status < 300) return { ...last, status: 'delivered' }
  const planned = retryAfterSeconds[attempts - 1]
  if (planned === undefined || (!isError && outcome.status === gone)) return { ...last, status: 'failed' }
  const asked = isError ? 0 : (outcome.retryAfter ?? 0)
  const seconds = Math.max(planned * (1 + Math.random() * jitter), Math.min(asked, 24 * hour))
  return { ...last, dueAt: new Date(now.getTime() + seconds * 1000).toISOString() }
}
