import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { parse } from 'csv-parse/sync'
import type { Request } from 'express'
import fc from 'fast-check'
import { pino } from 'pino'
import { z } from 'zod'
import { servicesOver } from '../../src/app.js'
import { anonymous } from '../../src/domain/index.js'
import { createApp } from '../../src/server/create-app.js'
import { theEngine } from '../support/one-engine.js'
import { send, theService } from '../support/service.js'
import { configFor } from '../support/shared.js'

describe('the log of requests', () => {
  const lines: string[] = []
  const service = theService({}, lines)
  const debug = 20
  const info = 30

  /** The level at which the request with an id was logged. */
  function levelOf(id: string): number | undefined {
    const found = lines
      .map((line) => JSON.parse(line) as { level: number; req?: { id: string } })
      .find(({ req }) => req?.id === id)
    return found?.level
  }

  it('logs health checks at debug level', async () => {
    for (const probe of ['live', 'ready']) {
      await service.get(`/api/v1/health/${probe}`, { 'x-request-id': `probe-${probe}` })
      expect(levelOf(`probe-${probe}`), probe).to.equal(debug)
    }
  })

  it('logs everything else at info level', async () => {
    await service.get('/api/v1/technologies', { 'x-request-id': 'a-list-of-things' })
    expect(levelOf('a-list-of-things')).to.equal(info)
  })
})

describe('an unexpected error', () => {
  const secret = 'zqsecret'
  /** Ways in which Node and libraries quote their input. */
  const failures: Readonly<Record<string, (input: string) => unknown>> = {
    url: (input) => new URL(`http://${input} ${input}`),
    'relative-url': (input) => new URL(`/sign-in?token=${input}`, `http://a b ${input}`),
    json: (input) => JSON.parse(input),
    'json-in-part': (input) => JSON.parse(`{"a": "${input}" ${input}`),
    zod: (input) => z.strictObject({ a: z.enum(['b']) }).parse({ a: input, [input]: 1 }),
    csv: (input) => parse(`a,b\n${input},"${input}"${input}`, { columns: true }),
    'csv-rows': (input) => parse(`a,b\n${input},${input},${input}`, { columns: true }),
    property: (input) => 'a' in (input as unknown as object),
    decoding: (input) => decodeURIComponent(`%${input}`),
    // biome-ignore lint/suspicious/noExplicitAny: a mistake that types would find
    undefined: (input) => (undefined as any)[input],
    nested: (input) => {
      try {
        return JSON.parse(input)
      } catch (cause) {
        throw new Error(`could not read: ${input}`, { cause })
      }
    },
    several: (input) => {
      throw new AggregateError([new Error(input)], 'several failed')
    },
    foreign: (input) => {
      throw Object.assign(new Error('It failed'), { input, query: input, body: { text: input }, response: { input } })
    },
    'no-error': (input) => {
      throw { text: input }
    },
    text: (input) => {
      throw input
    },
  }
  const lines: string[] = []
  let server: Server
  before(async () => {
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const pages = () => (request: Request) => {
      failures[request.path.slice(1)]?.(String(request.query.input))
    }
    const parts = { services: servicesOver(await theEngine()), config: configFor('unused'), logger, version: 'test' }
    server = createApp({ ...parts, identify: async () => anonymous, pages }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  after((done) => {
    server.close(done)
    server.closeAllConnections()
  })
  const fail = (way: string, input: string) => {
    lines.length = 0
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return send(address, { path: `/${way}?input=${encodeURIComponent(input)}` })
  }
  interface LoggedLine {
    readonly err?: { type: string; code?: string; message: string; stack?: string; cause?: { type: string } }
  }
  const loggedErrors = () => lines.flatMap((line) => (JSON.parse(line) as LoggedLine).err ?? [])

  for (const way of Object.keys(failures)) {
    it(`is logged without the quoted input: ${way}`, async () => {
      const input = `${secret} at the gate`
      const { status, text } = await fail(way, input)
      expect(status).to.be.oneOf([400, 500])
      expect(text).to.not.include(secret)
      expect(lines.join('')).to.not.include(secret)
      if (status === 500) expect(loggedErrors().length).to.be.greaterThan(0)
    })
  }

  it('is logged with its name, code, position and cause', async () => {
    await fail('url', secret)
    const [error] = loggedErrors()
    expect(error).to.include({ type: 'TypeError', code: 'ERR_INVALID_URL', message: 'Invalid URL' })
    expect(error!.stack).to.match(/^TypeError: Invalid URL\n( {4}at .+\n)+.*request-log\.test\.js:\d+:\d+/)
    await fail('nested', secret)
    const [nested] = loggedErrors()
    expect(nested).to.include({ type: 'Error' })
    expect(nested!.cause).to.deep.include({ type: 'SyntaxError' })
  })

  it('shows nothing of its input', async () => {
    const text = fc.stringMatching(/^[a-z"':{}[\],\n ]{0,20}$/).map((rest) => `zq${rest}${secret}${rest}`)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(failures)), text, async (way, input) => {
        await fail(way, input)
        expect(lines.join('')).to.not.include(secret)
      }),
      { numRuns: 100 },
    )
  })
})
