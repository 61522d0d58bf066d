import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { callerOf, roles, setScene } from '../../../contract/scene.js'
import { type Service, startService } from '../../../service.js'
import { Client } from '../../client.js'
import { type LogWatch, watchLog } from '../../log-watch.js'
import type { JsonSchema, NamedSchemas } from '../arbitraries/schema-values.js'
import { must } from '../process/refusal.js'
import { type Exchange, send } from './exchange.js'
import { judge } from './judge.js'
import { keptWaiting } from './kept-waiting.js'
import { Sessions, sessionRoles } from './sessions.js'

/** The parts of the OpenAPI document that say what can be sent. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
}
export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>> }
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required?: boolean
  readonly schema: JsonSchema
}

/** Who calls: with a key, with a session, and with neither or a wrong one. */
export const callers: readonly string[] = [...roles, ...sessionRoles.map((role) => `${role} in a browser`), 'wrong key']

const endsSession = /\/(?:sign-out|sign-in|session)/
const reference = /@([a-z-]+)\.(\d+)@/g

/** A service with records of every kind, for one target. */
export class Stage {
  readonly document: ApiDocument
  readonly log: LogWatch
  readonly #service: Service
  readonly #folder: string
  readonly #headers: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly #ids: Readonly<Record<string, readonly string[]>>
  readonly #sessions: Sessions

  private constructor(parts: {
    document: ApiDocument
    service: Service
    folder: string
    headers: ReadonlyMap<string, Readonly<Record<string, string>>>
    ids: Readonly<Record<string, readonly string[]>>
    sessions: Sessions
  }) {
    this.document = parts.document
    this.#service = parts.service
    this.#folder = parts.folder
    this.#headers = parts.headers
    this.#ids = parts.ids
    this.#sessions = parts.sessions
    this.log = watchLog(parts.service)
  }

  /** Starts a service on a copy of a prepared folder. */
  static async open(prepared: string, adminKey: string, name: string): Promise<Stage> {
    const folder = path.join(path.dirname(prepared), name.replaceAll(/\W/g, '-'))
    await cp(prepared, folder, { recursive: true })
    const service = await startService(folder, { LOG_LEVEL: 'info' })
    const admin = new Client(service.url, adminKey)
    const headers = new Map<string, Readonly<Record<string, string>>>([
      ['wrong key', { authorization: 'Bearer pk_0000000000000000.wrong' }],
    ])
    for (const role of roles) headers.set(role, (await callerOf(role, admin)).headers)
    const ids = { ...(await setScene(admin)), webhooks: await makeWebhooks(admin) }
    const document = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as ApiDocument
    return new Stage({ document, service, folder, headers, ids, sessions: new Sessions(admin) })
  }

  get schemas(): NamedSchemas {
    const { schemas } = this.document.components
    return new Map(Object.entries(schemas).map(([name, schema]) => [`#/components/schemas/${name}`, schema]))
  }

  get url(): string {
    return this.#service.url
  }

  /** Sends a request for its caller and judges the answer. @returns the status @throws BrokenPromiseError */
  async attempt(exchange: Exchange): Promise<string> {
    const { caller, method } = exchange
    const own = this.#headers.get(caller) ?? (await this.#sessions.headersOf(caller.split(' ')[0]!))
    const path = this.#filled(exchange.path)
    const body = typeof exchange.body === 'string' ? this.#filled(exchange.body) : exchange.body
    const before = this.#keptWaiting
    const answer = await send(this.#service.url, { method, path, headers: { ...own, ...exchange.headers }, body })
    if (endsSession.test(path) && method !== 'GET') this.#sessions.forget(caller.split(' ')[0]!)
    const milliseconds = answer.milliseconds - (this.#keptWaiting - before)
    judge(exchange, { ...answer, milliseconds })
    return String(answer.status)
  }

  /** Whether the service still works, after everything that was sent. @throws BrokenPromiseError */
  async expectWorking(): Promise<void> {
    must(this.#isRunning, 'the service has ended')
    const client = new Client(this.#service.url)
    await client.call('GET', '/health/ready')
    const need = { text: 'Trucks in transit disappear on the way' }
    const { degraded } = await client.call<{ degraded: string[] }>('POST', '/recommendations', need)
    must(degraded.length === 0, `recommendations without ${degraded}`)
    must(this.log.errors.length === 0, `errors in the log: ${this.log.errors[0]?.slice(0, 2_000)}`)
    must(this.log.lockTimeOuts.length === 0, `lock timeouts in the log: ${this.log.lockTimeOuts[0]?.slice(0, 500)}`)
  }

  async close(): Promise<void> {
    if (this.#isRunning) await this.#service.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Milliseconds for which other programs kept the service and this one from a processor: not its slowness. */
  get #keptWaiting(): number {
    return keptWaiting(this.#service.process.pid!) + keptWaiting(process.pid)
  }

  get #isRunning(): boolean {
    const { exitCode, signalCode } = this.#service.process
    return exitCode === null && signalCode === null
  }

  #filled(text: string): string {
    return text.replaceAll(reference, (whole, kind: string, index: string) => {
      const ids = this.#ids[kind]
      return ids === undefined || ids.length === 0 ? whole : ids[Number(index) % ids.length]!
    })
  }
}

function makeWebhooks(admin: Client): Promise<string[]> {
  const events = ['case-study.published', 'need.published']
  return Promise.all(
    ['https://portal.invalid/hook', 'https://127.0.0.1:9/hook'].map(
      async (url) => (await admin.call<{ id: string }>('POST', '/webhooks', { url, events })).id,
    ),
  )
}
