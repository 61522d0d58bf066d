import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { createApp } from '../../src/api/index.js'
import { anonymous } from '../../src/domain/index.js'
import type { Engine } from '../../src/recommendation/index.js'
import { webPages } from '../../src/web/index.js'
import { theEngine } from './one-engine.js'
import { type Answer, type Service, serviceAt } from './service.js'
import { configFor } from './shared.js'

type Fields = Readonly<Record<string, string | readonly string[]>>

export interface PageService extends Service {
  /** Asks for a page as a browser does. */
  page(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Sends a form as a browser does. */
  submit(path: string, fields: Fields): Promise<Answer>
}

const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

/**
 * The service with its pages, for all tests of the `describe` in which this is called: tests that only ask.
 * @param lines takes up what the service logs
 * @param open gives the engine; by default the one that all tests share
 */
export function thePages(lines: string[] = [], open: () => Promise<Engine> = theEngine, environment = {}): PageService {
  let server: Server
  before(async function () {
    this.timeout(120_000)
    const config = configFor('unused', environment)
    const engine = await open()
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const pages = webPages({ engine, config })
    server = createApp({ engine, config, logger, version: 'test', identify: async () => anonymous, pages }).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => server.once('listening', resolve))
  })
  after((done) => {
    server.close(done)
    server.closeAllConnections()
  })
  const service = serviceAt(() => `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    get address() {
      return service.address
    },
    send: service.send,
    get: service.get,
    read: service.read,
    recommend: service.recommend,
    page: (path, headers = {}) => service.get(path, { ...asBrowser, ...headers }),
    submit: (path, fields) =>
      service.send({
        method: 'POST',
        path,
        headers: { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded' },
        body: bodyOf(fields),
      }),
  }
}

function bodyOf(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, String(value)]),
  )
  return String(new URLSearchParams(pairs))
}
