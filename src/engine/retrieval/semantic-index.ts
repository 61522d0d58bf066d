import { createHash } from 'node:crypto'
import type { Views } from '../../platform/encoder/index.js'
import { AnnIndex, isIndexStored, loadIndex, normalise, saveIndex } from '../../platform/vectors/index.js'
import type { PassageVectors, RetrieveOptions, ScoredPassage } from '../../ranking/index.js'
import { chooseWidth, type RecallReport } from './measure-recall.js'

/** Up to this many passages a scan of all is as fast as the graph, and never misses one (`npm run bench`). */
export const scanAllUpTo = 4_000
/** A filter that keeps less than this share makes the graph wade through what is not allowed. */
const narrowShare = 0.05
/** How many more neighbours are asked for when a wider filter will throw some away. */
const oversampling = 3

export interface OpenOptions {
  readonly file: string
  readonly model: string
  readonly generation: number
  /** Hears why a stored index was not used, or could not be stored. */
  readonly warn: (error: unknown) => void
  readonly signal?: AbortSignal | undefined
}

/** Nearest passages of a need: by the graph where there are many, by looking at each where that is as good. */
export class SemanticIndex {
  readonly vectors: PassageVectors
  readonly recall: RecallReport
  readonly #graph: AnnIndex | undefined

  private constructor(vectors: PassageVectors, graph: AnnIndex | undefined, recall: RecallReport) {
    this.vectors = vectors
    this.#graph = graph
    this.recall = recall
  }

  /** Without a graph, for as long as one is being built: slower where there are many passages, and misses none. */
  static scanning(vectors: PassageVectors): SemanticIndex {
    return new SemanticIndex(vectors, undefined, { recallAt10: 1, ef: 0, queries: 0 })
  }

  /** Loads the stored graph when it was built from these very passages, else builds and stores it. */
  static async open(
    vectors: PassageVectors,
    { file, model, generation, warn, signal }: OpenOptions,
  ): Promise<SemanticIndex> {
    const count = vectors.passages.length
    const expected = { dimension: vectors.width, count, model, content: contentOf(vectors) }
    try {
      if (await isIndexStored(file)) {
        const { index, sidecar } = await loadIndex(file, expected)
        const { recallAt10, ef, queries } = sidecar
        return new SemanticIndex(vectors, index, { recallAt10, ef, queries })
      }
    } catch (error) {
      warn(error)
    }
    const graph = await AnnIndex.build(rowsOf(vectors), count, vectors.width, signal)
    const recall = await chooseWidth(graph, vectors, { signal })
    try {
      await saveIndex(file, graph, { ...expected, ...recall, generation })
    } catch (error) {
      // The index in memory is as good; only the next start will have to build it again.
      warn(error)
    }
    return new SemanticIndex(vectors, graph, recall)
  }

  /** Nearest passages, best first, with the mean cosine of both views. Asked for ten, ten come while ten are allowed. */
  nearest(views: Views, { limit, allowed }: RetrieveOptions): ScoredPassage[] {
    const { passages } = this.vectors
    const share = allowed ? allowed.size / Math.max(1, this.vectors.caseStudyIds.length) : 1
    if (this.#graph && passages.length > scanAllUpTo && share >= narrowShare) {
      const found = this.nearestByGraph(views, allowed ? limit * oversampling : limit, allowed)
      if (found.length >= Math.min(limit, passages.length)) return found.slice(0, limit)
    }
    return this.nearestByScan(views, limit, allowed)
  }

  /** By the graph: may miss some, and with a filter may come back short. */
  nearestByGraph(views: Views, limit: number, allowed?: ReadonlySet<string>): ScoredPassage[] {
    if (!this.#graph) return this.nearestByScan(views, limit, allowed)
    const neighbours = this.#graph.search(normalise(views), limit, this.recall.ef)
    return neighbours.flatMap(({ row }) => {
      const { id, caseStudyId } = this.vectors.passages[row]!
      if (allowed && !allowed.has(caseStudyId)) return []
      return [{ passageId: id, caseStudyId, score: this.vectors.similarity(views, row) }]
    })
  }

  /** By looking at every passage that is allowed: misses none. */
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

function contentOf(vectors: PassageVectors): string {
  const hash = createHash('sha256')
  for (const { id, inputHash } of vectors.passages) hash.update(`${id} ${inputHash}\n`)
  return hash.digest('hex')
}

function* rowsOf(vectors: PassageVectors): Generator<Float32Array> {
  for (const row of vectors.passages.keys()) yield normalise(vectors.row(row))
}
