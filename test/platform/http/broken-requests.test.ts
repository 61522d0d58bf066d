import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect } from 'chai'
import express from 'express'
import {
  answerBrokenRequests,
  answerProblem,
  connectionLimits,
  problem,
  requireUsableHost,
} from '../../../src/platform/http/index.js'

describe('a request that is none', () => {
  let server: Server
  before(async () => {
    const app = express()
    app.use(requireUsableHost)
    app.get('/slow', (_request, response) => void response.write('begun'))
    app.use((_request, response) => void response.json({}))
    app.use(answerProblem)
    server = createServer(connectionLimits, app)
    answerBrokenRequests(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  after((done) => {
    server.close(done)
    server.closeAllConnections()
  })

  /** Everything that is answered to some bytes until the connection closes. */
  function answerTo(...parts: readonly string[]): Promise<string> {
    const { port } = server.address() as AddressInfo
    return new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
      let answer = ''
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1')
      })
      socket.on('error', () => undefined)
      socket.on('end', () => socket.end())
      socket.once('close', () => resolve(answer))
      for (const part of parts.slice(0, -1)) socket.write(part, 'latin1')
      socket.end(parts.at(-1) ?? '', 'latin1')
    })
  }

  for (const [what, sent, status, code] of [
    ['a byte that begins no request', '\u0000', 400, 'INVALID_REQUEST'],
    ['another protocol', 'PRI * HTTP/2.0\r\n\r\n', 400, 'INVALID_REQUEST'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost: a\r\nnothing\r\n\r\n', 400, 'INVALID_REQUEST'],
    ['a length that is no number', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400, 'INVALID_REQUEST'],
    ['a header of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['an address of 20 kB', `GET /?${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n', 417, 'UNKNOWN_EXPECTATION'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'INVALID_HOST'],
  ] as const) {
    it(`because of ${what} is answered with a problem document`, async () => {
      const answer = await answerTo(sent)
      const [head = '', body = ''] = answer.split('\r\n\r\n')
      expect(head).to.match(new RegExp(`^HTTP/1\\.1 ${status} `))
      expect(head).to.match(/^content-type: application\/problem\+json/im)
      const found = problem.parse(JSON.parse(body))
      expect(found).to.include({ status, code })
      if (code !== 'INVALID_HOST') expect(head).to.include(`X-Request-Id: ${found.id}`)
    })
  }

  it('adds nothing to an answer that has begun', async () => {
    const answer = await answerTo('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n', '\u0000\u0000')
    expect(answer).to.not.include('problem+json')
  })

  it('of HTTP/1.0 needs no host', async () => {
    expect(await answerTo('GET / HTTP/1.0\r\n\r\n')).to.match(/^HTTP\/1\.1 200 /)
  })
})
