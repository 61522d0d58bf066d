import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Server, startServer } from './server.js'

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * Starts a server over a temporary folder, which is gone with everything in it when it is stopped. Nothing in it
 * outlives a crash: it does not wait for the disk.
 * @param parent of the folder; best in memory
 */
export async function startTestServer(parent: string): Promise<Server> {
  const folder = await mkdtemp(path.join(parent, 'passerelle-postgres-'))
  const server = await startServer(folder, forgetful)
  return {
    ...server,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
