import { execFile } from 'node:child_process'
import { chmod, chown, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'

const run = promisify(execFile)

const installedFolder = path.join(projectRoot, 'var', 'postgres-tools')
const requirements = path.join(projectRoot, 'scripts', 'postgres', 'requirements.txt')
/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534

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
  const program = await install()
  // The program unpacks the server into the home of its user.
  const own = path.join(folder, 'pg0')
  await mkdir(folder, { recursive: true })
  await copyFile(program, own)
  await chmod(own, 0o755)
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(folder, nobody, nobody)
  const options = { cwd: folder, env: { ...process.env, HOME: folder }, ...(isRoot && { uid: nobody, gid: nobody }) }
  const port = await freePort()
  const start = ['start', '--port', String(port), '--data-dir', path.join(folder, 'data')]
  await run(own, [...start, ...settings.flatMap((setting) => ['-c', setting])], options)
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await run(own, ['stop'], options)
    },
  }
}

/** Installs the pinned version unless it is installed. @returns the program */
async function install(): Promise<string> {
  const python = path.join(installedFolder, 'python')
  const note = path.join(installedFolder, 'requirements.txt.installed')
  const wanted = await readFile(requirements, 'utf8')
  if ((await readFile(note, 'utf8').catch(() => '')) !== wanted) {
    await mkdir(installedFolder, { recursive: true })
    await run('python3', ['-m', 'venv', '--clear', python])
    await run(path.join(python, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements])
    await writeFile(note, wanted)
  }
  const [version] = await readdir(path.join(python, 'lib'))
  return path.join(python, 'lib', version!, 'site-packages', 'pg0', 'bin', 'pg0')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
