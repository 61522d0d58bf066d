import path from 'node:path'
import { freePort } from '../free-port.js'
import { pg0In } from './pg0.js'

/** A PostgreSQL server that a script started. */
export interface Server {
  /** The address of its first database. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a server on a free port over a folder, which keeps its databases.
 * @param settings such as `shared_buffers=1GB`
 */
export async function startServer(folder: string, settings: readonly string[]): Promise<Server> {
  const pg0 = await pg0In(folder)
  const port = await freePort()
  const start = ['start', '--port', String(port), '--data-dir', path.join(folder, 'data')]
  await pg0.run(...start, ...settings.flatMap((setting) => ['-c', setting]))
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await pg0.run('stop')
    },
  }
}
