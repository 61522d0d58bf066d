import { createHash } from 'node:crypto'
import type { Views } from '../../platform/encoder/index.js'
import {
  AnnIndex,
  type Expectation,
  isIndexStored,
  loadIndex,
  normalise,
  saveIndex,
} from '../../platform/vectors/index.js'
import type { PassageVectors, RetrieveOptions, ScoredPassage } from '../../ranking/index.js'
import { chooseWidth, type RecallReport } from './measure-recall.js'

/** Below this share of allowed passages, the graph visits too many that are not allowed. */
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

/** Finds the nearest passages of a need: by a graph, or by comparing all of them. */
export class SemanticIndex {
  readonly vectors: PassageVectors
  readonly recall: RecallReport
  readonly #graph: AnnIndex | undefined

  private constructor(vectors: PassageVectors, graph: AnnIndex | undefined, recall: RecallReport) {
    this.vectors = vectors
    this.#graph = graph
    this.recall = recall
  }

  /** An index without a graph, for few passages or while a graph is built: slower with many, but misses none. */
  static scanning(vectors: PassageVectors): SemanticIndex {
    return new SemanticIndex(vectors, undefined, { recallAt10: 1, ef: 0, queries: 0 })
  }

  /**
   * Loads the stored graph; `undefined` when there is none, or none of exactly these passages.
   */
  static async load(vectors: PassageVectors, { file, model, warn }: OpenOptions): Promise<SemanticIndex | undefined> {
    try {
      if (!(await isIndexStored(file))) return undefined
      const { index, sidecar } = await loadIndex(file, expectationOf(vectors, model))
      const { recallAt10, ef, queries } = sidecar
      return new SemanticIndex(vectors, index, { recallAt10, ef, queries })
    } catch (error) {
      warn(error)
      return undefined
    }
  }

  /** Builds a graph and stores it. */
  static async build(
    vectors: PassageVectors,
    { file, model, generation, warn, signal }: OpenOptions,
  ): Promise<SemanticIndex> {
    const graph = await AnnIndex.build(rowsOf(vectors), vectors.passages.length, vectors.width, signal)
    const recall = await chooseWidth(graph, vectors, { signal })
    try {
      await saveIndex(file, graph, { ...expectationOf(vectors, model), ...recall, generation })
    } catch (error) {
      // The index in memory still works; only the next start must build it again.
      warn(error)
    }
    return new SemanticIndex(vectors, graph, recall)
  }

  /**
   * The nearest passages, best first, with the mean cosine of both views. Returns `limit` passages if as many are
   * allowed.
   */
  nearest(views: Views, { limit, allowed }: RetrieveOptions): ScoredPassage[] {
    const { passages } = this.vectors
    const share = allowed ? allowed.size / Math.max(1, this.vectors.caseStudyIds.length) : 1
    if (this.#graph && share >= narrowShare) {
      const found = this.nearestByGraph(views, allowed ? limit * oversampling : limit, allowed)
      if (found.length >= Math.min(limit, passages.length)) return found.slice(0, limit)
    }
    return this.nearestByScan(views, limit, allowed)
  }

  /** Searches the graph: may miss some and, with a filter, may return too few. */
  nearestByGraph(views: Views, limit: number, allowed?: ReadonlySet<string>): ScoredPassage[] {
    if (!this.#graph) return this.nearestByScan(views, limit, allowed)
    const neighbours = this.#graph.search(normalise(views), limit, this.recall.ef)
    return neighbours.flatMap(({ row }) => {
      const { id, caseStudyId } = this.vectors.passages[row]!
      if (allowed && !allowed.has(caseStudyId)) return []
      return [{ passageId: id, caseStudyId, score: this.vectors.similarity(views, row) }]
    })
  }

  /** Scans every allowed passage: misses none. */
  nearestByScan(views: Views, limit: number, allowed?: ReadonlySet<string>): ScoredPassage[] {
    const rows = allowed ? [...allowed].flatMap((id) => this.vectors.rowsOf(id)) : this.vectors.passages.keys()
    const scored: ScoredPassage[] = []
    for (const row of rows) {
      const { id, caseStudyId } = this.vectors.passages[row]!
      scored.push({ passageId: id, caseStudyId, score: this.vectors.similarity(views, row) })
    }
    return scored.sort((left, right) => right.score - left.score).slice(0, limit)
  }
}

function expectationOf(vectors: PassageVectors, model: string): Expectation {
  return { dimension: vectors.width, count: vectors.passages.length, model, content: contentOf(vectors) }
}

function contentOf(vectors: PassageVectors): string {
  const hash = createHash('sha256')
  for (const { id, inputHash } of vectors.passages) hash.update(`${id} ${inputHash}\n`)
  return hash.digest('hex')
}

function* rowsOf(vectors: PassageVectors): Generator<Float32Array> {
  for (const row of vectors.passages.keys()) yield normalise(vectors.row(row))
}
