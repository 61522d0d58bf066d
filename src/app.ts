import path from 'node:path'
import { Encoders, startEncoder } from './app/encoders.js'
import { loadModel } from './app/load-model.js'
import { type Config, databasePlace } from './config.js'
import { DatabaseKeeper, Engine, type EngineLog, type EngineOptions } from './engine/index.js'
import { catalogueSource, importDomainPack, type PackImport } from './features/catalogue/index.js'
import { NeedReader, NeedVectors } from './features/needs/index.js'
import { NotificationPlanner, NotificationSender } from './features/notifications/index.js'
import { type AdviceServices, AnswerCache, SuggestionMaker } from './features/recommendations/index.js'
import { RetentionKeeper } from './features/retention/index.js'
import { WebhookSender } from './features/webhooks/index.js'
import { useWording } from './messages/translate.js'
import { type Database, openDatabase } from './platform/database/index.js'
import { type Encoder, loadManifest } from './platform/encoder/index.js'
import { smtpMailer } from './platform/outbound/index.js'

export interface ServiceOptions {
  readonly log: EngineLog
  readonly onProgress?: EngineOptions['onProgress']
  /** Aborts the start; call `close` on services that are already open. */
  readonly signal?: AbortSignal
  /** An encoder shared with others and closed by its owner; without it, the services create and close their own. */
  readonly encoder?: Encoder
  /** Whether vectors of other models are deleted; not by a command that may try another model. */
  readonly removeOtherModels?: boolean
  /** Whether their own encoder starts with the first text only. */
  readonly encoderWhenNeeded?: boolean
}

/** Works beside all other work. */
export interface Worker {
  watch(): void
  close(): Promise<void>
}

/** What the HTTP API, the pages and the commands use. */
export interface Services extends AdviceServices {
  readonly database: Database
  /** Tell others what happens here, and delete what is outdated; nothing before `watch` is called. */
  readonly workers: readonly Worker[]
  /** Uses the model that settings name, as soon as it has read the catalogue. See `Encoders.change`. */
  changeModel(config: Config): Promise<string | undefined>
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
  signal?.throwIfAborted()
  const database = await openDatabase(databasePlace(config), (error) =>
    log.warn({ err: error }, 'a problem with the database files does not stop the service'),
  )
  if (database.migrated.length > 0) log.info({ added: database.migrated.join(', ') }, 'updated the database')
  let encoder: Encoder | undefined
  try {
    // A damaged database must be restored before anything else is written to it.
    await database.check()
    signal?.throwIfAborted()
    const imported = await importDomainPack({ database }, config.domainDir)
    if (imported) logImport(log, imported)
    signal?.throwIfAborted()
    encoder = options.encoder ?? startEncoder(config, manifest, options)
    const engine = await Engine.start({
      ...(await loadModel(config, encoder, log)),
      database,
      source: catalogueSource(database),
      ...(config.searchIn === 'database' && { keepSearch: (parts) => new DatabaseKeeper(parts) }),
      indexFile: path.join(config.dataDir, 'index', 'case-studies.hnsw'),
      indexFrom: config.indexFrom,
      removeOtherModels: options.removeOtherModels,
      log,
      onProgress: options.onProgress,
    })
    useWording(engine.catalogue.domain.wording)
    const workers = workersOver(database, config, log)
    const encoders = new Encoders(engine, options.encoder ? undefined : encoder, options)
    return {
      ...servicesOver(engine),
      database,
      workers,
      changeModel: (changed) => encoders.change(changed),
      async close() {
        const stopped = Promise.all([engine.close(), ...workers.map((worker) => worker.close())])
        // The engine would wait for texts that are still queued in the encoder.
        await encoders.close()
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

function logImport(log: EngineLog, { caseStudies, factsOfPeople: { kept, replaced } }: PackImport): void {
  log.info({ caseStudies }, 'imported the domain pack')
  if (kept > 0) log.info({ facts: kept }, 'kept facts that people had changed')
  if (replaced > 0) log.warn({ facts: replaced }, 'replaced facts that people had changed: see the history of dossiers')
}

function workersOver(database: Database, { webhooksToPrivate, mail, retention }: Config, log: EngineLog): Worker[] {
  const always = [
    new WebhookSender(database, webhooksToPrivate, log),
    new NotificationPlanner(database, log),
    new RetentionKeeper(database, retention, log),
  ]
  if (!mail) return always
  return [...always, new NotificationSender(database, smtpMailer(mail.url, mail.from), mail.base, log)]
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
