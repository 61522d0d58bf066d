import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import { pino } from 'pino'
import { servicesOver } from '../../../src/app.js'
import { anonymous } from '../../../src/domain/index.js'
import { Front } from '../../../src/platform/http/index.js'
import { createApp } from '../../../src/server/create-app.js'
import { answerStopping, stopping, unavailableApp } from '../../../src/server/unavailable-app.js'
import { theEngine } from '../../support/one-engine.js'
import { expectProblem } from '../../support/problems.js'
import { configFor, onTidyUp } from '../../support/shared.js'

const logger = pino({ level: 'silent' })

/** The service behind a front, as in the program. */
async function aFront(): Promise<{ server: Server; front: Front; drain: (graceTime: number) => Promise<void> }> {
  const engine = await theEngine()
  const config = configFor('unused')
  const app = createApp({
    services: servicesOver(engine),
    config,
    logger,
    version: 'test',
    identify: async () => anonymous,
  })
  const server = createServer()
  const front = new Front(server, app)
  const refuse = unavailableApp(logger, () => engine.status, stopping)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTidyUp(async () => server.closeAllConnections())
  return { server, front, drain: (graceTime) => front.drain({ refuse, onTimeout: answerStopping, graceTime }) }
}

/** A request whose headers the service has, while it waits for the body. */
async function aRequestUnderWay(server: Server) {
  const { port } = server.address() as AddressInfo
  const call = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/v1/recommendations',
    agent: new Agent({ keepAlive: true }),
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  })
  const answered = once(call, 'response').then(async ([response]) => ({
    status: response.statusCode as number,
    headers: response.headers,
    text: await text(response),
  }))
  call.on('error', () => undefined)
  call.flushHeaders()
  await once(call, 'continue')
  return { call, answered }
}

describe('a service that stops', () => {
  it('answers running requests before it is closed', async () => {
    const { server, drain } = await aFront()
    const { call, answered } = await aRequestUnderWay(server)
    const drained = drain(60_000)
    call.end('{"text": "Lorries queue for days at our border"}')
    expect((await answered).status).to.equal(200)
    await drained
    expect(server.listening).to.equal(false)
  })

  it('answers requests that take too long with a problem document', async () => {
    const { server, drain } = await aFront()
    const { answered } = await aRequestUnderWay(server)
    await drain(50)
    const answer = await answered
    expectProblem(answer, 503)
    expect(JSON.parse(answer.text)).to.include({ code: 'SERVICE_STOPPING' })
    expect(answer.headers).to.include({ connection: 'close' }).and.to.have.property('retry-after')
  })

  it('cuts off responses that have started and do not end', async () => {
    const { server, front, drain } = await aFront()
    front.use((_request, response) => void response.write('{'))
    const { port } = server.address() as AddressInfo
    const call = request({ port, host: '127.0.0.1' }).end()
    const [response] = await once(call, 'response')
    const failed = once(response, 'error')
    await drain(50)
    expect((await failed)[0]).to.include({ code: 'ECONNRESET' })
  })
})
