import { PasserelleError } from '../../domain/index.js'

/** An error as the log shows it. */
export interface LoggedError {
  readonly type: string
  readonly code?: string | number
  readonly message: string
  readonly stack?: string
  readonly cause?: LoggedError
}

/** Causes of causes beyond this tell nothing new, and might go round in a circle. */
const mostCauses = 5

/**
 * What the log may show of an error: what happened and where, and nothing of what was sent. Errors of Node and of
 * libraries carry their input as properties (`input` of ERR_INVALID_URL, the record of a CSV line) and quote it in their
 * messages, and an input can be a need or the token of a sign-in link. So properties are left out but for those below.
 */
export function loggedError(error: unknown, causes = mostCauses): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'What was thrown is not an error' }
  const { code } = error as { code?: unknown }
  const type = isName(error.name) ? error.name : 'Error'
  const message = shownMessage(error)
  return {
    type,
    ...((isName(code) || typeof code === 'number') && { code }),
    message,
    stack: [`${type}: ${message}`, ...framesOf(error)].join('\n'),
    ...(error.cause !== undefined && causes > 0 && { cause: loggedError(error.cause, causes - 1) }),
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w$.-]{1,60}$/.test(value)
}

/**
 * Our own messages, and those of the operating system, quote nothing that was sent. Of all others what stands before the
 * first colon or quotation mark is kept: there they begin to quote.
 */
function shownMessage(error: Error): string {
  if (error instanceof PasserelleError || (error as NodeJS.ErrnoException).syscall !== undefined) return error.message
  const [kind = ''] = error.message.split(/[:"'`“‘«]/u)
  return kind.length === error.message.length ? kind : `${kind.trimEnd()}…`
}

/** The places in the code, without the message that stands before them. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = message === '' ? 0 : stack.indexOf(message)
  const frames = start < 0 ? '' : stack.slice(start + message.length)
  return frames.split('\n').filter((line) => /^ {4}at /.test(line))
}
