import type { ChildProcess } from 'node:child_process'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { spawnService } from '../service.js'
import type { Behind } from './balancer.js'
import { end, isRunning, until } from './processes.js'

/** Seconds that a start may take on a busy machine; the first one reads the catalogue. */
const longestStart = 600

/** One process of the service, with a data folder and a port of its own. */
export class ClusterNode implements Behind {
  readonly name: string
  readonly port: number
  readonly #folder: string
  /** What it logs; errors of Node too. */
  readonly log: string
  readonly #environment: NodeJS.ProcessEnv
  #process: ChildProcess | undefined
  /** Whether it was killed since it started. */
  wasKilled = false

  constructor({ name, port }: Behind, parent: string, environment: NodeJS.ProcessEnv) {
    this.name = name
    this.port = port
    this.#folder = path.join(parent, name)
    this.log = path.join(parent, `${name}.log`)
    this.#environment = environment
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.#process!.pid!
  }

  get isRunning(): boolean {
    return this.#process !== undefined && isRunning(this.#process)
  }

  /** Starts it without waiting. @param databaseUrl where its database is from now on */
  async spawn(databaseUrl: string): Promise<void> {
    const log = await open(this.log, 'a')
    const settings = { ...this.#environment, PORT: String(this.port), DATABASE_URL: databaseUrl }
    this.#process = spawnService(this.#folder, settings, log.fd)
    this.wasKilled = false
    await log.close()
  }

  /** Resolves when its answers are complete. @throws Error when it ends before */
  async untilReady(): Promise<void> {
    await until(() => this.isReady(), `${this.name} (${this.log})`, { seconds: longestStart, child: this.#process! })
  }

  /** Whether its answers are complete. */
  isReady(): Promise<boolean> {
    return fetch(`${this.url}/api/v1/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  }

  /** Lets it answer what it has begun, and stops it. */
  async stop(): Promise<void> {
    if (this.#process) await end(this.#process, 'SIGTERM')
  }

  async kill(): Promise<void> {
    this.wasKilled = true
    if (this.#process) await end(this.#process, 'SIGKILL')
  }
}
