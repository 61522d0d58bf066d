import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { servicesOver } from '../../src/app.js'
import { anonymous } from '../../src/domain/index.js'
import type { Engine } from '../../src/engine/index.js'
import type { Identify } from '../../src/platform/http/index.js'
import { createApp } from '../../src/server/create-app.js'
import { webPages } from '../../src/web/web-pages.js'
import { theEngine } from './one-engine.js'
import { type Answer, type Service, serviceAt } from './service.js'
import { configFor, onTidyUp } from './shared.js'

type Fields = Readonly<Record<string, string | readonly string[]>>

export interface PageService extends Service {
  /** Requests a page as a browser. */
  page(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** Sends a form as a browser. */
  submit(path: string, fields: Fields): Promise<Answer>
}

const nobody: Identify = async () => anonymous
const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

/**
 * The service with its pages, for all read-only tests of the surrounding `describe`.
 * @param lines collects the log of the service
 * @param identify the caller; anonymous by default
 */
export function thePages(
  lines: string[] = [],
  environment: NodeJS.ProcessEnv = {},
  identify: Identify = nobody,
): PageService {
  let server: Server
  before(async () => {
    server = await listen(await theEngine(), lines, environment, identify)
  })
  after((done) => {
    server.close(done)
    server.closeAllConnections()
  })
  const service = serviceAt(() => addressOf(server))
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

/** Serves the pages for a catalogue of one test. @returns their address */
export async function pagesOf(engine: Engine): Promise<string> {
  const server = await listen(engine, [], {}, nobody)
  onTidyUp(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  return addressOf(server)
}

async function listen(
  engine: Engine,
  lines: string[],
  environment: NodeJS.ProcessEnv,
  identify: Identify,
): Promise<Server> {
  const config = configFor('unused', environment)
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({ services: servicesOver(engine), config, logger, version: 'test', identify, pages: webPages })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function bodyOf(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, String(value)]),
  )
  return String(new URLSearchParams(pairs))
}
