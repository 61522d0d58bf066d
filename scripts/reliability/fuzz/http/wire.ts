import { connect } from 'node:net'
import fc from 'fast-check'
import { anyBytes, hostileText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import { must } from '../process/refusal.js'
import type { HttpTarget } from '../target.js'

const line = fc.oneof(
  fc.constantFrom(
    'GET / HTTP/1.1',
    'GET /api/v1/me HTTP/1.1',
    'POST /api/v1/recommendations HTTP/1.1',
    'POST /mcp HTTP/1.1',
  ),
  fc.constantFrom(
    'GET / HTTP/9.9',
    'GET  / HTTP/1.1',
    'get / HTTP/1.1',
    'PRI * HTTP/2.0',
    'CONNECT a:1 HTTP/1.1',
    'GET',
    '',
  ),
  fc.constantFrom(
    'GET http://evil.example/ HTTP/1.1',
    'GET //evil.example HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'GET /\u0000 HTTP/1.1',
  ),
  hostileText.map((text) => `GET /${text} HTTP/1.1`),
)
const header = fc.oneof(
  fc.constantFrom(
    'Host: localhost',
    'Host: a',
    'Host:',
    'Host: a b',
    'Content-Length: 5',
    'Content-Length: -1',
    'Content-Length: x',
  ),
  fc.constantFrom(
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked, gzip',
    'Transfer-Encoding: x',
    'Connection: close',
  ),
  fc.constantFrom(
    'Expect: 100-continue',
    'Expect: x',
    'Upgrade: websocket',
    'Content-Type: application/json',
    ' folded',
    'no colon',
  ),
  fc.constantFrom(`X: ${'x'.repeat(20_000)}`, `Cookie: ${'a=b; '.repeat(2_000)}`),
  fc.tuple(hostileText, hostileText).map((two) => two.join(': ')),
)
const body = fc.oneof(
  fc.constantFrom('', '{"a":', '5\r\nhello\r\n0\r\n\r\n', 'zz\r\n', 'ffffffffffffffffff\r\n', '0\r\n'),
  hostileText,
)
const bytes = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(line, fc.array(header, { maxLength: 6 }), body, fc.constantFrom('\r\n', '\n'))
      .map(([first, headers, rest, end]) => Buffer.from([first, ...headers, '', rest].join(end), 'latin1')),
  },
  { weight: 1, arbitrary: anyBytes.map((some) => Buffer.from(some)) },
)

/** Milliseconds after the last byte in which a connection is answered or closed. */
const patience = 5_000

/** Bytes that are no HTTP request, or nearly one. */
export const wire: HttpTarget = {
  name: 'wire',
  share: 4,
  over: 'http',
  prepare: ({ url }) =>
    experiment(bytes, async (sent) => {
      const answer = await exchange(url, sent)
      if (answer === '') return 'closed'
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
      must(status !== undefined, `no answer of HTTP: ${answer.slice(0, 100)}`)
      must(Number(status) < 500 || Number(status) === 505, `answered ${answer.slice(0, 500)}`)
      must(
        Number(status) < 400 ||
          /content-type: (?:application\/problem\+json|application\/json|text\/html)/i.test(answer),
        `answered without a problem document: ${answer.slice(0, 300)}`,
      )
      return status!
    }),
}

function exchange(url: string, sent: Buffer): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error('The connection was neither answered nor closed'))
    }, patience)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // It closes while we still send.
    socket.on('error', () => undefined)
    socket.on('end', () => socket.end())
    socket.once('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks).toString('latin1'))
    })
    socket.end(sent)
  })
}
