import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { lookUpPublic, refusePrivateHost } from './public-address.js'

/** Milliseconds until an answer must be there. */
const patience = 15_000

export interface Outgoing {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether plain HTTP and addresses inside the network are allowed. */
  readonly allowPrivate: boolean
  /** Ends the attempt. */
  readonly signal: AbortSignal
}

export interface Answered {
  readonly status: number
  /** Seconds, where the answer asks for them. */
  readonly retryAfter: number | undefined
}

/**
 * Sends a body and waits for the status of the answer. Redirects are not followed: they could lead inside.
 * @throws PrivateAddressError, TypeError for another protocol, and network errors
 */
export async function post({ url, headers, body, allowPrivate, signal }: Outgoing): Promise<Answered> {
  const target = new URL(url)
  if (target.protocol !== 'https:' && !(allowPrivate && target.protocol === 'http:')) {
    throw new TypeError(`${target.protocol} is not allowed: only https`)
  }
  if (!allowPrivate) refusePrivateHost(target.hostname)
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      // Each time a new connection, so that each time the address is looked up and checked.
      agent: false,
      ...(!allowPrivate && { lookup: lookUpPublic }),
    })
    sent.once('error', reject)
    sent.once('response', (response) => {
      const after = Number(response.headers['retry-after'])
      resolve({ status: response.statusCode ?? 0, retryAfter: Number.isFinite(after) && after > 0 ? after : undefined })
      // What it says is of no use, and may be endless.
      response.destroy()
    })
    sent.end(body)
  })
}
