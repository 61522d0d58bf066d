import { createRequire } from 'node:module'
import type { HierarchicalNSW as Graph } from 'hnswlib-node'

// The package is CommonJS and its named exports are not seen by an import.
const { HierarchicalNSW } = createRequire(import.meta.url)('hnswlib-node') as typeof import('hnswlib-node')

/** Links of a node and width of the search while building: the values of the HNSW paper (arXiv 1603.09320) for high recall. */
const linksPerNode = 16
const buildWidth = 200
/** Points added before others get their turn; adding blocks the event loop. */
const pointsPerTurn = 25

export interface Neighbour {
  readonly row: number
  /** Inner product. */
  readonly similarity: number
}

/** Approximate nearest neighbours of rows by inner product. The only place that knows which library it is. */
export class AnnIndex {
  readonly dimension: number
  readonly count: number
  readonly #graph: Graph

  private constructor(graph: Graph, dimension: number, count: number) {
    this.#graph = graph
    this.dimension = dimension
    this.count = count
  }

  /** @param rows `count` rows of `dimension` finite numbers */
  static async build(
    rows: Iterable<Float32Array>,
    count: number,
    dimension: number,
    signal?: AbortSignal,
  ): Promise<AnnIndex> {
    const graph = new HierarchicalNSW('ip', dimension)
    graph.initIndex({ maxElements: Math.max(1, count), m: linksPerNode, efConstruction: buildWidth, randomSeed: 42 })
    let label = 0
    for (const row of rows) {
      graph.addPoint(finite(row), label)
      label += 1
      if (label % pointsPerTurn === 0) {
        await new Promise(setImmediate)
        signal?.throwIfAborted()
      }
    }
    return new AnnIndex(graph, dimension, count)
  }

  /** Trusts the file: whoever calls has checked it, for the library loads damaged files in silence or aborts. */
  static load(file: string, dimension: number): AnnIndex {
    const graph = new HierarchicalNSW('ip', dimension)
    graph.readIndexSync(file)
    return new AnnIndex(graph, dimension, graph.getCurrentCount())
  }

  /** Writes the file; the library reports success even when the disk is full, so whoever calls must look. */
  save(file: string): void {
    this.#graph.writeIndexSync(file)
  }

  /** The nearest rows, best first. @param ef width of the search: larger is slower and misses less */
  search(query: Float32Array, limit: number, ef: number): Neighbour[] {
    if (this.count === 0) return []
    this.#graph.setEf(Math.max(ef, limit))
    const { neighbors, distances } = this.#graph.searchKnn(finite(query), Math.min(limit, this.count))
    return neighbors.map((row, index) => ({ row, similarity: 1 - distances[index]! }))
  }
}

/** The library takes plain arrays only, and ends the process or goes wrong in silence on anything but numbers. */
function finite(vector: Float32Array): number[] {
  const numbers = Array.from(vector)
  if (!numbers.every(Number.isFinite)) throw new RangeError('A vector holds something that is not a finite number')
  return numbers
}
