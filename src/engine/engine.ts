import { type Catalogue, NotFoundError, PasserelleError } from '../domain/index.js'
import type { Database } from '../platform/database/index.js'
import { modelKey } from '../platform/encoder/index.js'
import { problemSpaceOf, type RankingModel } from '../ranking/index.js'
import { AgainstBackground } from './background.js'
import { EncodingCache } from './encoding-cache.js'
import type { EngineLog, EngineModel, EngineOptions, EngineStatus } from './engine-options.js'
import { type EngineEvent, type EngineState, stateAfter } from './engine-state.js'
import { failureLog, type ReportFailure } from './failure-log.js'
import { bundledNumber, loadRankings, type Rankings } from './load-rankings.js'
import { isNamedAlike, nameFinder } from './name-finder.js'
import { embedForModel, type Progress } from './passages/embed-passages.js'
import { type TokenReader, tokenReader } from './passages/token-reader.js'
import { readModelRevision } from './ranking-store.js'
import type { CaseSearch } from './retrieval/case-search.js'
import { termExpander } from './retrieval/expand-terms.js'
import { MemoryKeeper } from './retrieval/memory/memory-keeper.js'
import type { RecallReport } from './retrieval/recall-report.js'
import type { ReadySearch, SearchInUse, SearchKeeper } from './retrieval/search-keeper.js'
import type { Snapshot } from './snapshot.js'

/** Milliseconds between checks whether another process changed the catalogue or erased something. */
const refreshInterval = 1_000
/** Milliseconds before a failed step is tried again. */
const retryInterval = 30_000

/**
 * Holds the snapshot that requests see, and replaces it as a whole when the catalogue changes. Database and encoder
 * belong to the owner of the engine, who closes them after it.
 */
export class Engine {
  #options: EngineOptions
  readonly #report: ReportFailure
  #readTokens: TokenReader
  readonly #encodings = new EncodingCache()
  readonly #stop: AbortController
  #keeper: SearchKeeper
  readonly #recurringWork: ((signal: AbortSignal) => Promise<void>)[] = []
  #snapshot: Snapshot
  #rankings: LoadedRankings
  #recall: RecallReport | undefined
  #state: EngineState = 'starting'
  #progress: Progress | undefined
  #failure: string | undefined
  #work: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  /** Whether a write of another process was announced that no refresh has looked at. */
  #isAnnounced = false
  #recurring: Promise<void> = Promise.resolve()

  private constructor(options: EngineOptions, catalogue: Catalogue, { stop, keeper, search }: Begun) {
    this.#options = options
    this.#report = failureLog(options.log)
    this.#readTokens = tokenReader(options.database, modelKey(options.encoder.manifest))
    options.database.onErasure(() => this.#encodings.clear())
    this.#stop = stop
    this.#keeper = keeper
    const bundled = { number: bundledNumber, model: options.bundledRanking }
    this.#rankings = { inUse: bundled, comparison: undefined, encoder: modelKey(options.encoder.manifest), revision: 0 }
    this.#snapshot = this.#snapshotOf(catalogue, { search })
  }

  /**
   * Starts an engine. Requests can be served at once; until `whenReady`, answers come from words alone.
   * @throws DatabaseDamagedError
   */
  static async start(options: EngineOptions): Promise<Engine> {
    const catalogue = await options.source.load()
    const stop = new AbortController()
    const keeper = keeperOf(options, stop.signal)
    const engine = new Engine(options, catalogue, { stop, keeper, search: await keeper.start() })
    engine.#work = engine.#bringUpToDate(catalogue).then(() => engine.#tidyUp())
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
      passages: this.#snapshot.search.passages,
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
    return this.#keeper.whenIdle()
  }

  /** Case studies similar to this one, most similar first, with their cosine. @throws NotFoundError */
  async similar(caseStudyId: string, limit: number): Promise<{ id: string; likeness: number }[]> {
    const { catalogue, search } = this.#snapshot
    if (!catalogue.caseStudies.has(caseStudyId)) throw new NotFoundError('case study', caseStudyId)
    const own = (await search.textsOf([caseStudyId])).wholes?.throughHead(caseStudyId)
    if (!own) return []
    // The nearest of all is itself.
    const near = await search.nearestByText(own, limit + 1)
    const others = near.filter((id) => id !== caseStudyId && catalogue.caseStudies.has(id))
    const { wholes } = await search.textsOf([caseStudyId, ...others])
    const likenesses = wholes!.likenesses(caseStudyId, others)
    return others
      .map((id, place) => ({ id, likeness: likenesses[place]! }))
      .sort((left, right) => right.likeness - left.likeness || (left.id < right.id ? -1 : 1))
      .slice(0, limit)
  }

  /** Loads changes of the database since the last refresh. Refreshes run one after the other. */
  refresh(): Promise<void> {
    const refreshed = this.#work.then(() => this.#lookForChanges())
    this.#work = refreshed.then(
      () => this.#tidyUp(),
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

  /** Refreshes regularly until closed, and as soon as another process has written where that is announced. */
  watch(): void {
    this.database.onWrite(() => this.#refreshSoon())
    this.#refreshLater()
  }

  #refreshLater(): void {
    this.#timer = setTimeout(
      async () => {
        await this.refresh().catch((error) => this.log.error({ err: error }, 'could not check for changes'))
        this.#recurring = this.#runRecurringWork()
        await this.#recurring
        if (!this.#stop.signal.aborted) this.#refreshLater()
      },
      this.#state === 'failed' ? retryInterval : refreshInterval,
    )
    this.#timer.unref()
  }

  /** Refreshes once for all that is announced while other work is running. */
  #refreshSoon(): void {
    if (this.#isAnnounced || this.#state === 'failed') return
    this.#isAnnounced = true
    void this.#work
      .then(() => {
        this.#isAnnounced = false
        return this.refresh()
      })
      .catch((error) => this.log.error({ err: error }, 'could not check for changes'))
  }

  /**
   * Reads the catalogue with another model, beside the present one, which answers until the other has read everything
   * and is used at once. What is not ready or fails changes nothing.
   * @throws Error when the catalogue cannot be read with it
   */
  async changeModel(model: EngineModel): Promise<void> {
    const options = { ...this.#options, ...model }
    // Changes of the catalogue are not kept waiting for the texts to be read, only for the vectors to be loaded.
    await embedForModel(options, this.catalogue, {
      onProgress: (progress) => this.#options.onProgress?.(progress),
      signal: this.#stop.signal,
    }).finally(() => this.#options.onProgress?.(undefined))
    const changed = this.#work.then(() =>
      this.#complete(this.catalogue, { options, keeper: keeperOf(options, this.#stop.signal) }),
    )
    this.#work = changed.then(
      () => this.#tidyUp(),
      () => undefined,
    )
    await changed
  }

  /** Stops, and resolves when no work is running. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    await this.#work
    await this.#keeper.whenIdle()
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
    const { database, source } = this.#options
    // Erasures of other processes are noticed with it.
    await database.version()
    const rankings = await this.#rankingsFor(this.#options)
    if (rankings !== this.#rankings && this.#state === 'ready') {
      this.#rankings = rankings
      this.#snapshot = { ...this.#snapshot, ...rankedBy(rankings) }
    }
    if ((await source.generation()) === this.catalogue.generation && this.#state === 'ready') return
    await this.#bringUpToDate(await source.load(this.catalogue))
  }

  /** Never rejects: errors are in the status and the log, and the old snapshot stays in use. */
  async #bringUpToDate(catalogue: Catalogue): Promise<void> {
    const { log } = this.#options
    try {
      await this.#completeLatest(catalogue)
      const { search, catalogue: latest } = this.#snapshot
      log.info({ passages: search.passages, generation: latest.generation, ...this.#recall }, 'ready')
    } catch (error) {
      if (this.#stop.signal.aborted) return
      // A database that is away for some seconds makes no answer incomplete: the next look finds what has changed.
      if (this.#state === 'ready' && error instanceof PasserelleError && error.retryAfter !== undefined)
        return log.warn({ err: error }, 'a change could not be loaded yet')
      this.#advance('fail')
      this.#failure = (error as Error).message
      log.error({ err: error }, 'recommendations stay incomplete')
    } finally {
      this.#showProgress(undefined)
    }
  }

  /** Completes a catalogue or, where another process replaced passages and their vectors meanwhile, the latest one. */
  async #completeLatest(catalogue: Catalogue): Promise<void> {
    try {
      await this.#complete(catalogue)
    } catch (error) {
      const { source } = this.#options
      const latest = await source.generation().catch(() => catalogue.generation)
      if (this.#stop.signal.aborted || latest === catalogue.generation) throw error
      await this.#completeLatest(await source.load(catalogue))
    }
  }

  /**
   * Loads a catalogue and uses it at once: what changed since the last time, or all of it for another model. Until then
   * nothing of the engine changes.
   */
  async #complete(catalogue: Catalogue, { options, keeper }: Loader = this.#loader()): Promise<void> {
    const ready = await keeper.update(catalogue, {
      onEvent: (event) => this.#advance(event),
      onProgress: (progress) => this.#showProgress(progress),
      // Until there are vectors, words can be searched.
      onWords: (search) => {
        if (this.#state !== 'ready') this.#snapshot = this.#snapshotOf(catalogue, { search })
      },
      onBetter: (better) => this.#useBetter(better, keeper),
      // Between two refreshes, the catalogue does not change.
      inTurn: (work) => {
        this.#work = this.#work.then(work)
        return this.#work
      },
      signal: this.#stop.signal,
    })
    const againstBackground = await this.#standingOut(ready, options)
    await options.encoder.whenReady()
    const rankings = await this.#rankingsFor(options)
    const { search, recall } = await ready.use()
    this.#use(options, keeper)
    this.#rankings = rankings
    this.#snapshot = this.#snapshotOf(catalogue, { search, againstBackground })
    this.#recall = recall
    this.#advance('complete')
    this.#failure = undefined
  }

  /** Loads with the present model. */
  #loader(): Loader {
    return { options: this.#options, keeper: this.#keeper }
  }

  #use(options: EngineOptions, keeper: SearchKeeper): void {
    if (options === this.#options) return
    this.#options = options
    this.#keeper = keeper
    this.#readTokens = tokenReader(options.database, modelKey(options.encoder.manifest))
    this.#encodings.clear()
  }

  #standingOut(
    { search, changed, statistics }: Omit<ReadySearch, 'use'>,
    { background, constants }: EngineModel,
  ): Promise<AgainstBackground> {
    const { againstBackground: against } = this.#snapshot
    const before = against && changed !== undefined ? { against, changed } : undefined
    return AgainstBackground.of({ search, space: problemSpaceOf(constants), statistics }, background, before)
  }

  async #tidyUp(): Promise<void> {
    if (this.#state !== 'ready' || this.#stop.signal.aborted) return
    await this.#keeper.tidyUp(this.#stop.signal)
  }

  /** The ranking in use for a model, and those that are compared. */
  async #rankingsFor({ database, encoder, bundledRanking }: EngineOptions): Promise<LoadedRankings> {
    const revision = await readModelRevision(database)
    const model = modelKey(encoder.manifest)
    const known = this.#rankings
    if (known.encoder === model && known.revision === revision) return known
    return { ...(await loadRankings(database, model, bundledRanking)), encoder: model, revision }
  }

  #advance(event: EngineEvent): void {
    this.#state = stateAfter(this.#state, event)
  }

  #showProgress(progress: Progress | undefined): void {
    this.#progress = progress
    this.#options.onProgress?.(progress)
  }

  #useBetter({ search, recall }: SearchInUse, keeper: SearchKeeper): void {
    // Meanwhile another model may be in use, whose search is another.
    if (keeper !== this.#keeper) return
    this.#recall = recall
    this.#snapshot = { ...this.#snapshot, search }
  }

  #snapshotOf(catalogue: Catalogue, found: Searched): Snapshot {
    const { encoder, constants } = this.#options
    // None is known yet while the engine is made.
    const before = this.#snapshot as Snapshot | undefined
    return {
      catalogue,
      encoder,
      constants,
      space: problemSpaceOf(constants),
      search: found.search,
      againstBackground: found.againstBackground,
      readTokens: this.#readTokens,
      expander: before?.catalogue.terms === catalogue.terms ? before.expander : termExpander(catalogue.terms),
      encodings: this.#encodings,
      findNames: before && isNamedAlike(before.catalogue, catalogue) ? before.findNames : nameFinder(catalogue),
      ...rankedBy(this.#rankings),
      report: this.#report,
    }
  }
}

/** With what a catalogue is loaded. */
/** What an engine begins with. */
interface Begun {
  readonly stop: AbortController
  readonly keeper: SearchKeeper
  readonly search: CaseSearch
}

interface Loader {
  readonly options: EngineOptions
  readonly keeper: SearchKeeper
}

function keeperOf(options: EngineOptions, stop: AbortSignal): SearchKeeper {
  return options.keepSearch?.(options, stop) ?? new MemoryKeeper(options, stop)
}

/** Rankings, with the model that they are for and the revision of the choice when they were read. */
interface LoadedRankings extends Rankings {
  readonly encoder: string
  readonly revision: number
}

function rankedBy({ inUse, comparison }: Rankings): Pick<Snapshot, 'ranking' | 'rankingNumber' | 'comparison'> {
  return { ranking: inUse.model, rankingNumber: inUse.number, comparison }
}

/** How a catalogue is searched. */
interface Searched {
  readonly search: CaseSearch
  readonly againstBackground?: AgainstBackground
}
