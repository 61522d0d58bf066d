import { type Numbers, readSafetensors, type Tensor, writeSafetensors } from '../../platform/files/index.js'
import { BundleDamagedError, checksum, hashesOf, joined, tensorOfHashes } from './bundle-tensors.js'
import type { EmbeddedInput } from './vector-store.js'

/** The vectors of the bundled catalogue by hash of their input, so that a first start need not compute them. */
export type BundledVectors = ReadonlyMap<string, EmbeddedInput>

/** Vectors have unit length, so their numbers fit into 16 bits with an error below .00002. */
const scale = 32_767

/**
 * Reads the file that `writeBundledVectors` wrote.
 * @param model vectors of another model are of no use: the result is empty
 * @throws BundleDamagedError, or an error of the file system
 */
export async function readBundledVectors(file: string, model: string): Promise<BundledVectors> {
  const { tensors, metadata, data } = await readSafetensors(file)
  if (metadata.model !== model) return new Map()
  if (metadata.sha256 !== checksum(data)) throw new BundleDamagedError(`${file} does not match its checksum`)
  const tensor = <T extends Numbers>(name: string) => tensors.get(name) as Tensor<T>
  const { data: vectors, shape } = tensor<Int16Array>('vectors')
  const { data: tokens, shape: tokenShape } = tensor<Int8Array>('token_vectors')
  const counts = tensor<Uint32Array>('token_counts').data
  const weights = tensor<Float32Array>('token_weights').data
  const spans = tensor<Uint16Array>('token_spans').data
  const dimension = shape[1]!
  const tokenDimension = tokenShape[1]!
  const found = new Map<string, EmbeddedInput>()
  let from = 0
  for (const [row, hash] of hashesOf(tensor<Uint8Array>('hashes')).entries()) {
    const to = from + counts[row]!
    found.set(hash, {
      vector: vectorIn(vectors.subarray(row * dimension, (row + 1) * dimension)),
      tokenVectors:
        to === from
          ? undefined
          : {
              vectors: tokens.slice(from * tokenDimension, to * tokenDimension),
              weights: weights.slice(from, to),
              spans: Uint32Array.from(spans.subarray(from * 2, to * 2)),
            },
    })
    from = to
  }
  return found
}

/** A loop, not `from` with a function: millions of numbers pass here at a first start. */
function vectorIn(scaled: Int16Array): Float32Array {
  const vector = new Float32Array(scaled)
  for (let index = 0; index < vector.length; index++) vector[index]! /= scale
  return vector
}

/** @param inputs by hash of the input, a SHA-256 in hexadecimal digits */
export async function writeBundledVectors(file: string, model: string, inputs: BundledVectors): Promise<void> {
  const all = [...inputs.values()]
  const tokens = all.flatMap(({ tokenVectors }) => tokenVectors ?? [])
  const dimension = all[0]?.vector.length ?? 0
  const tokenCount = tokens.reduce((sum, { weights }) => sum + weights.length, 0)
  const tokenDimension =
    tokenCount === 0 ? 0 : tokens.reduce((sum, { vectors }) => sum + vectors.length, 0) / tokenCount
  const tensors = new Map<string, Tensor>([
    ['hashes', tensorOfHashes(inputs.keys())],
    [
      'vectors',
      {
        shape: [all.length, dimension],
        data: joined(
          new Int16Array(all.length * dimension),
          all.map(({ vector }) => Array.from(vector, (value) => Math.round(value * scale))),
        ),
      },
    ],
    [
      'token_counts',
      { shape: [all.length], data: Uint32Array.from(all, ({ tokenVectors }) => tokenVectors?.weights.length ?? 0) },
    ],
    [
      'token_vectors',
      {
        shape: [tokenCount, tokenDimension],
        data: joined(
          new Int8Array(tokenCount * tokenDimension),
          tokens.map(({ vectors }) => vectors),
        ),
      },
    ],
    [
      'token_weights',
      {
        shape: [tokenCount],
        data: joined(
          new Float32Array(tokenCount),
          tokens.map(({ weights }) => weights),
        ),
      },
    ],
    [
      'token_spans',
      {
        shape: [tokenCount, 2],
        data: joined(
          new Uint16Array(tokenCount * 2),
          tokens.map(({ spans }) => spans),
        ),
      },
    ],
  ])
  await writeSafetensors(file, tensors, (data) => ({ model, sha256: checksum(data) }))
}
