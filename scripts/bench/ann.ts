import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Passage } from '../../src/domain/index.js'
import { SemanticIndex } from '../../src/engine/retrieval/semantic-index.js'
import type { ModelConstants } from '../../src/platform/encoder/index.js'
import { PassageVectors, percentile } from '../../src/ranking/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'

export interface AnnFigures {
  readonly passages: number
  readonly recallAt10: number
  readonly ef: number
  /** Milliseconds to find the nearest 400 passages, with the graph and with a full scan. */
  readonly graph: number
  readonly exact: number
  readonly buildSeconds: number
}

/**
 * The distance by which a copied vector is moved, as a share of its length: neighbours stay neighbours, none is equal.
 */
const perturbation = 0.3
const queries = 200
const depth = 400

/** Measures the approximate index on `count` passages: first real vectors, then copies of them with small changes. */
export async function measureAnn(
  passages: readonly Passage[],
  vectors: ReadonlyMap<string, Float32Array>,
  constants: ModelConstants,
  dimension: number,
  count: number,
): Promise<AnnFigures> {
  const grown = grow(passages, vectors, count)
  const matrix = new PassageVectors(grown.passages, grown.vectors, { constants, dimension })
  const begin = performance.now()
  const index = await SemanticIndex.build(matrix, {
    file: path.join(tmpdir(), `passerelle-bench-${process.pid}-${count}`, 'passages.hnsw'),
    model: 'bench',
    generation: 0,
    warn: () => undefined,
  })
  const buildSeconds = (performance.now() - begin) / 1000
  const time = (search: (query: Float32Array) => unknown) => {
    const times: number[] = []
    for (let run = 0; run < queries; run++) {
      const query = matrix.row((run * 7919) % count)
      const start = performance.now()
      search(query)
      times.push(performance.now() - start)
    }
    return percentile(times, 0.5)
  }
  return {
    passages: count,
    ...index.recall,
    graph: time((query) => index.nearestByGraph(query, depth)),
    exact: time((query) => index.nearestByScan(query, depth)),
    buildSeconds,
  }
}

function grow(passages: readonly Passage[], vectors: ReadonlyMap<string, Float32Array>, count: number) {
  const random = seededRandom(7)
  const grownVectors = new Map<string, Float32Array>()
  const grownPassages = Array.from({ length: count }, (_, index): Passage => {
    const original = passages[index % passages.length]!
    const copy = Math.floor(index / passages.length)
    const inputHash = `${original.inputHash}-${copy}`
    const vector = vectors.get(original.inputHash)!
    grownVectors.set(inputHash, copy === 0 ? vector : moved(vector, random))
    return { ...original, id: index + 1, caseStudyId: `${original.caseStudyId}-${copy}`, inputHash }
  })
  return { passages: grownPassages, vectors: grownVectors }
}

function moved(vector: Float32Array, random: () => number): Float32Array {
  const scale = perturbation / Math.sqrt(vector.length)
  // A sum of uniform numbers is close enough to a normal one.
  return vector.map((value) => value + scale * (random() + random() + random() - 1.5) * 2)
}
