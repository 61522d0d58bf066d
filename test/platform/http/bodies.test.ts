import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect } from 'chai'
import express from 'express'
import { answerProblem, Bodies, cutUnreadBodies } from '../../../src/platform/http/index.js'
import { thePages } from '../../support/pages.js'
import { send } from '../../support/service.js'
import { listening, onTidyUp } from '../../support/shared.js'

/** A connection that sends given bytes, and records the response. */
class Caller {
  readonly socket: Socket
  answer = ''

  constructor(address: string) {
    const { hostname, port } = new URL(address)
    this.socket = connect(Number(port), hostname)
    this.socket.on('data', (chunk: Buffer) => {
      this.answer += chunk.toString()
    })
    this.socket.on('error', () => undefined)
    onTidyUp(async () => this.socket.destroy())
  }

  /** Sends the headers of a request with a body, and a small part of the body. */
  async begin(path: string, headers: readonly string[]): Promise<void> {
    this.socket.write([`POST ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', 'x'].join('\r\n'))
    await once(this.socket, 'data')
  }

  get status(): number {
    return Number(this.answer.split(' ')[1])
  }
}

describe('a body that is announced but not sent', function () {
  this.timeout(60_000)
  const service = thePages()

  for (const [path, type] of [
    ['/api/v1/needs/import', 'application/json'],
    ['/api/v1/needs/import', 'text/csv'],
    ['/en/desk/import', 'application/x-www-form-urlencoded'],
    ['/en/desk/import/files', 'multipart/form-data; boundary=x'],
    ['/api/v1/people', 'application/json'],
  ] as const) {
    it(`is not waited for at ${path} as ${type} when the caller is not signed in`, async () => {
      const caller = new Caller(service.address)
      await caller.begin(path, [`Content-Type: ${type}`, 'Content-Length: 3000000'])
      expect(caller.status).to.equal(401)
    })
  }

  it('is not waited for when it is too large', async () => {
    const caller = new Caller(service.address)
    await caller.begin('/api/v1/recommendations', ['Content-Type: application/json', 'Content-Length: 3000000'])
    expect(caller.status).to.equal(413)
  })

  it('does not hold the connection open after the answer', async () => {
    const caller = new Caller(service.address)
    const closed = once(caller.socket, 'close')
    await caller.begin('/api/v1/needs/import', ['Content-Type: application/json', 'Content-Length: 3000000'])
    await closed
  })
})

describe('arriving bodies', function () {
  this.timeout(60_000)

  /** A service that answers after it has read a body of up to one mebibyte. */
  async function aReader(bodies: Bodies): Promise<string> {
    const app = express()
    app.use((request, _response, next) => {
      Object.assign(request, { id: 'test', log: { warn: () => undefined, error: () => undefined } })
      next()
    })
    app.use(cutUnreadBodies)
    app.post('/', bodies.reader('json', 2 ** 20), (request, response) => void response.json(request.body))
    app.use(answerProblem)
    return listening(app)
  }

  const announced = (bytes: number) => ['Content-Type: application/json', `Content-Length: ${bytes}`]

  it('are refused when they take too long, and their connection is closed', async () => {
    const caller = new Caller(await aReader(new Bodies(100)))
    const closed = once(caller.socket, 'close')
    await caller.begin('/', announced(1_000))
    expect(caller.status).to.equal(408)
    expect(caller.answer).to.include('BODY_TOO_SLOW')
    await closed
  })

  it('are limited to two large ones at the same time; others are asked to try later', async () => {
    const address = await aReader(new Bodies())
    const large = JSON.stringify('x'.repeat(500_000))
    const slow = [new Caller(address), new Caller(address)]
    for (const { socket } of slow)
      socket.write(['POST / HTTP/1.1', 'Host: x', ...announced(500_002), '', '"'].join('\r\n'))
    const post = () =>
      send(address, { method: 'POST', path: '/', headers: { 'content-type': 'application/json' }, body: large })
    let refused = await post()
    while (refused.status === 200) refused = await post()
    expect(refused.status).to.equal(503)
    expect(Number(refused.headers['retry-after'])).to.be.at.least(1)
    expect(JSON.parse(refused.text)).to.include({ code: 'OVERLOADED' })
    for (const { socket } of slow) socket.destroy()
    while ((await post()).status !== 200);
  })

  it('are read when they are small, while large ones arrive', async () => {
    const address = await aReader(new Bodies())
    const slow = [new Caller(address), new Caller(address)]
    for (const { socket } of slow)
      socket.write(['POST / HTTP/1.1', 'Host: x', ...announced(500_002), '', '"'].join('\r\n'))
    const answer = await send(address, {
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/json' },
      body: '"small"',
    })
    expect(answer.text).to.equal('"small"')
  })

  it('are limited in size, also without Content-Length', async () => {
    const answer = await send(await aReader(new Bodies()), {
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body: JSON.stringify('x'.repeat(2 ** 20)),
    })
    expect(answer.status).to.equal(413)
  })
})
