import { type Catalogue, NotFoundError } from '../domain/index.js'
import type { Database } from '../platform/database/index.js'
import { modelKey } from '../platform/encoder/index.js'
import type { PassageTokens, PassageVectors, RankingModel } from '../ranking/index.js'
import { BackgroundIndex } from './background-index.js'
import type { EngineLog, EngineOptions, EngineStatus } from './engine-options.js'
import { type EngineEvent, type EngineState, stateAfter } from './engine-state.js'
import { failureLog, type ReportFailure } from './failure-log.js'
import { loadPassages } from './load-passages.js'
import { nameFinder } from './name-finder.js'
import type { Progress } from './passages/embed-passages.js'
import { pruneVectors } from './passages/prune-vectors.js'
import { readModelRevision, readRankingInUse } from './ranking-store.js'
import { termExpander } from './retrieval/expand-terms.js'
import { lexicalRetriever } from './retrieval/lexical-retriever.js'
import type { RecallReport } from './retrieval/measure-recall.js'
import { SemanticIndex } from './retrieval/semantic-index.js'
import { semanticRetriever } from './retrieval/semantic-retriever.js'
import type { Snapshot } from './snapshot.js'

/** How often the database is asked whether another process (the command line) changed the catalogue, milliseconds. */
const refreshInterval = 1_000
/** Milliseconds before what failed is tried again. */
const retryInterval = 30_000

/**
 * Keeps the snapshot that requests see, and replaces it as a whole when the catalogue has changed. The database and the
 * encoder belong to its owner, who closes them after it.
 */
export class Engine {
  readonly #options: EngineOptions
  readonly #report: ReportFailure
  readonly #stop = new AbortController()
  readonly #graph: BackgroundIndex
  readonly #chores: ((signal: AbortSignal) => Promise<void>)[] = []
  #snapshot: Snapshot
  #ranking: RankingModel
  /** How often the model in use had been changed when it was last read. */
  #rankingRevision = 0
  #recall: RecallReport | undefined
  /** The generation after which vectors were last pruned. */
  #prunedAt = -1
  #state: EngineState = 'starting'
  #progress: Progress | undefined
  #failure: string | undefined
  #work: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #chore: Promise<void> = Promise.resolve()

  private constructor(options: EngineOptions, catalogue: Catalogue) {
    this.#options = options
    this.#report = failureLog(options.log)
    this.#graph = new BackgroundIndex(options.log, this.#stop.signal)
    this.#ranking = options.bundledRanking
    this.#snapshot = this.#snapshotOf(catalogue)
  }

  /**
   * Starts an engine. Requests can be taken at once; until `whenReady`, they are answered from words alone.
   * @throws DatabaseDamagedError
   */
  static async start(options: EngineOptions): Promise<Engine> {
    const catalogue = await options.source.load()
    const engine = new Engine(options, catalogue)
    engine.#work = engine.#bringUpToDate(catalogue).then(() => engine.#prune())
    return engine
  }

  get database(): Database {
    return this.#options.database
  }

  get catalogue(): Catalogue {
    return this.#snapshot.catalogue
  }

  /** The ranking that comes with the program. */
  get bundledRanking(): RankingModel {
    return this.#options.bundledRanking
  }

  get log(): EngineLog {
    return this.#options.log
  }

  /** Aborted when the engine is being closed: nothing is to be written any more. */
  get stopping(): AbortSignal {
    return this.#stop.signal
  }

  get snapshot(): Snapshot {
    return this.#snapshot
  }

  get status(): EngineStatus {
    const { database, encoder } = this.#options
    const failure = database.damage?.message ?? this.#failure ?? encoder.failure
    return {
      state: failure === undefined ? this.#state : 'failed',
      progress: this.#progress,
      failure,
      caseStudies: this.catalogue.caseStudies.size,
      passages: this.#snapshot.vectors?.passages.length ?? 0,
      generation: this.catalogue.generation,
      recall: this.#recall,
    }
  }

  /** Resolves when recommendations are complete. @throws Error with what kept them from becoming so */
  async whenReady(): Promise<void> {
    await this.#work
    if (this.#failure !== undefined) throw new Error(this.#failure)
  }

  /** Resolves when no graph is being built any more. */
  whenIndexed(): Promise<void> {
    return this.#graph.whenDone()
  }

  /** Case studies like this one, most alike first, with their cosine. @throws NotFoundError */
  similar(caseStudyId: string, limit: number): { id: string; likeness: number }[] {
    const { catalogue, vectors } = this.#snapshot
    if (!catalogue.caseStudies.has(caseStudyId)) throw new NotFoundError('case study', caseStudyId)
    if (!vectors) return []
    return [...catalogue.caseStudies.keys()]
      .filter((id) => id !== caseStudyId)
      .map((id) => ({ id, likeness: vectors.likeness(caseStudyId, id) }))
      .sort((left, right) => right.likeness - left.likeness)
      .slice(0, limit)
  }

  /** Takes over what changed in the database since the last refresh. Refreshes run one after the other. */
  refresh(): Promise<void> {
    const refreshed = this.#work.then(() => this.#lookForChanges())
    this.#work = refreshed.then(
      () => this.#prune(),
      () => undefined,
    )
    return refreshed
  }

  /**
   * Takes over what was just written. What is written is written: should the engine fail now, it is logged, and what it
   * missed is found by the next refresh.
   */
  async refreshAfterWrite(): Promise<void> {
    await this.refresh().catch((error) => this.log.error({ err: error }, 'what was written is not taken over yet'))
  }

  /** Adds work to be done after each refresh of `watch`; what is under way ends before the engine is closed. */
  afterEachRefresh(chore: (signal: AbortSignal) => Promise<void>): void {
    this.#chores.push(chore)
  }

  /** Refreshes regularly from now on, until closed. */
  watch(): void {
    this.#timer = setTimeout(
      async () => {
        await this.refresh().catch((error) => this.log.error({ err: error }, 'could not look for changes'))
        this.#chore = this.#doChores()
        await this.#chore
        if (!this.#stop.signal.aborted) this.watch()
      },
      this.#state === 'failed' ? retryInterval : refreshInterval,
    )
    this.#timer.unref()
  }

  /** Stops at once, and resolves when nothing is under way any more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    await this.#work
    await this.#graph.whenDone()
    await this.#chore
  }

  async #doChores(): Promise<void> {
    for (const chore of this.#chores) {
      if (this.#stop.signal.aborted) return
      await chore(this.#stop.signal).catch((error) => this.log.error({ err: error }, 'could not do what waits'))
    }
  }

  async #lookForChanges(): Promise<void> {
    if (this.#stop.signal.aborted) return
    const { source } = this.#options
    if ((await this.#readRanking()) && this.#state === 'ready') {
      this.#snapshot = { ...this.#snapshot, ranking: this.#ranking }
    }
    if ((await source.generation()) === this.catalogue.generation && this.#state === 'ready') return
    this.#graph.giveUp()
    await this.#bringUpToDate(await source.load())
  }

  /** Never rejects: errors stand in the status and in the log, and the snapshot before stays in use. */
  async #bringUpToDate(catalogue: Catalogue): Promise<void> {
    const { log, source } = this.#options
    try {
      await this.#complete(catalogue)
      log.info(
        { passages: this.#snapshot.vectors?.passages.length, generation: catalogue.generation, ...this.#recall },
        'ready',
      )
    } catch (error) {
      if (this.#stop.signal.aborted) return
      // Another process may have replaced passages, and with them their vectors, while they were read.
      const moved = (await source.generation().catch(() => catalogue.generation)) !== catalogue.generation
      if (moved) return await this.#bringUpToDate(await source.load())
      this.#advance('fail')
      this.#failure = (error as Error).message
      log.error({ err: error }, 'recommendations stay incomplete')
    } finally {
      this.#showProgress(undefined)
    }
  }

  async #complete(catalogue: Catalogue): Promise<void> {
    const { vectors: before } = this.#snapshot
    const { vectors, tokens } = await loadPassages(this.#options, catalogue, before, {
      onEvent: (event) => this.#advance(event),
      onProgress: (progress) => this.#showProgress(progress),
      signal: this.#stop.signal,
    })
    // Once recommendations are complete, what changed is found before its graph is built: that takes seconds.
    const index = before ? SemanticIndex.scanning(vectors) : await this.#openIndex(vectors, catalogue)
    await this.#options.encoder.whenReady()
    await this.#readRanking()
    this.#snapshot = this.#snapshotOf(catalogue, { index, tokens })
    if (before) this.#buildGraph(vectors, catalogue)
    else this.#recall = index.recall
    this.#advance('complete')
    this.#failure = undefined
  }

  /** Vectors that nothing needs only take space: that they cannot be removed now keeps nothing from working. */
  async #prune(): Promise<void> {
    const { generation } = this.catalogue
    if (this.#state !== 'ready' || this.#stop.signal.aborted || generation === this.#prunedAt) return
    this.#prunedAt = generation
    const { database, encoder, source, log } = this.#options
    try {
      await pruneVectors(database, await source.archived(), encoder.manifest.prefixes)
    } catch (error) {
      log.warn({ err: error }, 'vectors that nothing needs could not be removed')
    }
  }

  /** Takes the ranking that is in use. Answers whether it is another one than before. */
  async #readRanking(): Promise<boolean> {
    const { database, encoder, bundledRanking } = this.#options
    const revision = await readModelRevision(database)
    if (revision === this.#rankingRevision) return false
    this.#ranking = (await readRankingInUse(database, modelKey(encoder.manifest))) ?? bundledRanking
    this.#rankingRevision = revision
    return true
  }

  #advance(event: EngineEvent): void {
    this.#state = stateAfter(this.#state, event)
  }

  #showProgress(progress: Progress | undefined): void {
    this.#progress = progress
    this.#options.onProgress?.(progress)
  }

  #openIndex(vectors: PassageVectors, { generation }: Catalogue, signal = this.#stop.signal): Promise<SemanticIndex> {
    const { encoder, indexFile, log } = this.#options
    return SemanticIndex.open(vectors, {
      file: indexFile,
      model: modelKey(encoder.manifest),
      generation,
      warn: (error) => log.warn({ err: error }, 'the stored index is not used'),
      signal,
    })
  }

  #buildGraph(vectors: PassageVectors, catalogue: Catalogue): void {
    this.#graph.build(
      (signal) => this.#openIndex(vectors, catalogue, signal),
      (graph) => {
        this.#recall = graph.recall
        this.#snapshot = { ...this.#snapshot, retrievers: this.#retrieversOf(graph) }
      },
    )
  }

  #retrieversOf(index: SemanticIndex | undefined): Snapshot['retrievers'] {
    const lexical = lexicalRetriever(this.#options.database)
    return index ? [lexical, semanticRetriever(index)] : [lexical]
  }

  #snapshotOf(catalogue: Catalogue, made?: { index: SemanticIndex; tokens: PassageTokens }): Snapshot {
    const { encoder, constants } = this.#options
    return {
      catalogue,
      encoder,
      constants,
      retrievers: this.#retrieversOf(made?.index),
      vectors: made?.index.vectors,
      tokens: made?.tokens,
      expander: termExpander(catalogue.terms),
      findNames: nameFinder(catalogue),
      ranking: this.#ranking,
      report: this.#report,
    }
  }
}
