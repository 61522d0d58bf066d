import path from 'node:path'
import { createServices } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { readTokenVectors } from '../../src/engine/index.js'
import { modelKey } from '../../src/platform/encoder/index.js'
import { writeSafetensors } from '../../src/platform/files/index.js'
import { centroidsOfEach, rowLength, TokenCoder } from '../../src/platform/vectors/index.js'
import { weightyTokens } from '../../src/ranking/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { noteInManifest } from './note-in-manifest.js'

/**
 * Finds the centroids by which token vectors are coded: k-means over the tokens of the bundled case studies, then over what
 * these centroids leave. No judgment takes part. Tokens of another catalogue are coded a little less exactly
 * (docs/quality.md).
 */
const rounds = 15
const random = seededRandom(11)

const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const { engine, close } = await createServices(config, { log: quiet })
try {
  await engine.whenReady()
  const { manifest } = engine.snapshot.encoder
  const stored = await readTokenVectors(engine.database, modelKey(manifest))
  const tokens = [...stored.values()].flatMap(({ vectors, weights }) =>
    weightyTokens({ weights }).map((row) =>
      Float64Array.from(vectors.subarray(row * rowLength, (row + 1) * rowLength)),
    ),
  )
  console.log(`${tokens.length} tokens`)
  const first = kMeans(tokens)
  const second = kMeans(tokens.map((token, row) => minus(token, first.centroids[first.nearest[row]!]!)))
  const centroids = Int8Array.from([...first.centroids, ...second.centroids].flatMap((one) => [...one].map(Math.round)))
  const file = path.join(manifest.folder, 'token-codebook.safetensors')
  await writeSafetensors(
    path.join(config.modelDir, file),
    new Map([['centroids', { shape: [2 * centroidsOfEach, rowLength], data: centroids }]]),
    () => ({}),
  )
  await noteInManifest(config.modelDir, 'tokenCodebook', file)
} finally {
  await close()
}

function kMeans(vectors: readonly Float64Array[]): { centroids: Float64Array[]; nearest: number[] } {
  const anyVector = () => vectors[Math.floor(random() * vectors.length)]!
  let centroids = Array.from({ length: centroidsOfEach }, anyVector)
  let nearest: number[] = []
  for (let round = 0; round < rounds; round++) {
    nearest = nearestOf(vectors, centroids)
    const sums = centroids.map(() => ({ sum: new Float64Array(rowLength), count: 0 }))
    for (const [row, vector] of vectors.entries()) {
      const one = sums[nearest[row]!]!
      one.count += 1
      for (let index = 0; index < rowLength; index++) one.sum[index]! += vector[index]!
    }
    centroids = sums.map(({ sum, count }) => (count === 0 ? anyVector() : sum.map((value) => value / count)))
    console.log(`round ${round + 1}: mean distance ${distance(vectors, centroids, nearest).toFixed(2)} of 127`)
  }
  return { centroids, nearest: nearestOf(vectors, centroids) }
}

/** The coder looks among both kinds; here the second is not used. */
function nearestOf(vectors: readonly Float64Array[], centroids: readonly Float64Array[]): number[] {
  const coder = new TokenCoder(Int8Array.from([...centroids, ...centroids].flatMap((one) => [...one].map(Math.round))))
  const joined = new Int8Array(vectors.length * rowLength)
  for (const [row, vector] of vectors.entries()) joined.set(Int8Array.from(vector, Math.round), row * rowLength)
  return Array.from(coder.encode(joined).filter((_, place) => place % 2 === 0))
}

function distance(vectors: readonly Float64Array[], centroids: readonly Float64Array[], nearest: readonly number[]) {
  const total = vectors.reduce((sum, vector, row) => sum + Math.hypot(...minus(vector, centroids[nearest[row]!]!)), 0)
  return total / vectors.length
}

function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value - other[index]!)
}
