import { createRequire } from 'node:module'
import type { HierarchicalNSW as Graph } from 'hnswlib-node'

// The package is CommonJS, and `import` does not find its named exports.
const { HierarchicalNSW } = createRequire(import.meta.url)('hnswlib-node') as typeof import('hnswlib-node')

/** Links of a node and width of the search while building: the values of the HNSW paper (arXiv 1603.09320) for high recall. */
const linksPerNode = 16
const buildWidth = 200
/** Rows that can be added before a graph must be copied to a larger place. */
const roomToGrow = 1_000

export interface Neighbour {
  readonly row: number
  /** Inner product. */
  readonly similarity: number
}

/** Approximate nearest neighbours of rows by inner product. Only this class knows the library. */
export class AnnIndex {
  readonly dimension: number
  readonly #graph: Graph
  #removed = 0

  private constructor(graph: Graph, dimension: number) {
    this.#graph = graph
    this.dimension = dimension
  }

  /** The number of rows, without those that were removed. */
  get count(): number {
    return this.#graph.getCurrentCount() - this.#removed
  }

  /** @param rows `count` rows of `dimension` finite numbers */
  static build(rows: Iterable<Float32Array>, count: number, dimension: number): AnnIndex {
    const graph = new HierarchicalNSW('ip', dimension)
    graph.initIndex({ maxElements: count + roomToGrow, m: linksPerNode, efConstruction: buildWidth, randomSeed: 42 })
    let label = 0
    for (const row of rows) graph.addPoint(finite(row), label++)
    return new AnnIndex(graph, dimension)
  }

  /** Loads a file. The caller must check it first: the library loads damaged files silently or aborts the process. */
  static load(file: string, dimension: number): AnnIndex {
    const graph = new HierarchicalNSW('ip', dimension)
    graph.readIndexSync(file)
    return new AnnIndex(graph, dimension)
  }

  /** Adds a row, in about a millisecond. @returns its number */
  add(row: Float32Array): number {
    const number = this.#graph.getCurrentCount()
    if (number >= this.#graph.getMaxElements()) this.#graph.resizeIndex(number + roomToGrow)
    this.#graph.addPoint(finite(row), number)
    return number
  }

  /** Removes a row from what is found. */
  remove(row: number): void {
    this.#graph.markDelete(row)
    this.#removed += 1
  }

  /** Writes the file. The caller must check the result: the library reports success even when the disk is full. */
  save(file: string): void {
    this.#graph.writeIndexSync(file)
  }

  /** The nearest rows, best first. @param ef search width: a larger value is slower and misses fewer */
  search(query: Float32Array, limit: number, ef: number): Neighbour[] {
    if (this.count === 0) return []
    this.#graph.setEf(Math.max(ef, limit))
    const { neighbors, distances } = this.#graph.searchKnn(finite(query), Math.min(limit, this.count))
    return neighbors.map((row, index) => ({ row, similarity: 1 - distances[index]! }))
  }
}

/**
 * Checks a vector and converts it to a plain array: on values that are not numbers the library aborts or silently
 * returns wrong results.
 */
function finite(vector: Float32Array): number[] {
  const numbers = Array.from(vector)
  if (!numbers.every(Number.isFinite)) throw new RangeError('A vector contains a value that is not a finite number')
  return numbers
}
