import { PasserelleError } from '../../domain/index.js'

/** An error in the form that the log shows. */
export interface LoggedError {
  readonly type: string
  readonly code?: string | number
  readonly message: string
  readonly stack?: string
  readonly cause?: LoggedError
}

/** Deeper causes add nothing, and may be circular. */
const mostCauses = 5

/**
 * The part of an error that the log may show: what happened and where, but no input. Errors of Node and libraries
 * contain their input in properties (`input` of ERR_INVALID_URL, the record of a CSV line) and quote it in messages;
 * this input can be a need or the token of a sign-in link. So all properties except those below are left out.
 */
export function loggedError(error: unknown, causes = mostCauses): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'The thrown value is not an Error' }
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
 * Our own messages and those of the operating system quote no input. Other messages are cut at the first colon or
 * quotation mark, where quotes of input start.
 */
function shownMessage(error: Error): string {
  if (error instanceof PasserelleError || (error as NodeJS.ErrnoException).syscall !== undefined) return error.message
  const [kind = ''] = error.message.split(/[:"'`“‘«]/u)
  return kind.length === error.message.length ? kind : `${kind.trimEnd()}…`
}

/** The stack frames, without the message before them. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = message === '' ? 0 : stack.indexOf(message)
  const frames = start < 0 ? '' : stack.slice(start + message.length)
  return frames.split('\n').filter((line) => /^ {4}at /.test(line))
}
