import { createHash } from 'node:crypto'
import { AnnIndex, type Expectation, isIndexStored, loadIndex, saveIndex } from '../../platform/vectors/index.js'
import type { Centres } from '../../ranking/index.js'
import { chooseWidth, type RecallReport } from './measure-recall.js'

/** Below this share of allowed case studies, the graph visits too many that are not allowed. */
const narrowShare = 0.05
/** How many times more neighbours are requested when a filter will remove some. */
const oversampling = 3

export interface OpenOptions {
  readonly file: string
  readonly model: string
  readonly generation: number
  /** Called with the reason when a stored index is not used, or cannot be stored. */
  readonly warn: (error: unknown) => void
  readonly signal?: AbortSignal | undefined
}

export interface NearestOptions {
  /** Maximum number of case studies. */
  readonly limit: number
  /** The case studies that may appear; all when missing. */
  readonly allowed?: ReadonlySet<string> | undefined
}

/** Finds the case studies nearest to a need in problem space: by a graph, or by comparing all of them. */
export class CaseIndex {
  readonly centres: Centres
  readonly recall: RecallReport
  readonly #graph: AnnIndex | undefined

  private constructor(centres: Centres, graph: AnnIndex | undefined, recall: RecallReport) {
    this.centres = centres
    this.#graph = graph
    this.recall = recall
  }

  /** An index without a graph, for few case studies or while a graph is built: slower with many, but misses none. */
  static scanning(centres: Centres): CaseIndex {
    return new CaseIndex(centres, undefined, { recallAt10: 1, ef: 0, queries: 0 })
  }

  /** Loads the stored graph; `undefined` when there is none, or none of exactly these case studies. */
  static async load(centres: Centres, { file, model, warn }: OpenOptions): Promise<CaseIndex | undefined> {
    try {
      if (!(await isIndexStored(file))) return undefined
      const { index, sidecar } = await loadIndex(file, expectationOf(centres, model))
      const { recallAt10, ef, queries } = sidecar
      return new CaseIndex(centres, index, { recallAt10, ef, queries })
    } catch (error) {
      warn(error)
      return undefined
    }
  }

  /** Builds a graph and stores it. */
  static async build(centres: Centres, { file, model, generation, warn, signal }: OpenOptions): Promise<CaseIndex> {
    const graph = await AnnIndex.build(rowsOf(centres), centres.ids.length, centres.width, signal)
    const recall = await chooseWidth(graph, centres, { signal })
    try {
      await saveIndex(file, graph, { ...expectationOf(centres, model), ...recall, generation })
    } catch (error) {
      // The index in memory still works; only the next start must build it again.
      warn(error)
    }
    return new CaseIndex(centres, graph, recall)
  }

  /** The nearest case studies of each need, best first. @param problems needs in problem space */
  nearest(problems: readonly Float32Array[], { limit, allowed }: NearestOptions): string[][] {
    const { ids } = this.centres
    const share = allowed ? allowed.size / Math.max(1, ids.length) : 1
    if (this.#graph && share >= narrowShare) {
      const found = problems.map((problem) =>
        this.nearestByGraph(problem, allowed ? limit * oversampling : limit, allowed).slice(0, limit),
      )
      if (found.every(({ length }) => length >= Math.min(limit, ids.length))) return found
    }
    return this.centres.nearest(problems, limit, allowed)
  }

  /** Searches the graph: may miss some and, with a filter, may return too few. */
  nearestByGraph(problem: Float32Array, limit: number, allowed?: ReadonlySet<string>): string[] {
    if (!this.#graph) return this.centres.nearest([problem], limit, allowed)[0]!
    return this.#graph.search(problem, limit, this.recall.ef).flatMap(({ row }) => {
      const id = this.centres.ids[row]!
      return allowed && !allowed.has(id) ? [] : [id]
    })
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
