import { createRequire } from 'node:module'
import path from 'node:path'
import { AutoTokenizer, env } from '@xenova/transformers'
import type * as Runtime from 'onnxruntime-node'
import { type LinearMap, normalise } from '../vectors/index.js'
import type { Encoding, TextPart, TokenStates } from './encoder-protocol.js'
import { loadConstants } from './model-constants.js'
import type { ModelManifest } from './model-manifest.js'
import { spansOf } from './token-spans.js'

// The package is CommonJS, and `import` does not find its named exports.
const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node') as typeof Runtime

/** Reads a text with the model. */
export type TextReader = (text: string, parts: readonly TextPart[]) => Promise<Encoding>

/**
 * Loads the model into this process. The session is made here, not by `@xenova/transformers`: that library neither passes
 * on the settings of the runtime nor leaves out its own checks and copies.
 */
export async function loadTextReader(modelDir: string, manifest: ModelManifest, threads: number): Promise<TextReader> {
  env.allowRemoteModels = false
  env.localModelPath = path.resolve(modelDir)
  const tokenizer = await AutoTokenizer.from_pretrained(manifest.folder)
  const session = await InferenceSession.create(
    path.resolve(modelDir, manifest.folder, 'onnx', 'model_quantized.onnx'),
    { executionProviders: ['cpu'], intraOpNumThreads: threads },
  )
  const { tokenIdf, tokenProjection } = await loadConstants(modelDir, manifest)

  return async (text, parts) => {
    const { ids, truncated } = await idsOf(text, tokenizer, manifest.maximumTokens)
    const { last_hidden_state: states, hidden_state_10: inner } = await session.run(inputsOf(ids))
    const weights = Float32Array.from(ids, (id) => tokenIdf?.[id] ?? 1)
    const spans = spansOf(
      text,
      Array.from(ids, (id, index) => pieceOf(id, weights[index]!, tokenizer.model.vocab)),
    )
    const vectors = states!.data as Float32Array
    return {
      vector: pool(vectors, weights, manifest.dimension),
      parts: parts.map((part) => pool(vectors, insideOf(part, weights, spans), manifest.dimension)),
      tokens: ids.length,
      truncated,
      tokenStates:
        inner && tokenIdf && tokenProjection
          ? project(inner.data as Float32Array, weights, spans, tokenProjection)
          : undefined,
    }
  }
}

type Tokenizer = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>

/** The tokens that the model reads: of a longer text the first ones, and the last, which ends every text. */
async function idsOf(text: string, tokenizer: Tokenizer, most: number): Promise<{ ids: number[]; truncated: boolean }> {
  const ids: number[] = tokenizer.encode(text)
  if (ids.length <= most) return { ids, truncated: false }
  const cut = await tokenizer(text, { truncation: true, max_length: most })
  return { ids: Array.from(cut.input_ids.data as BigInt64Array, Number), truncated: true }
}

function inputsOf(ids: readonly number[]): Record<string, Runtime.Tensor> {
  const tensor = (values: BigInt64Array) => new Tensor('int64', values, [1, ids.length])
  return {
    input_ids: tensor(BigInt64Array.from(ids, BigInt)),
    attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    token_type_ids: tensor(new BigInt64Array(ids.length)),
  }
}

/** The text of a token; empty for special tokens and prefixes, which have no weight. */
function pieceOf(id: number, weight: number, vocabulary: readonly string[]): string {
  const piece = vocabulary[id]!
  return weight === 0 && piece.startsWith('<') ? '' : piece
}

/** The weights of the tokens inside a part; 0 for all others. */
function insideOf({ start, end }: TextPart, weights: Float32Array, spans: Uint32Array): Float32Array {
  return weights.map((weight, index) => {
    const [from, to] = [spans[index * 2]!, spans[index * 2 + 1]!]
    return from < to && from < end && to > start ? weight : 0
  })
}

/** The mean of the token states, weighted by the idf of each token: rare words say more about a text. */
function pool(states: Float32Array, weights: Float32Array, dimension: number): Float32Array {
  const sum = new Float32Array(dimension)
  for (let position = 0; position < weights.length; position++) {
    const weight = weights[position]!
    if (weight === 0) continue
    const offset = position * dimension
    for (let index = 0; index < dimension; index++) sum[index]! += weight * states[offset + index]!
  }
  return normalise(sum)
}

/** The tokens with a weight, their inner states projected to few dimensions. */
function project(inner: Float32Array, weights: Float32Array, spans: Uint32Array, projection: LinearMap): TokenStates {
  const kept = [...weights.keys()].filter((position) => weights[position] !== 0)
  const { inputs, outputs } = projection
  const states = new Float32Array(kept.length * outputs)
  const places = new Uint32Array(kept.length * 2)
  for (const [row, position] of kept.entries()) {
    states.set(projection.apply(inner.subarray(position * inputs, (position + 1) * inputs)), row * outputs)
    places.set(spans.subarray(position * 2, position * 2 + 2), row * 2)
  }
  return { states, weights: Float32Array.from(kept, (position) => weights[position]!), spans: places }
}
