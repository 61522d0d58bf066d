import type { ChildProcess } from 'node:child_process'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { giveToServer, run, unprivileged } from '../postgres/pg0.js'
import type { PostgresPrograms } from './postgres-programs.js'
import { childrenOf, end, endAll, isRunning, until } from './processes.js'

export const databaseName = 'passerelle'

/** As a server that must lose nothing: these are its defaults, said here because everything rests on them. */
const durable = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'wal_level=replica', 'hot_standby=on']
const small = ['max_connections=100', 'shared_buffers=128MB', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']

/** Seconds that a start may take: after a crash it first repeats what is in its log. */
const longestStart = 60
/** Milliseconds that stopping may take. */
const longestStop = 20_000

/** A PostgreSQL server over a folder of its own, on this machine. */
export class PostgresServer {
  readonly #programs: PostgresPrograms
  readonly #folder: string
  readonly port: number
  readonly #log: string
  #process: ChildProcess | undefined

  /** @param name of its folder, beside a file with what it says */
  constructor(programs: PostgresPrograms, parent: string, name: string, port: number) {
    this.#programs = programs
    this.#folder = path.join(parent, name)
    this.#log = path.join(parent, `${name}.log`)
    this.port = port
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${databaseName}`
  }

  get pid(): number {
    return this.#process!.pid!
  }

  /** Makes an empty server, and in it the database. Starts it. */
  async create(): Promise<void> {
    await this.#makeFolder()
    await this.#programs.run('initdb', '-D', this.#folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8')
    await this.start()
    await this.query(`CREATE DATABASE ${databaseName}`, 'postgres')
  }

  /** Begins with what `keep` kept. Starts it. */
  async createFrom(kept: string): Promise<void> {
    await run('cp', ['-R', kept, this.#folder], unprivileged)
    await this.start()
  }

  /** Copies all that is in it to a folder that does not exist yet. */
  async keep(kept: string): Promise<void> {
    await mkdir(path.dirname(kept), { recursive: true })
    await giveToServer(path.dirname(kept))
    const from = `host=127.0.0.1 port=${this.port} user=postgres`
    // Under another name until it is complete.
    await this.#programs.run('pg_basebackup', '-D', `${kept}.part`, '-d', from, '-X', 'fetch', '--checkpoint=fast')
    await rename(`${kept}.part`, kept)
  }

  /** Makes it a replica of another server, which keeps for it what it has not received, in a slot. Starts it. */
  async follow(primary: PostgresServer, slot: string): Promise<void> {
    await this.#makeFolder()
    await primary.query('SELECT pg_create_physical_replication_slot($1)', 'postgres', [slot])
    const from = `host=127.0.0.1 port=${primary.port} user=postgres application_name=${slot}`
    const wanted = ['-D', this.#folder, '-d', from, '--write-recovery-conf', '--slot', slot, '--checkpoint=fast']
    await this.#programs.run('pg_basebackup', ...wanted)
    await this.start()
  }

  async start(): Promise<void> {
    const settings = [...durable, ...small, `port=${this.port}`].flatMap((setting) => ['-c', setting])
    const log = await open(this.#log, 'a')
    const child = this.#programs.start(['-D', this.#folder, ...settings], log.fd)
    await log.close()
    this.#process = child
    await this.untilReady()
  }

  /** Resolves when it takes connections. */
  async untilReady(): Promise<void> {
    const child = this.#process!
    await until(() => this.#answers(), `PostgreSQL (${this.#log})`, { seconds: longestStart, child })
  }

  /** Ends connections and stops in order; killed where it does not: PostgreSQL 18.1 may hang when it is recovering. */
  async stop(): Promise<void> {
    if (!this.#process) return
    const giveUp = setTimeout(() => void this.kill(), longestStop)
    await end(this.#process, 'SIGINT')
    clearTimeout(giveUp)
  }

  /** Kills all its processes at once. What it had not written is gone. */
  async kill(): Promise<void> {
    if (this.#process) await endAll(this.#process)
  }

  /** Kills one of the processes that serve a connection: the server then ends all others, and recovers by itself. */
  async killConnection(random: () => number): Promise<void> {
    const serving = await this.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid",
    )
    const children = new Set(await childrenOf(this.pid))
    const pids = serving.map(({ pid }) => pid).filter((pid) => children.has(pid))
    if (pids.length > 0) process.kill(pids[Math.floor(random() * pids.length)]!, 'SIGKILL')
  }

  /** Makes a replica the primary. */
  async promote(): Promise<void> {
    await this.#programs.run('pg_ctl', 'promote', '-D', this.#folder)
  }

  async query<Row extends pg.QueryResultRow>(
    sql: string,
    database = databaseName,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const client = new pg.Client({ host: '127.0.0.1', port: this.port, user: 'postgres', database })
    // What happens to the connection later is of no interest: the query says it.
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(sql, [...values])).rows
    } finally {
      await client.end()
    }
  }

  async #makeFolder(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
    await mkdir(this.#folder, { mode: 0o700 })
    await giveToServer(this.#folder)
  }

  async #answers(): Promise<boolean> {
    if (!isRunning(this.#process!)) return false
    return this.query('SELECT 1', 'postgres').then(
      () => true,
      () => false,
    )
  }
}
