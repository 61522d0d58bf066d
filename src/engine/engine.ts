import { type Catalogue, NotFoundError } from '../domain/index.js'
import type { Database } from '../platform/database/index.js'
import { modelKey } from '../platform/encoder/index.js'
import { type PassageVectors, problemSpaceOf, type RankingModel } from '../ranking/index.js'
import { AgainstBackground } from './background.js'
import { BackgroundIndex } from './background-index.js'
import type { EngineLog, EngineOptions, EngineStatus } from './engine-options.js'
import { type EngineEvent, type EngineState, stateAfter } from './engine-state.js'
import { failureLog, type ReportFailure } from './failure-log.js'
import { type LoadedPassages, loadPassages } from './load-passages.js'
import { nameFinder } from './name-finder.js'
import type { Progress } from './passages/embed-passages.js'
import { pruneVectors } from './passages/prune-vectors.js'
import { readModelRevision, readRankingInUse } from './ranking-store.js'
import { termExpander } from './retrieval/expand-terms.js'
import { lexicalRetriever } from './retrieval/lexical-retriever.js'
import type { RecallReport } from './retrieval/measure-recall.js'
import { type OpenOptions, SemanticIndex } from './retrieval/semantic-index.js'
import { semanticRetriever } from './retrieval/semantic-retriever.js'
import type { Snapshot } from './snapshot.js'

/** Milliseconds between checks whether another process (the command line) changed the catalogue. */
const refreshInterval = 1_000
/** Milliseconds before a failed step is tried again. */
const retryInterval = 30_000

/**
 * Holds the snapshot that requests see, and replaces it as a whole when the catalogue changes. Database and encoder
 * belong to the owner of the engine, who closes them after it.
 */
export class Engine {
  readonly #options: EngineOptions
  readonly #report: ReportFailure
  readonly #stop = new AbortController()
  readonly #graph: BackgroundIndex
  readonly #recurringWork: ((signal: AbortSignal) => Promise<void>)[] = []
  #snapshot: Snapshot
  #ranking: RankingModel
  /** The revision of the model in use when it was last read. */
  #rankingRevision = 0
  #recall: RecallReport | undefined
  /** The generation at which vectors were last pruned. */
  #prunedAt = -1
  #state: EngineState = 'starting'
  #progress: Progress | undefined
  #failure: string | undefined
  #work: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #recurring: Promise<void> = Promise.resolve()

  private constructor(options: EngineOptions, catalogue: Catalogue) {
    this.#options = options
    this.#report = failureLog(options.log)
    this.#graph = new BackgroundIndex(options.log, this.#stop.signal)
    this.#ranking = options.bundledRanking
    this.#snapshot = this.#snapshotOf(catalogue)
  }

  /**
   * Starts an engine. Requests can be served at once; until `whenReady`, answers come from words alone.
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

  /** The bundled ranking. */
  get bundledRanking(): RankingModel {
    return this.#options.bundledRanking
  }

  get log(): EngineLog {
    return this.#options.log
  }

  /** Aborted when the engine closes: nothing may be written after that. */
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
      passages: this.#snapshot.passages,
      generation: this.catalogue.generation,
      recall: this.#recall,
    }
  }

  /** Resolves when recommendations are complete. @throws Error with the reason why they are not */
  async whenReady(): Promise<void> {
    await this.#work
    if (this.#failure !== undefined) throw new Error(this.#failure)
  }

  /** Resolves when no graph is being built. */
  whenIndexed(): Promise<void> {
    return this.#graph.whenIdle()
  }

  /** Case studies similar to this one, most similar first, with their cosine. @throws NotFoundError */
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

  /** Loads changes of the database since the last refresh. Refreshes run one after the other. */
  refresh(): Promise<void> {
    const refreshed = this.#work.then(() => this.#lookForChanges())
    this.#work = refreshed.then(
      () => this.#prune(),
      () => undefined,
    )
    return refreshed
  }

  /**
   * Loads a change that was just written. The change stays valid if this fails: the failure is logged, and the next
   * refresh loads the change.
   */
  async refreshAfterWrite(): Promise<void> {
    await this.refresh().catch((error) => this.log.error({ err: error }, 'a change is stored but not searchable yet'))
  }

  /** Adds work to run after each refresh of `watch`; `close` waits until running work ends. */
  afterEachRefresh(work: (signal: AbortSignal) => Promise<void>): void {
    this.#recurringWork.push(work)
  }

  /** Refreshes regularly until closed. */
  watch(): void {
    this.#timer = setTimeout(
      async () => {
        await this.refresh().catch((error) => this.log.error({ err: error }, 'could not check for changes'))
        this.#recurring = this.#runRecurringWork()
        await this.#recurring
        if (!this.#stop.signal.aborted) this.watch()
      },
      this.#state === 'failed' ? retryInterval : refreshInterval,
    )
    this.#timer.unref()
  }

  /** Stops, and resolves when no work is running. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    await this.#work
    await this.#graph.whenIdle()
    await this.#recurring
  }

  async #runRecurringWork(): Promise<void> {
    for (const work of this.#recurringWork) {
      if (this.#stop.signal.aborted) return
      await work(this.#stop.signal).catch((error) => this.log.error({ err: error }, 'background work failed'))
    }
  }

  async #lookForChanges(): Promise<void> {
    if (this.#stop.signal.aborted) return
    const { source } = this.#options
    if ((await this.#readRanking()) && this.#state === 'ready') {
      this.#snapshot = { ...this.#snapshot, ranking: this.#ranking }
    }
    if ((await source.generation()) === this.catalogue.generation && this.#state === 'ready') return
    this.#graph.cancel()
    await this.#bringUpToDate(await source.load())
  }

  /** Never rejects: errors are in the status and the log, and the old snapshot stays in use. */
  async #bringUpToDate(catalogue: Catalogue): Promise<void> {
    const { log, source } = this.#options
    try {
      await this.#complete(catalogue)
      log.info({ passages: this.#snapshot.passages, generation: catalogue.generation, ...this.#recall }, 'ready')
    } catch (error) {
      if (this.#stop.signal.aborted) return
      // Another process may have replaced passages, and their vectors, while they were read.
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
    const { vectors: knownVectors, problems: knownProblems } = this.#snapshot
    const before = knownVectors && knownProblems && { vectors: knownVectors, problems: knownProblems }
    const loaded = await loadPassages(this.#options, catalogue, before, {
      onEvent: (event) => this.#advance(event),
      onProgress: (progress) => this.#showProgress(progress),
      signal: this.#stop.signal,
    })
    const { vectors } = loaded
    const isLarge = vectors.passages.length >= this.#options.indexFromPassages
    const stored = before || !isLarge ? undefined : await SemanticIndex.load(vectors, this.#indexOptions(catalogue))
    // A graph takes seconds to build; until then every passage is compared.
    const index = stored ?? SemanticIndex.scanning(vectors)
    await this.#options.encoder.whenReady()
    await this.#readRanking()
    this.#snapshot = this.#snapshotOf(catalogue, { ...loaded, index })
    this.#recall = index.recall
    if (isLarge && !stored) this.#buildGraph(vectors, catalogue)
    this.#advance('complete')
    this.#failure = undefined
  }

  /** Unused vectors only take space, so a failure to remove them is not fatal. */
  async #prune(): Promise<void> {
    const { generation } = this.catalogue
    if (this.#state !== 'ready' || this.#stop.signal.aborted || generation === this.#prunedAt) return
    this.#prunedAt = generation
    const { database, encoder, source, log } = this.#options
    try {
      await pruneVectors(database, await source.archived(), encoder.manifest.prefixes)
    } catch (error) {
      log.warn({ err: error }, 'unused vectors could not be removed')
    }
  }

  /** Loads the ranking in use. @returns whether it changed */
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

  #indexOptions({ generation }: Catalogue, signal = this.#stop.signal): OpenOptions {
    const { encoder, indexFile, log } = this.#options
    return {
      file: indexFile,
      model: modelKey(encoder.manifest),
      generation,
      warn: (error) => log.warn({ err: error }, 'the stored index is not used'),
      signal,
    }
  }

  #buildGraph(vectors: PassageVectors, catalogue: Catalogue): void {
    this.#graph.build(
      (signal) => SemanticIndex.build(vectors, this.#indexOptions(catalogue, signal)),
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

  #snapshotOf(catalogue: Catalogue, made?: LoadedPassages & { index: SemanticIndex }): Snapshot {
    const { encoder, constants, background } = this.#options
    const space = problemSpaceOf(constants)
    // There is none yet when the first is made.
    const before: Snapshot | undefined = this.#snapshot
    return {
      catalogue,
      encoder,
      constants,
      space,
      retrievers: this.#retrieversOf(made?.index),
      passages: made?.count ?? 0,
      vectors: made?.vectors,
      problems: made?.problems,
      againstBackground:
        made && new AgainstBackground({ problems: made.problems, space }, background, before?.againstBackground),
      tokens: made?.tokens,
      expander: termExpander(catalogue.terms),
      findNames: nameFinder(catalogue),
      ranking: this.#ranking,
      report: this.#report,
    }
  }
}
