import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { createServices, type ServiceOptions, type Services, servicesOver } from '../../src/app.js'
import { type Config, projectRoot, readConfig } from '../../src/config.js'
import { anonymous } from '../../src/domain/index.js'
import type { Engine, EngineLog } from '../../src/engine/index.js'
import type { Curation } from '../../src/features/recommendations/curation.js'
import { type Recommendation, recommend } from '../../src/features/recommendations/index.js'
import type { RecommendOptions } from '../../src/features/recommendations/recommend.js'
import type { RecommendationRequest } from '../../src/features/recommendations/request.js'
import { Encoder } from '../../src/platform/encoder/index.js'
import { createApp } from '../../src/server/create-app.js'
import { databaseUrlFor, ensureDatabase, ensureEmptyDatabase, serverUrl } from './postgres.js'

export const preparedDir = path.join(projectRoot, 'var', 'test')

/** Created by the root hooks for all tests. */
export const shared: { encoder: Encoder | undefined } = { encoder: undefined }

export const quiet: EngineLog = { info: () => undefined, warn: () => undefined, error: () => undefined }

export function configFor(dataDir: string, environment: NodeJS.ProcessEnv = {}): Config {
  const usual = { DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'silent' }
  return readConfig({ ...usual, ...(serverUrl && { DATABASE_URL: databaseUrlFor(dataDir) }), ...environment })
}

/** The configuration of a service that was never started: its database is empty. */
export async function configWithoutData(): Promise<Config> {
  const config = configFor(await temporaryFolder())
  if (config.databaseUrl !== null) await ensureEmptyDatabase(config.databaseUrl)
  return config
}

const leftovers: (() => Promise<unknown>)[] = []

/** Runs the functions given to `onTidyUp` after each test, the last first. */
export async function tidyUp(): Promise<void> {
  for (const work of leftovers.splice(0).reverse()) await work()
}

export function onTidyUp(work: () => Promise<unknown>): void {
  leftovers.push(work)
}

/** An empty folder that is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  onTidyUp(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** For copies of the prepared folder. */
export const withoutIndex = (file: string): boolean => file !== path.join(preparedDir, 'index')

/** A folder with a database with the whole catalogue and its vectors. */
export async function preparedFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(preparedDir, folder, { recursive: true, filter: withoutIndex })
  return folder
}

/** The same with an index of all passages; for engines with the setting `indexAlways`. */
export async function indexedFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(preparedDir, folder, { recursive: true })
  return folder
}

interface TestOptions extends Partial<ServiceOptions> {
  /** Settings that differ from the usual ones of tests. */
  readonly environment?: NodeJS.ProcessEnv
}

/** A setting with which the bundled catalogue is indexed, although it is small. */
export const indexAlways = { INDEX_FROM: '0' }

/** All services on the database of their settings, which is made where tests run over PostgreSQL. */
export async function servicesFrom(config: Config, options: ServiceOptions): Promise<Services> {
  if (config.databaseUrl !== null) await ensureDatabase(config.databaseUrl)
  return createServices(config, options)
}

/** All services on a folder, with the shared encoder. */
export function openServices(folder: string, { environment, ...options }: TestOptions = {}): Promise<Services> {
  return servicesFrom(configFor(folder, environment), { log: quiet, encoder: shared.encoder!, ...options })
}

/** The answer of an engine from its snapshot, by default without decisions. */
export function recommendBy(
  engine: Pick<Engine, 'snapshot'>,
  request: RecommendationRequest,
  curation?: Curation,
  options?: RecommendOptions,
): Promise<Recommendation> {
  return recommend(request, engine.snapshot, curation, options)
}

/** A complete, real engine on a copy of the prepared database. */
export async function anEngine(options: TestOptions & { folder?: string } = {}): Promise<Engine> {
  const { folder = await preparedFolder(), ...rest } = options
  const services = await openServices(folder, rest)
  onTidyUp(() => services.close())
  await services.engine.whenReady()
  return services.engine
}

/** A complete engine whose encoder then stopped. */
export async function anEngineWithoutEncoder(log = quiet): Promise<Engine> {
  const encoder = new Encoder(readConfig({}).modelDir, shared.encoder!.manifest)
  const engine = await anEngine({ encoder, log })
  await encoder.close()
  return engine
}

/** The real service on a free port. @returns its address */
export async function aService(engine: Engine, environment: NodeJS.ProcessEnv = {}, lines?: string[]): Promise<string> {
  const logger = lines
    ? pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    : pino({ level: 'silent' })
  return listening(
    createApp({
      services: servicesOver(engine),
      config: configFor('unused', environment),
      logger,
      version: 'test',
      identify: async () => anonymous,
    }),
  )
}

/** Serves on a free port until the test ends. @returns the address */
export async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTidyUp(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The bundled model under another revision: the vectors that come with the program are of no use, and must be made. */
export async function modelOfAnotherRevision(): Promise<string> {
  const { modelDir } = readConfig({})
  const manifest = JSON.parse(await readFile(path.join(modelDir, 'manifest.json'), 'utf8')) as { folder: string }
  const folder = await temporaryFolder()
  await symlink(path.join(modelDir, manifest.folder), path.join(folder, manifest.folder))
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, revision: 'another' }))
  return folder
}
