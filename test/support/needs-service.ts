import { cp, mkdtemp, rm } from 'node:fs/promises'
import { Agent, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import type { Services } from '../../src/app.js'
import type { Need, NeedDraft, TransitionName, Viewer } from '../../src/domain/index.js'
import type { Engine } from '../../src/engine/index.js'
import { createApp } from '../../src/server/create-app.js'
import { aNeedContent, approveOne } from './needs.js'
import { type Answer, send } from './service.js'
import { configFor, openServices, preparedDir } from './shared.js'
import { curator, headersOf, identifyByHeaders } from './viewers.js'

export interface Call {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, unless it is a string with its own content type. */
  readonly body?: unknown
}

export interface NeedsService {
  readonly engine: Engine
  readonly address: string
  /** The database of the service; its folder contains all data of the service. */
  readonly file: string
  /** Stops the service before its tests end; its files stay until then. */
  stop(): Promise<void>
  call(viewer: Viewer, method: string, path: string, call?: Call): Promise<Answer>
  /** The body of an answer that must succeed. */
  ask<T>(viewer: Viewer, method: string, path: string, body?: unknown): Promise<T>
  /** A need of a member, moved through the named steps; a published one has one approved case study. */
  aNeed(by: Viewer, content?: Partial<NeedDraft>, ...steps: TransitionName[]): Promise<Need>
}

/**
 * The service on its own engine, for all tests of the surrounding `describe`; it trusts the caller's headers.
 * @param lines collects the log of the service
 */
export function needsService(lines: string[] = [], environment: NodeJS.ProcessEnv = {}): NeedsService {
  let folder: string
  let services: Services
  let engine: Engine
  let server: Server
  const agent = new Agent({ keepAlive: true })
  before(async function () {
    this.timeout(60_000)
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    await cp(preparedDir, folder, { recursive: true })
    services = await openServices(folder)
    engine = services.engine
    await engine.whenReady()
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const parts = {
      services,
      config: configFor('unused', environment),
      logger,
      version: 'test',
      identify: identifyByHeaders,
    }
    server = createApp(parts).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
  })
  let stopped: Promise<void> | undefined
  const stop = async () => {
    agent.destroy()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await services.close()
  }
  after(async () => {
    await (stopped ?? stop())
    await rm(folder, { recursive: true, force: true })
  })

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const call: NeedsService['call'] = (viewer, method, where, { headers = {}, body } = {}) => {
    const raw = typeof body === 'string' && headers['content-type'] !== undefined
    return send(address(), {
      agent,
      method,
      path: `/api/v1${where}`,
      headers: { ...headersOf(viewer), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    })
  }
  const ask = async <T>(viewer: Viewer, method: string, where: string, body?: unknown): Promise<T> => {
    const { status, text } = await call(viewer, method, where, { body })
    if (status >= 300) throw new Error(`${method} ${where} answered ${status}: ${text.slice(0, 1000)}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
  return {
    get engine() {
      return engine
    },
    get address() {
      return address()
    },
    get file() {
      return path.join(folder, 'passerelle.db')
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
    call,
    ask,
    async aNeed(by, content = {}, ...steps) {
      let need = await ask<Need>(by, 'POST', '/needs', { ...aNeedContent(), ...content })
      for (const transition of steps) {
        const viewer = transition === 'review' || transition === 'publish' ? curator : by
        // An answer needs at least one approved case study.
        if (transition === 'publish') await approveOne((where, body) => ask(curator, 'PUT', where, body), need)
        need = await ask<Need>(viewer, 'POST', `/needs/${need.id}/transitions`, { transition })
      }
      return need
    },
  }
}
