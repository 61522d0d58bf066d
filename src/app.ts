import { access } from 'node:fs/promises'
import path from 'node:path'
import { bundledDomainDir, type Config } from './config.js'
import {
  type Background,
  type BundledCodes,
  type BundledVectors,
  Engine,
  type EngineLog,
  type EngineOptions,
  loadRankingModel,
  noBackground,
  readBackground,
  readBundledCodes,
  readBundledVectors,
} from './engine/index.js'
import { catalogueSource, importDomainPack } from './features/catalogue/index.js'
import { NeedReader, NeedVectors } from './features/needs/index.js'
import { NotificationSender } from './features/notifications/index.js'
import { type AdviceServices, AnswerCache, SuggestionMaker } from './features/recommendations/index.js'
import { WebhookSender } from './features/webhooks/index.js'
import { useWording } from './messages/translate.js'
import { Database } from './platform/database/index.js'
import { Encoder, loadConstants, loadManifest, type ModelManifest, modelKey } from './platform/encoder/index.js'
import { smtpMailer } from './platform/outbound/index.js'

export const bundledVectorsFile = 'passage-vectors.safetensors'
export const bundledCodesFile = 'token-codes.safetensors'
export const backgroundFile = 'background-vectors.safetensors'

export interface ServiceOptions {
  readonly log: EngineLog
  readonly onProgress?: EngineOptions['onProgress']
  /** Aborts the start; call `close` on services that are already open. */
  readonly signal?: AbortSignal
  /** An encoder shared with others and closed by its owner; without it, the services create and close their own. */
  readonly encoder?: Encoder
  /** Whether their own encoder starts with the first text only. */
  readonly encoderWhenNeeded?: boolean
}

/** Sends beside all other work. */
interface Sender {
  watch(): void
  close(): Promise<void>
}

/** What the HTTP API, the pages and the commands use. */
export interface Services extends AdviceServices {
  readonly database: Database
  /** Tell others what happens here; nothing before `watch` is called. */
  readonly senders: readonly Sender[]
  close(): Promise<void>
}

/**
 * The only composition root: opens the database, imports the bundled catalogue when it is new, starts the model and the
 * engine. Resolves as soon as requests can be served; until `engine.whenReady`, answers come from words alone. If the
 * start fails, everything it opened is closed.
 * @throws ModelDamagedError, DatabaseDamagedError, or the reason of `options.signal`
 */
export async function createServices(config: Config, options: ServiceOptions): Promise<Services> {
  const { log, signal } = options
  const manifest = options.encoder?.manifest ?? (await loadManifest(config.modelDir))
  const constants = await loadConstants(config.modelDir, manifest)
  const bundledRanking = await loadRankingModel(config.rankingFile)
  signal?.throwIfAborted()
  const database = await openDatabase(config, log)
  if (database.migrated.length > 0) log.info({ added: database.migrated.join(', ') }, 'updated the database')
  let encoder: Encoder | undefined
  try {
    // A damaged database must be restored before anything else is written to it.
    await database.check()
    signal?.throwIfAborted()
    const imported = await importDomainPack({ database }, config.domainDir)
    if (imported > 0) log.info({ caseStudies: imported }, 'imported the domain pack')
    signal?.throwIfAborted()
    const warn = (failure: Error) => log.warn({ err: failure }, 'the encoder cannot answer now')
    const startWhenNeeded = options.encoderWhenNeeded ?? false
    const { acceptableWait, encoderThreads: threads } = config
    encoder =
      options.encoder ?? new Encoder(config.modelDir, manifest, { warn, startWhenNeeded, acceptableWait, threads })
    const engine = await Engine.start({
      database,
      encoder,
      constants,
      bundledRanking,
      source: catalogueSource(database),
      background: await background(config, manifest, log),
      bundledVectors: () => bundledVectors(config, manifest, log),
      bundledCodes: (codebook) => bundledCodes(config, codebook, log),
      indexFile: path.join(config.dataDir, 'index', 'case-studies.hnsw'),
      indexFrom: config.indexFrom,
      log,
      onProgress: options.onProgress,
    })
    useWording(engine.catalogue.domain.wording)
    const senders = sendersOver(database, config, log)
    const ownEncoder = options.encoder ? undefined : encoder
    return {
      ...servicesOver(engine),
      database,
      senders,
      async close() {
        const stopped = Promise.all([engine.close(), ...senders.map((sender) => sender.close())])
        // The engine would wait for texts that are still queued in the encoder.
        await ownEncoder?.close()
        await stopped
        await database.close()
      },
    }
  } catch (error) {
    if (!options.encoder) await encoder?.close()
    await database.close()
    throw error
  }
}

export function openDatabase(config: Pick<Config, 'dataDir'>, log?: Pick<EngineLog, 'warn'>): Promise<Database> {
  return Database.open(path.join(config.dataDir, 'passerelle.db'), (error) =>
    log?.warn({ err: error }, 'a problem with the database files does not stop the service'),
  )
}

function sendersOver(database: Database, { webhooksToPrivate, mail }: Config, log: EngineLog): Sender[] {
  const webhooks = new WebhookSender(database, webhooksToPrivate, log)
  if (!mail) return [webhooks]
  return [webhooks, new NotificationSender(database, smtpMailer(mail.url, mail.from), mail.base, log)]
}

/**
 * A domain pack may have a background of its own; without one, that of the bundled domain says what ordinary needs look
 * like. Without any, whether the catalogue has an answer is judged by nearness alone.
 */
async function background({ domainDir }: Config, manifest: ModelManifest, log: EngineLog): Promise<Background> {
  const own = path.join(domainDir, backgroundFile)
  const file = (await exists(own)) ? own : path.join(bundledDomainDir, backgroundFile)
  const read = () => readBackground(file, modelKey(manifest))
  const found = await readOr(noBackground, read, (err) =>
    log.warn({ err }, 'the background of ordinary needs is not used'),
  )
  if (found.topics.length === 0) {
    const model = modelKey(manifest)
    log.warn({ model }, 'the ranking was fitted for another model: scores and "nothing fits" are not reliable')
  }
  return found
}

/** A domain pack may bring the vectors of its catalogue; without them the encoder makes them, which takes minutes. */
async function bundledVectors({ domainDir }: Config, manifest: ModelManifest, log: EngineLog): Promise<BundledVectors> {
  const file = path.join(domainDir, bundledVectorsFile)
  if (!(await exists(file))) {
    log.info({ missing: file }, 'the domain pack has no vectors: they are made now')
    return new Map()
  }
  const read = () => readBundledVectors(file, modelKey(manifest))
  return readOr(new Map(), read, (err) => log.warn({ err }, 'the bundled vectors are not used'))
}

async function bundledCodes({ domainDir }: Config, codebook: string, log: EngineLog): Promise<BundledCodes> {
  const file = path.join(domainDir, bundledCodesFile)
  if (!(await exists(file))) return new Map()
  const read = () => readBundledCodes(file, codebook)
  return readOr(new Map(), read, (err) => log.warn({ err }, 'the bundled codes of tokens are not used'))
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** What comes with the program speeds it up or sharpens it: without it, the program still works. */
async function readOr<T>(substitute: T, read: () => Promise<T>, warn: (error: unknown) => void): Promise<T> {
  try {
    return await read()
  } catch (error) {
    warn(error)
    return substitute
  }
}

/** The services that need an open engine. */
export function servicesOver(engine: Engine): AdviceServices {
  const context = { engine, needs: new NeedReader(engine.database), vectors: new NeedVectors(engine) }
  const answers = new AnswerCache()
  engine.database.onErasure(() => answers.clear())
  const suggestions = new SuggestionMaker(context)
  engine.afterEachRefresh((signal) => suggestions.catchUp(signal))
  return { ...context, answers, suggestions }
}
