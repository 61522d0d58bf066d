import { randomUUID } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProblemCode } from '../../domain/index.js'
import { problemOf, UnusableRequestError } from './problem.js'

/** By the error codes of Node's parser; any other is a malformed request. */
const problems: Readonly<Record<string, readonly [code: ProblemCode, message: string]>> = {
  HPE_HEADER_OVERFLOW: ['HEADERS_TOO_LARGE', 'The address and the headers are together larger than 16 kB'],
  ERR_HTTP_REQUEST_TIMEOUT: ['BODY_TOO_SLOW', 'The request did not arrive in time'],
}

/**
 * Answers what is refused before there is a request, such as malformed or endless headers, with a problem document too:
 * by itself, Node closes the connection with a bare status.
 */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Nobody reads it, or another answer has begun on this connection.
    if (error.code === 'ECONNRESET' || !socket.writable || hasBegun(socket)) {
      socket.destroy()
      return
    }
    const [code, message] = problems[error.code ?? ''] ?? ['INVALID_REQUEST', 'The request is malformed']
    socket.end(answerOf(new UnusableRequestError(code, message)))
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const problem = new UnusableRequestError('UNKNOWN_EXPECTATION', 'The header Expect may say 100-continue only')
    const { status, headers, body } = documentOf(problem)
    response.writeHead(status, { ...headers, Connection: 'close' }).end(body)
  })
}

/** Whether the answer to a request before this one is being sent. */
function hasBegun(socket: Duplex): boolean {
  // No public property says it; Node's own handler looks at the same one.
  const { _httpMessage: message } = socket as Duplex & { _httpMessage?: ServerResponse }
  return message?.headersSent === true
}

function answerOf(problem: UnusableRequestError): string {
  const { status, headers, body } = documentOf(problem)
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}

function documentOf(problem: UnusableRequestError) {
  const id = randomUUID()
  const document = problemOf(problem, id)
  const body = JSON.stringify(document)
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'X-Request-Id': id,
  }
  return { status: document.status, headers, body }
}
