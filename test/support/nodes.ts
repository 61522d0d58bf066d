import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import type { Services } from '../../src/app.js'
import type { Viewer } from '../../src/domain/index.js'
import type { Encoder } from '../../src/platform/encoder/index.js'
import { createApp } from '../../src/server/create-app.js'
import { type Answer, send } from './service.js'
import { configFor, quiet, servicesFrom, shared } from './shared.js'
import { headersOf, identifyByHeaders } from './viewers.js'

/** One of several services on one PostgreSQL database. */
export interface Node {
  readonly services: Services
  call(viewer: Viewer, method: string, path: string, call?: NodeCall): Promise<Answer>
  /** The body of an answer that must succeed. */
  ask<T>(viewer: Viewer, method: string, path: string, body?: unknown): Promise<T>
  close(): Promise<void>
}

interface NodeCall {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface NodeOptions {
  readonly environment?: NodeJS.ProcessEnv
  readonly encoder?: Encoder
}

/** Starts a service on the database that belongs to a folder, with all that it does by itself except its workers. */
export async function startNode(folder: string, { environment, encoder }: NodeOptions = {}): Promise<Node> {
  const config = configFor(folder, environment)
  const services = await servicesFrom(config, { log: quiet, encoder: encoder ?? shared.encoder! })
  await services.engine.whenReady()
  services.engine.watch()
  const logger = pino({ level: 'silent' })
  const app = createApp({ services, config, logger, version: 'test', identify: identifyByHeaders })
  const server: Server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const call: Node['call'] = (viewer, method, where, { headers = {}, body } = {}) =>
    send(address, {
      method,
      path: `/api/v1${where}`,
      headers: { ...headersOf(viewer), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return {
    services,
    call,
    async ask<T>(viewer: Viewer, method: string, where: string, body?: unknown) {
      const { status, text } = await call(viewer, method, where, { body })
      if (status >= 300) throw new Error(`${method} ${where} answered ${status}: ${text.slice(0, 1000)}`)
      return (text === '' ? undefined : JSON.parse(text)) as T
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await services.close()
    },
  }
}

/** Resolves when something is so. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await setTimeout(20)
}
