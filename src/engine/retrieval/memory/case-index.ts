import { createHash } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { AnnIndex, type Expectation, isIndexStored, loadIndex, saveIndex } from '../../../platform/vectors/index.js'
import type { Centres } from '../../../ranking/index.js'
import type { SearchOptions } from '../case-search.js'
import { chooseWidth, comparesAll, type MeasuredGraph } from '../choose-width.js'
import type { RecallReport } from '../recall-report.js'

/** Below this share of allowed case studies, the graph visits too many that are not allowed. */
const narrowShare = 0.05
/** How many times more neighbours are requested when a filter will remove some. */
const oversampling = 3
/** When more of the rows of a graph were removed than this share, it is built anew. */
const tolerableShare = 0.1

/** Candidates that a search of the graph may look at. */
const widths = [128, 256, 512, 1024]

/** Rows added to a graph before other work gets its turn. */
const rowsPerTurn = 25

const workerFile = path.join(import.meta.dirname, 'build-graph.js')

/** What the thread that builds a graph is given. */
export interface GraphToBuild {
  readonly ids: readonly string[]
  readonly width: number
  readonly rows: Uint8Array
  readonly options: BuildOptions
}

export interface BuildOptions {
  readonly file: string
  readonly model: string
  readonly generation: number
  /** Needs in problem space, with which the graph is measured. */
  readonly needs: readonly Float32Array[]
}

export interface OpenOptions extends BuildOptions {
  /** Called with the reason when a stored index is not used, or cannot be stored. */
  readonly warn: (error: unknown) => void
  readonly signal?: AbortSignal | undefined
}

/** A graph, and the case study of each of its rows; `undefined` for rows that are no longer one. */
interface LabelledGraph {
  readonly graph: AnnIndex
  readonly labels: readonly (string | undefined)[]
}

/** Finds the case studies nearest to a need in problem space: by a graph, or by comparing all of them. */
export class CaseIndex {
  readonly centres: Centres
  readonly recall: RecallReport
  readonly #labelled: LabelledGraph | undefined

  private constructor(centres: Centres, labelled: LabelledGraph | undefined, recall: RecallReport) {
    this.centres = centres
    this.#labelled = labelled
    this.recall = recall
  }

  /** An index without a graph, for few case studies or while a graph is built: slower with many, but misses none. */
  static scanning(centres: Centres): CaseIndex {
    return new CaseIndex(centres, undefined, comparesAll)
  }

  /** Loads the stored graph; `undefined` when there is none, or none of exactly these case studies. */
  static async load(
    centres: Centres,
    { file, model, warn }: Pick<OpenOptions, 'file' | 'model' | 'warn'>,
  ): Promise<CaseIndex | undefined> {
    try {
      if (!(await isIndexStored(file))) return undefined
      const { index, sidecar } = await loadIndex(file, expectationOf(centres, model))
      const { recallAt10, ef, queries } = sidecar
      return new CaseIndex(centres, { graph: index, labels: centres.ids }, { recallAt10, ef, queries })
    } catch (error) {
      warn(error)
      return undefined
    }
  }

  /** Builds a graph and stores it. @throws IndexDamagedError when it cannot be stored */
  static async build(centres: Centres, { file, model, generation, needs }: BuildOptions): Promise<CaseIndex> {
    const graph = AnnIndex.build(rowsOf(centres), centres.ids.length, centres.width)
    const recall = await chooseWidth(measured(graph, centres), needs)
    await saveIndex(file, graph, { ...expectationOf(centres, model), ...recall, generation })
    return new CaseIndex(centres, { graph, labels: centres.ids }, recall)
  }

  /** The same in a thread of its own, which takes minutes for many. @returns `undefined` when it cannot be stored */
  static async buildAside(centres: Centres, options: OpenOptions): Promise<CaseIndex | undefined> {
    const { file, model, generation, needs, warn, signal } = options
    const rows = centres.storedRows()
    const given: GraphToBuild = {
      ids: centres.ids,
      width: centres.width,
      rows,
      options: { file, model, generation, needs },
    }
    const worker = new Worker(workerFile, { workerData: given, transferList: [rows.buffer as ArrayBuffer] })
    const stop = () => void worker.terminate()
    signal?.addEventListener('abort', stop)
    try {
      await once(worker, 'exit')
    } catch (error) {
      warn(error)
      return undefined
    } finally {
      signal?.removeEventListener('abort', stop)
    }
    signal?.throwIfAborted()
    return CaseIndex.load(centres, options)
  }

  /** Whether there is a graph that has not changed too much since it was built. */
  get isFresh(): boolean {
    if (!this.#labelled) return false
    const { graph, labels } = this.#labelled
    return labels.length - graph.count <= labels.length * tolerableShare
  }

  /**
   * The same after a change of some case studies, in about a millisecond for each. The graph is shared: searches of the
   * earlier index no longer find those that were changed.
   * @param changed those that were added, changed or removed
   */
  async changed(centres: Centres, changed: ReadonlySet<string>): Promise<CaseIndex> {
    if (!this.#labelled || changed.size > this.#labelled.labels.length * tolerableShare)
      return CaseIndex.scanning(centres)
    const { graph } = this.#labelled
    const labels = this.#labelled.labels.map((id, label) => {
      if (id === undefined || !changed.has(id)) return id
      graph.remove(label)
      return undefined
    })
    for (const [place, id] of centres.ids.entries()) {
      if (!changed.has(id)) continue
      labels[graph.add(centres.row(place))] = id
      if (labels.length % rowsPerTurn === 0) await setImmediate()
    }
    return new CaseIndex(centres, { graph, labels }, this.recall)
  }

  /** The nearest case studies of each need, best first. @param problems needs in problem space */
  nearest(problems: readonly Float32Array[], { limit, allowed }: SearchOptions): string[][] {
    const { ids } = this.centres
    const share = allowed ? allowed.size / Math.max(1, ids.length) : 1
    if (this.#labelled && share >= narrowShare) {
      const found = problems.map((problem) =>
        this.nearestByGraph(problem, allowed ? limit * oversampling : limit, allowed).slice(0, limit),
      )
      if (found.every(({ length }) => length >= Math.min(limit, ids.length))) return found
    }
    return this.centres.nearest(problems, limit, allowed)
  }

  /** Searches the graph: may miss some and, with a filter, may return too few. */
  nearestByGraph(problem: Float32Array, limit: number, allowed?: ReadonlySet<string>): string[] {
    if (!this.#labelled) return this.centres.nearest([problem], limit, allowed)[0]!
    const { graph, labels } = this.#labelled
    return graph.search(problem, limit, this.recall.ef).flatMap(({ row }) => {
      const id = labels[row]
      return id === undefined || (allowed && !allowed.has(id)) ? [] : [id]
    })
  }
}

function measured(graph: AnnIndex, centres: Centres): MeasuredGraph<string> {
  return {
    widths,
    nearest: async (need, count, width) => graph.search(need, count, width).map(({ row }) => centres.ids[row]!),
    nearestExactly: async (need, count) => centres.nearest([need], count)[0]!,
  }
}

function expectationOf(centres: Centres, model: string): Expectation {
  return { dimension: centres.width, count: centres.ids.length, model, content: contentOf(centres) }
}

function contentOf(centres: Centres): string {
  const hash = createHash('sha256')
  for (const [place, id] of centres.ids.entries()) hash.update(id).update(centres.bytes(place))
  return hash.digest('hex')
}

function* rowsOf(centres: Centres): Generator<Float32Array> {
  for (const place of centres.ids.keys()) yield centres.row(place)
}
