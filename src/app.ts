import path from 'node:path'
import type { Config } from './config.js'
import { Engine, type EngineLog, type EngineOptions, loadRankingModel } from './engine/index.js'
import { catalogueSource, importBundle } from './features/catalogue/index.js'
import { NeedReader, type NeedServices, NeedVectors } from './features/needs/index.js'
import { SuggestionMaker } from './features/recommendations/index.js'
import { Database } from './platform/database/index.js'
import { Encoder, loadConstants, loadManifest } from './platform/encoder/index.js'

export interface ServiceOptions {
  readonly log: EngineLog
  readonly onProgress?: EngineOptions['onProgress']
  /** Gives up the opening when aborted; `close` is what ends services that are open. */
  readonly signal?: AbortSignal
  /** An encoder that is shared with others and closed by its owner; by default the services have their own. */
  readonly encoder?: Encoder
}

/** What HTTP, pages and commands are given. */
export interface Services extends NeedServices {
  readonly database: Database
  close(): Promise<void>
}

/**
 * The only composition root: opens the database, imports the bundled catalogue when it is new, starts the model and the
 * engine. Answers as soon as requests can be taken; until `engine.whenReady`, they are answered from words alone. What was
 * opened is closed again when it fails.
 * @throws ModelDamagedError, DatabaseDamagedError, or the reason of `options.signal`
 */
export async function createServices(config: Config, options: ServiceOptions): Promise<Services> {
  const { log, signal } = options
  const manifest = options.encoder?.manifest ?? (await loadManifest(config.modelDir))
  const constants = await loadConstants(config.modelDir, manifest)
  const bundledRanking = await loadRankingModel(config.rankingFile)
  signal?.throwIfAborted()
  const database = await openDatabase(config, log)
  let encoder: Encoder | undefined
  try {
    // What is damaged must be restored before anything more is written on top of it.
    await database.check()
    signal?.throwIfAborted()
    const imported = await importBundle(database, config.bundledDataDir)
    if (imported > 0) log.info({ caseStudies: imported }, 'imported the bundled catalogue')
    signal?.throwIfAborted()
    const warn = (failure: Error) => log.warn({ err: failure }, 'the encoder cannot answer now')
    encoder = options.encoder ?? new Encoder(config.modelDir, manifest, { warn })
    const engine = await Engine.start({
      database,
      encoder,
      constants,
      bundledRanking,
      source: catalogueSource(database),
      indexFile: path.join(config.dataDir, 'index', 'passages.hnsw'),
      log,
      onProgress: options.onProgress,
    })
    const ownEncoder = options.encoder ? undefined : encoder
    return {
      ...servicesOver(engine),
      database,
      async close() {
        const stopped = engine.close()
        // Texts that wait to be read would keep the engine waiting.
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
    log?.warn({ err: error }, 'the files of the database are not yet as they should be'),
  )
}

/** What works on an engine that is open. */
export function servicesOver(engine: Engine): NeedServices {
  const context = { engine, needs: new NeedReader(engine.database), vectors: new NeedVectors(engine) }
  const suggestions = new SuggestionMaker(context)
  engine.afterEachRefresh((signal) => suggestions.catchUp(signal))
  return { ...context, suggestions }
}
