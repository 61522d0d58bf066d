import { type ChildProcess, spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '../free-port.js'
import { pg0In, run, unprivileged } from '../postgres/pg0.js'

/** The programs of a PostgreSQL server, run as a user who is not root. */
export interface PostgresPrograms {
  /** Runs one to its end: `initdb`, `pg_basebackup`, `pg_ctl`. @throws Error with what it said */
  run(name: string, ...args: string[]): Promise<void>
  /** Starts the server. @param output file descriptor for what it says */
  start(args: readonly string[], output: number): ChildProcess
}

/** Unpacks them into a folder, which belongs to their user from then on. */
export async function unpackPrograms(folder: string): Promise<PostgresPrograms> {
  const pg0 = await pg0In(folder)
  // The only command that unpacks them also starts a server, which nobody needs.
  await pg0.run('start', '--port', String(await freePort()), '--data-dir', path.join(folder, 'unused'))
  await pg0.run('drop', '--force')
  const [version] = await readdir(pg0.installation)
  const installation = path.join(pg0.installation, version!)
  const bin = path.join(installation, 'bin')
  // It comes with libraries that not every system has.
  const env = { ...process.env, LD_LIBRARY_PATH: path.join(installation, 'lib') }
  const options = { cwd: folder, env, ...unprivileged }
  return {
    async run(name, ...args) {
      await run(path.join(bin, name), args, options)
    },
    // In a session of its own: Ctrl-C is for who started it, and stops it in order.
    start: (args, output) =>
      spawn(path.join(bin, 'postgres'), args, { ...options, detached: true, stdio: ['ignore', output, output] }),
  }
}
