import { contentOf, type RawAnswer } from './answer.js'
import { ProblemError } from './problem-error.js'
import { UnreachableError } from './unreachable-error.js'

export interface PreparedRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Error statuses whose answer is no problem. */
  readonly accepts?: readonly number[] | undefined
}

/** How long to try. */
export interface Patience {
  /** How often the request may be sent again. */
  readonly retries: number
  readonly timeoutMs: number
  /** A service that says to wait for longer than this is not waited for. */
  readonly longestWaitMs: number
  readonly signal?: AbortSignal | undefined
}

/** The first wait, milliseconds; each further one is twice as long. */
const firstWait = 250
/** 502 and 504 come from proxies that do not reach the service: to a caller, a failure of the network. */
const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** Sends a request, and sends it again while it fails for a reason that passes. @throws ProblemError, UnreachableError */
export async function send(request: PreparedRequest, patience: Patience, fetch: typeof globalThis.fetch) {
  for (let sent = 1; ; sent++) {
    try {
      return contentOf(await sendOnce(request, patience, fetch), request.accepts)
    } catch (error) {
      if (sent > patience.retries || !isPassing(error, sent)) throw error
      const wait = waitBefore(error, sent)
      if (wait > patience.longestWaitMs) throw error
      await pause(wait, patience.signal)
    }
  }
}

/** @param sent how often the request was sent so far */
function isPassing(error: unknown, sent: number): boolean {
  if (error instanceof UnreachableError) return true
  if (!(error instanceof ProblemError)) return false
  // What we sent first is still being carried out: its answer will be given for the same key.
  if (error.code === 'REQUEST_UNDER_WAY') return sent > 1
  return passingStatuses.has(error.status)
}

/** Milliseconds, with chance in them, so that clients that failed together do not come back together. */
function waitBefore(error: unknown, sent: number): number {
  const asked = error instanceof ProblemError ? (error.retryAfter ?? 0) * 1000 : 0
  const own = firstWait * 2 ** (sent - 1)
  return asked + own * (0.5 + Math.random() / 2)
}

async function sendOnce(
  { url, method, headers, body }: PreparedRequest,
  { timeoutMs, signal }: Patience,
  fetch: typeof globalThis.fetch,
): Promise<RawAnswer> {
  signal?.throwIfAborted()
  // AbortSignal.any would do this, but Node has it since version 20 only.
  const controller = new AbortController()
  const abort = () => controller.abort()
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    abort()
  }, timeoutMs)
  signal?.addEventListener('abort', abort, { once: true })
  try {
    const init = { method, headers, signal: controller.signal, ...(body !== undefined && { body }) }
    const response = await fetch(url, init)
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (cause) {
    signal?.throwIfAborted()
    const what = timedOut ? `did not answer within ${timeoutMs} ms` : 'cannot be reached'
    throw new UnreachableError(`${method} ${url}: the service ${what}`, timedOut, { cause })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
