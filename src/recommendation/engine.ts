import path from 'node:path'
import { type Catalogue, importBundle, loadCatalogue, readArchived, readGeneration } from '../catalogue/index.js'
import type { Config } from '../config.js'
import { NotFoundError } from '../domain/index.js'
import {
  Encoder,
  embedPassages,
  loadConstants,
  loadManifest,
  type ModelConstants,
  modelKey,
  type Progress,
  pruneVectors,
  readPassages,
  readTokenVectors,
  readVectors,
  updatePassages,
} from '../embedding/index.js'
import {
  lexicalRetriever,
  PassageTokens,
  PassageVectors,
  type RecallReport,
  SemanticIndex,
  semanticRetriever,
  termExpander,
  updatePassageWords,
} from '../search/index.js'
import { Database } from '../storage/index.js'
import type { Recommendation } from './answer.js'
import { BackgroundIndex } from './background-index.js'
import type { Curation } from './curated.js'
import type { EngineLog, EngineOptions, EngineStatus } from './engine-options.js'
import { failureLog, type ReportFailure } from './failure-log.js'
import { readModelRevision, readRankingInUse } from './learned-model-store.js'
import { nameFinder } from './name-finder.js'
import type { Parts } from './parts.js'
import { loadRankingModel, type RankingModel } from './ranking-model.js'
import { type RecommendOptions, recommend } from './recommend.js'
import type { RecommendationRequest } from './request.js'

/** How often the database is asked whether somebody else (the command line) changed the catalogue. */
const refreshInterval = 1_000
/** How long to wait before what failed is tried again. */
const retryInterval = 30_000

/**
 * Everything a recommendation needs, opened and kept current. Requests see one unchanging picture (`Parts`), which is
 * replaced as a whole when the catalogue has changed.
 */
export class Engine {
  readonly database: Database
  readonly #config: Config
  readonly #options: EngineOptions
  readonly #encoder: Encoder
  readonly #constants: ModelConstants
  readonly #bundledRanking: RankingModel
  #ranking: RankingModel
  /** How often the model in use had been changed when it was last read. */
  #rankingRevision = 0
  readonly #stop = new AbortController()
  readonly #reportFailure: ReportFailure
  readonly #graph: BackgroundIndex
  #parts: Parts
  #recall: RecallReport | undefined
  /** The generation after which vectors were last pruned. */
  #prunedAt = -1
  #state: EngineStatus['state'] = 'starting'
  #progress: Progress | undefined
  #failure: string | undefined
  #work: Promise<void>
  #timer: NodeJS.Timeout | undefined
  readonly #chores: ((signal: AbortSignal) => Promise<void>)[] = []
  #chore: Promise<void> = Promise.resolve()

  private constructor(
    config: Config,
    options: EngineOptions,
    database: Database,
    encoder: Encoder,
    constants: ModelConstants,
    ranking: RankingModel,
    catalogue: Catalogue,
  ) {
    this.#config = config
    this.#options = options
    this.#reportFailure = failureLog(options.log)
    this.database = database
    this.#encoder = encoder
    this.#graph = new BackgroundIndex(options.log, this.#stop.signal)
    this.#constants = constants
    this.#bundledRanking = ranking
    this.#ranking = ranking
    this.#parts = this.#partsOf(catalogue)
    this.#work = this.#bringUpToDate(catalogue).then(() => this.#prune())
  }

  /**
   * Opens the database, imports the bundled catalogue when it is new, and starts the model. Answers as soon as requests
   * can be taken; until `whenReady`, they are answered from words alone. What was opened is closed again when it fails.
   * @throws ModelDamagedError, DatabaseDamagedError, or the reason of `options.signal`
   */
  static async open(config: Config, options: EngineOptions): Promise<Engine> {
    const manifest = options.encoder?.manifest ?? (await loadManifest(config.modelDir))
    const constants = await loadConstants(config.modelDir, manifest)
    const ranking = await loadRankingModel(config.rankingFile)
    options.signal?.throwIfAborted()
    const database = await Database.open(path.join(config.dataDir, 'passerelle.db'), (error) =>
      options.log.warn({ err: error }, 'the files of the database are not yet as they should be'),
    )
    const opened: { close(): Promise<void> }[] = [database]
    try {
      // What is damaged must be restored before anything more is written on top of it.
      await database.check()
      options.signal?.throwIfAborted()
      const imported = await importBundle(database, config.bundledDataDir)
      if (imported > 0) options.log.info({ caseStudies: imported }, 'imported the bundled catalogue')
      options.signal?.throwIfAborted()
      const warn = (failure: Error) => options.log.warn({ err: failure }, 'the encoder cannot answer now')
      const encoder = options.encoder ?? new Encoder(config.modelDir, manifest, { warn })
      if (!options.encoder) opened.unshift(encoder)
      return new Engine(config, options, database, encoder, constants, ranking, await loadCatalogue(database))
    } catch (error) {
      for (const one of opened) await one.close()
      throw error
    }
  }

  get catalogue(): Catalogue {
    return this.#parts.catalogue
  }

  /** The ranking that comes with the program. */
  get bundledRanking(): RankingModel {
    return this.#bundledRanking
  }

  get log(): EngineLog {
    return this.#options.log
  }

  /** Aborted when the engine is being closed: nothing is to be written any more. */
  get stopping(): AbortSignal {
    return this.#stop.signal
  }

  get parts(): Parts {
    return this.#parts
  }

  get status(): EngineStatus {
    const failure = this.database.damage?.message ?? this.#failure ?? this.#encoder.failure
    return {
      state: failure === undefined ? this.#state : 'failed',
      progress: this.#progress,
      failure,
      caseStudies: this.catalogue.caseStudies.size,
      passages: this.#parts.vectors?.passages.length ?? 0,
      generation: this.catalogue.generation,
      recall: this.#recall,
    }
  }

  /** Resolves when recommendations are complete. @throws whatever kept them from becoming so */
  async whenReady(): Promise<void> {
    await this.#work
    if (this.#failure !== undefined) throw new Error(this.#failure)
  }

  /** Resolves when no graph is being built any more. */
  whenIndexed(): Promise<void> {
    return this.#graph.whenDone()
  }

  recommend(request: RecommendationRequest, curation?: Curation, options?: RecommendOptions): Promise<Recommendation> {
    return recommend(request, this.#parts, curation, options)
  }

  /** Case studies like this one, most alike first, with their cosine. @throws NotFoundError */
  similar(caseStudyId: string, limit: number): { id: string; likeness: number }[] {
    const { catalogue, vectors } = this.#parts
    if (!catalogue.caseStudies.has(caseStudyId)) throw new NotFoundError('case study', caseStudyId)
    if (!vectors) return []
    return [...catalogue.caseStudies.keys()]
      .filter((id) => id !== caseStudyId)
      .map((id) => ({ id, likeness: vectors.likeness(caseStudyId, id) }))
      .sort((left, right) => right.likeness - left.likeness)
      .slice(0, limit)
  }

  /** Takes over what changed in the database since the last look. One look after the other, whoever asks. */
  refresh(): Promise<void> {
    const look = this.#work.then(() => this.#lookForChanges())
    this.#work = look.then(
      () => this.#prune(),
      () => undefined,
    )
    return look
  }

  /**
   * Takes over what was just written. What is written is written: should the engine fail now, it is logged, and what it
   * missed is found by the next look.
   */
  async refreshAfterWrite(): Promise<void> {
    await this.refresh().catch((error) => this.log.error({ err: error }, 'what was written is not taken over yet'))
  }

  /** Work to be done after each look for changes; what is under way ends before the database is closed. */
  afterEachLook(chore: (signal: AbortSignal) => Promise<void>): void {
    this.#chores.push(chore)
  }

  /** Looks for changes from now on, until closed. */
  watch(): void {
    this.#timer = setTimeout(
      async () => {
        await this.refresh().catch((error) => this.#options.log.error({ err: error }, 'could not look for changes'))
        this.#chore = this.#doChores()
        await this.#chore
        if (!this.#stop.signal.aborted) this.watch()
      },
      this.#state === 'failed' ? retryInterval : refreshInterval,
    )
    this.#timer.unref()
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    if (!this.#options.encoder) await this.#encoder.close()
    await this.#work
    await this.#graph.whenDone()
    await this.#chore
    await this.database.close()
  }

  async #doChores(): Promise<void> {
    for (const chore of this.#chores) {
      if (this.#stop.signal.aborted) return
      await chore(this.#stop.signal).catch((error) => this.log.error({ err: error }, 'could not do what waits'))
    }
  }

  async #lookForChanges(): Promise<void> {
    if (this.#stop.signal.aborted) return
    if ((await this.#readRanking()) && this.#state === 'ready') this.#parts = { ...this.#parts, ranking: this.#ranking }
    if ((await readGeneration(this.database)) === this.catalogue.generation && this.#state === 'ready') return
    this.#graph.giveUp()
    await this.#bringUpToDate(await loadCatalogue(this.database))
  }

  /** Never rejects: what goes wrong stands in the status and in the log, and the picture before stays in use. */
  async #bringUpToDate(catalogue: Catalogue): Promise<void> {
    const { log } = this.#options
    try {
      const model = modelKey(this.#encoder.manifest)
      await updatePassages(this.database, catalogue.caseStudies.values(), this.#encoder.manifest.prefixes)
      const passages = await readPassages(this.database)
      await updatePassageWords(this.database, catalogue, passages)
      this.#goOn('embedding')
      await embedPassages(
        this.database,
        this.#encoder,
        this.#constants,
        (progress) => this.#report(progress),
        this.#stop.signal,
      )
      this.#goOn('indexing')
      const before = this.#parts.vectors
      const unknown = before ? passages.filter((one) => !before.has(one)).map(({ inputHash }) => inputHash) : undefined
      const vectors = new PassageVectors(
        passages,
        await readVectors(this.database, model, unknown),
        this.#constants,
        this.#encoder.manifest.dimension,
        before,
      )
      // Once recommendations are complete, what changed is found before its graph is built: that takes seconds.
      const index = before ? SemanticIndex.scanning(vectors) : await this.#openIndex(vectors, catalogue)
      await this.#encoder.whenReady()
      await this.#readRanking()
      const tokens = new PassageTokens(passages, await readTokenVectors(this.database, model))
      this.#parts = this.#partsOf(catalogue, index, tokens)
      if (!before) this.#recall = index.recall
      else {
        const open = (signal: AbortSignal) => this.#openIndex(vectors, catalogue, signal)
        this.#graph.build(open, (graph) => this.#searchBy(graph))
      }
      this.#state = 'ready'
      this.#failure = undefined
      log.info({ passages: passages.length, generation: catalogue.generation, ...this.#recall }, 'ready')
    } catch (error) {
      if (this.#stop.signal.aborted) return
      // Another process may have replaced passages, and with them their vectors, while they were read.
      const moved = (await readGeneration(this.database).catch(() => catalogue.generation)) !== catalogue.generation
      if (moved) return await this.#bringUpToDate(await loadCatalogue(this.database))
      this.#state = 'failed'
      this.#failure = (error as Error).message
      log.error({ err: error }, 'recommendations stay incomplete')
    } finally {
      this.#report(undefined)
    }
  }

  /** Vectors that nothing needs only take space: that they cannot be taken away now keeps nothing from working. */
  async #prune(): Promise<void> {
    const { generation } = this.catalogue
    if (this.#state !== 'ready' || this.#stop.signal.aborted || generation === this.#prunedAt) return
    this.#prunedAt = generation
    try {
      const archived = (await readArchived(this.database)).map(({ study }) => study)
      await pruneVectors(this.database, archived, this.#encoder.manifest.prefixes)
    } catch (error) {
      this.#options.log.warn({ err: error }, 'vectors that nothing needs could not be taken away')
    }
  }

  /** Takes the ranking that is in use. Answers whether it is another one than before. */
  async #readRanking(): Promise<boolean> {
    const revision = await readModelRevision(this.database)
    if (revision === this.#rankingRevision) return false
    const learned = await readRankingInUse(this.database, modelKey(this.#encoder.manifest))
    this.#rankingRevision = revision
    this.#ranking = learned ?? this.#bundledRanking
    return true
  }

  /** What is complete stays so while something is added to it. */
  #goOn(state: 'embedding' | 'indexing'): void {
    if (this.#state !== 'ready') this.#state = state
  }

  #openIndex(vectors: PassageVectors, { generation }: Catalogue, signal = this.#stop.signal): Promise<SemanticIndex> {
    return SemanticIndex.open(vectors, {
      file: path.join(this.#config.dataDir, 'index', 'passages.hnsw'),
      model: modelKey(this.#encoder.manifest),
      generation,
      warn: (error) => this.#options.log.warn({ err: error }, 'the stored index is not used'),
      signal,
    })
  }

  #searchBy(index: SemanticIndex): void {
    this.#recall = index.recall
    this.#parts = { ...this.#parts, retrievers: this.#retrieversOf(index) }
  }

  #retrieversOf(index: SemanticIndex | undefined): Parts['retrievers'] {
    const lexical = lexicalRetriever(this.database)
    return index ? [lexical, semanticRetriever(index)] : [lexical]
  }

  #report(progress: Progress | undefined): void {
    this.#progress = progress
    this.#options.onProgress?.(progress)
  }

  #partsOf(catalogue: Catalogue, index?: SemanticIndex, tokens?: PassageTokens): Parts {
    const expander = termExpander(catalogue.terms)
    return {
      catalogue,
      encoder: this.#encoder,
      constants: this.#constants,
      retrievers: this.#retrieversOf(index),
      vectors: index?.vectors,
      tokens,
      expander,
      findNames: nameFinder(catalogue),
      ranking: this.#ranking,
      report: this.#reportFailure,
    }
  }
}
