import { type Agent, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { pino } from 'pino'
import { servicesOver } from '../../src/app.js'
import { anonymous, type Viewer } from '../../src/domain/index.js'
import { createApp } from '../../src/server/create-app.js'
import { theEngine } from './one-engine.js'
import { configFor } from './shared.js'

export interface Exchange {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Keeps connections for further exchanges; by default each has its own. */
  readonly agent?: Agent
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** One exchange, byte for byte as given: fetch adds headers and corrects invalid requests. */
export function send(address: string, { method = 'GET', path, headers = {}, body, agent }: Exchange): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path, headers, agent: agent ?? false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

export interface Service {
  readonly address: string
  send(exchange: Exchange): Promise<Answer>
  get(path: string, headers?: Exchange['headers']): Promise<Answer>
  /** The JSON answer of a path. */
  read<T>(path: string, headers?: Exchange['headers']): Promise<T>
  /** Requests a recommendation. A string is sent as it is, everything else as JSON. */
  recommend(body: unknown, headers?: Exchange['headers']): Promise<Answer>
}

/**
 * The service on the shared engine, for all read-only tests of the surrounding `describe`.
 * @param lines collects the log of the service
 * @param viewer the caller of every request
 */
export function theService(
  environment: NodeJS.ProcessEnv = {},
  lines: string[] = [],
  viewer: Viewer = anonymous,
): Service {
  let server: Server
  before(async () => {
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    server = createApp({
      services: servicesOver(await theEngine()),
      config: configFor('unused', environment),
      logger,
      version: 'test',
      identify: async () => viewer,
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  after((done) => {
    server.close(done)
    server.closeAllConnections()
  })
  return serviceAt(() => `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

/** A running service at an address. */
export function serviceAt(address: () => string): Service {
  return {
    get address() {
      return address()
    },
    send: (exchange) => send(address(), exchange),
    get: (path, headers = {}) => send(address(), { path, headers }),
    read: async <T>(path: string, headers = {}) => {
      const { status, text } = await send(address(), { path, headers })
      expect(status, text.slice(0, 500)).to.equal(200)
      return JSON.parse(text) as T
    },
    recommend: (body, headers = {}) =>
      send(address(), {
        method: 'POST',
        path: '/api/v1/recommendations',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
  }
}
