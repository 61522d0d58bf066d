import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import type { Services } from '../../src/app.js'
import type { Viewer } from '../../src/domain/index.js'
import type { Engine } from '../../src/engine/index.js'
import {
  addPerson,
  callerFinder,
  createApiKey,
  issueSignInLink,
  newApiKey,
  newPerson,
  type Person,
} from '../../src/features/people/index.js'
import type { Database } from '../../src/platform/database/index.js'
import { identification } from '../../src/platform/http/index.js'
import { createApp } from '../../src/server/create-app.js'
import { webPages } from '../../src/web/web-pages.js'
import { type Answer, type Exchange, type Service, serviceAt } from './service.js'
import { configFor, preparedDir, quiet, servicesFrom, shared } from './shared.js'

export const administrator: Viewer = { role: 'admin', id: 'person_0000000000000000', memberCode: null }

/** A key with only what matters; that of a portal is for every member by default. */
export function aKey(database: Database, given: { readonly role?: string; [field: string]: unknown } = {}) {
  const forAll = given.role === 'portal' && { members: '*' }
  return createApiKey(
    { database },
    administrator,
    newApiKey.parse({ label: 'a key', role: 'admin', ...forAll, ...given }),
  )
}

export function aPerson(database: Database, given: object = {}): Promise<Person> {
  return addPerson({ database }, administrator, newPerson.parse({ name: 'Awa', role: 'staff', ...given }))
}

export interface ServiceWithPeople extends Service {
  readonly database: Database
  /** Loads changes of the database at once. */
  refresh(): Promise<void>
  /** Sends JSON with the key of a person. */
  as(key: string, method: string, path: string, body?: unknown, headers?: Exchange['headers']): Promise<Answer>
  /** Signs a person in as a browser; returns the cookie. */
  signIn(personId: string): Promise<string>
}

/**
 * A service with people and keys, on its own database, for all tests of a `describe`.
 * @param lines collects the log of the service
 */
export function theServiceWithPeople(environment: NodeJS.ProcessEnv = {}, lines: string[] = []): ServiceWithPeople {
  let server: Server
  let services: Services
  let engine: Engine
  let folder: string
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    await cp(preparedDir, folder, { recursive: true })
    const config = configFor(folder, environment)
    services = await servicesFrom(config, { log: quiet, encoder: shared.encoder! })
    engine = services.engine
    await engine.whenReady()
    const finder = callerFinder(engine, (error) => {
      throw error
    })
    const identify = identification(finder, config.publicUrl)
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    server = createApp({ services, config, logger, version: 'test', identify, pages: webPages })
      // The setting is used only when a test gives one; else the system chooses.
      .listen(Number(environment.PORT ?? 0), '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  after(async () => {
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
    await services.close()
    await rm(folder, { recursive: true, force: true })
  })
  const service = serviceAt(() => `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const as: ServiceWithPeople['as'] = (key, method, path, body, headers = {}) =>
    service.send({
      method,
      path: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return {
    get address() {
      return service.address
    },
    get database() {
      return engine.database
    },
    refresh: () => engine.refresh(),
    send: service.send,
    get: service.get,
    read: service.read,
    recommend: service.recommend,
    as,
    signIn: async (personId) => {
      const { token } = await issueSignInLink(engine, administrator, personId)
      const answer = await service.send({
        method: 'POST',
        path: '/api/v1/session',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
      return cookieOf(answer)
    },
  }
}

/** The Cookie header of a browser after an answer. */
export function cookieOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}
