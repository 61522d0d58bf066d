import { execFile } from 'node:child_process'
import { chmod, chown, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'

const run = promisify(execFile)

const installedFolder = path.join(projectRoot, 'var', 'postgres-tools')
const requirements = path.join(projectRoot, 'scripts', 'postgres', 'requirements.txt')
/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534

/** A PostgreSQL server of its own, which is gone with everything in it when it is stopped. */
export interface TestServer {
  /** The address of its first database. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a server on a free port, over a temporary folder. Nothing in it outlives a crash: it does not wait for the disk.
 * @param parent of the folder; best in memory
 */
export async function startTestServer(parent: string): Promise<TestServer> {
  const program = await install()
  const folder = await mkdtemp(path.join(parent, 'passerelle-postgres-'))
  // The program unpacks the server into the home of its user.
  const own = path.join(folder, 'pg0')
  await copyFile(program, own)
  await chmod(own, 0o755)
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(folder, nobody, nobody)
  const options = { cwd: folder, env: { ...process.env, HOME: folder }, ...(isRoot && { uid: nobody, gid: nobody }) }
  const port = await freePort()
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const start = ['start', '--port', String(port), '--data-dir', path.join(folder, 'data')]
  await run(own, [...start, ...settings.flatMap((setting) => ['-c', setting])], options)
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await run(own, ['stop'], options)
      await rm(folder, { recursive: true, force: true })
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
