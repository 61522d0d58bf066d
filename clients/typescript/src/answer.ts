import { ProblemError } from './problem-error.js'
import type { Problem } from './schema.js'

/** An answer that arrived completely. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/**
 * The content of an answer: what its JSON says, other media types as text, undefined when it is empty.
 * @param accepts error statuses whose answer is no problem
 * @throws ProblemError
 */
export function contentOf(answer: RawAnswer, accepts: readonly number[] = []): unknown {
  const { status, headers, text } = answer
  const mediaType = (headers.get('content-type') ?? '').split(';')[0]!.trim()
  if (status >= 200 && status < 300) {
    if (text === '') return undefined
    if (mediaType !== 'application/json') return mediaType === 'text/html' ? unexpected(answer) : text
    return read(text) ?? unexpected(answer)
  }
  if (accepts.includes(status) && mediaType === 'application/json') return read(text) ?? unexpected(answer)
  const problem = mediaType === 'application/problem+json' ? (read(text) as Problem | undefined) : undefined
  if (problem?.code === undefined) return unexpected(answer)
  throw new ProblemError(status, problem, secondsIn(headers.get('retry-after')))
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Something between us and the service has answered, such as a proxy that cannot reach it. */
function unexpected({ status, headers }: RawAnswer): never {
  const problem = {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: 'UNEXPECTED_ANSWER',
    detail: 'The answer is not one of Passerelle: is the address right, and does the service run?',
    id: headers.get('x-request-id') ?? '',
    errors: [],
    errorCount: 0,
  }
  throw new ProblemError(status, problem, secondsIn(headers.get('retry-after')))
}

/** The seconds of a `Retry-After`, which is a number of seconds or a date. */
function secondsIn(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}
