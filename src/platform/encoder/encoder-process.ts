import path from 'node:path'
import { AutoModel, AutoTokenizer, env } from '@xenova/transformers'
import { type LinearMap, normalise } from '../vectors/index.js'
import type { EncodeRequest, EncoderMessage, Encoding, TextPart, TokenStates } from './encoder-protocol.js'
import { loadConstants } from './model-constants.js'
import { modelManifest } from './model-manifest.js'
import { spansOf } from './token-spans.js'

/**
 * The process of the encoder: `node encoder-process.js MODEL_DIR MANIFEST_JSON`. It is a process, not a worker thread,
 * because the runtime cannot be loaded twice in one process: a crashed thread could not be restarted.
 */
const [modelDir = '', manifestJson = '{}'] = process.argv.slice(2)

try {
  const encode = await loadEncoder()
  process.on('message', async ({ id, text, parts }: EncodeRequest) => {
    try {
      send({ type: 'encoded', id, ...(await encode(text, parts)) })
    } catch (error) {
      send({ type: 'refused', id, message: (error as Error).message })
    }
  })
  // Without a parent there is no more work.
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches all processes of the terminal; the parent decides when the encoder stops.
  process.on('SIGINT', () => undefined)
  send({ type: 'ready' })
} catch (error) {
  process.send?.({ type: 'failed', message: (error as Error).message } satisfies EncoderMessage, () => process.exit(1))
}

function send(message: EncoderMessage): void {
  process.send?.(message)
}

async function loadEncoder(): Promise<(text: string, parts: readonly TextPart[]) => Promise<Encoding>> {
  const manifest = modelManifest.parse(JSON.parse(manifestJson))
  env.allowRemoteModels = false
  env.localModelPath = path.resolve(modelDir)
  const refuseWebAssembly = console.warn
  console.warn = (...words: unknown[]) => {
    refuseWebAssembly(...words)
    // The library falls back to WebAssembly, with only a warning, when the runtime cannot read the file.
    if (words.some((word) => /wasm|webassembly/i.test(String(word)))) throw new Error(words.join(' '))
  }
  const tokenizer = await AutoTokenizer.from_pretrained(manifest.folder)
  const model = await AutoModel.from_pretrained(manifest.folder, { quantized: true })
  const { tokenIdf, tokenProjection } = await loadConstants(modelDir, manifest)

  return async (text, parts) => {
    const all = await tokenizer(text)
    const length: number = all.input_ids.dims[1]
    const truncated = length > manifest.maximumTokens
    const inputs = truncated ? await tokenizer(text, { truncation: true, max_length: manifest.maximumTokens }) : all
    const { last_hidden_state: states, hidden_state_10: inner } = await model(inputs)
    const ids = Array.from(inputs.input_ids.data as BigInt64Array, Number)
    const weights = ids.map((id) => tokenIdf?.[id] ?? 1)
    const spans = spansOf(
      text,
      ids.map((id, index) => pieceOf(id, weights[index]!, tokenizer.model.vocab)),
    )
    return {
      vector: pool(states.data, weights, manifest.dimension),
      parts: parts.map((part) => pool(states.data, insideOf(part, weights, spans), manifest.dimension)),
      tokens: ids.length,
      truncated,
      tokenStates:
        inner && tokenIdf && tokenProjection ? project(inner.data, weights, spans, tokenProjection) : undefined,
    }
  }
}

/** The text of a token; empty for special tokens and prefixes, which have no weight. */
function pieceOf(id: number, weight: number, vocabulary: readonly string[]): string {
  const piece = vocabulary[id]!
  return weight === 0 && piece.startsWith('<') ? '' : piece
}

/** The weights of the tokens inside a part; 0 for all others. */
function insideOf({ start, end }: TextPart, weights: readonly number[], spans: Uint32Array): number[] {
  return weights.map((weight, index) => {
    const [from, to] = [spans[index * 2]!, spans[index * 2 + 1]!]
    return from < to && from < end && to > start ? weight : 0
  })
}

/** The mean of the token states, weighted by the idf of each token: rare words say more about a text. */
function pool(states: Float32Array, weights: readonly number[], dimension: number): Float32Array {
  const sum = new Float32Array(dimension)
  for (const [position, weight] of weights.entries()) {
    if (weight === 0) continue
    const offset = position * dimension
    for (let index = 0; index < dimension; index++) sum[index]! += weight * states[offset + index]!
  }
  return normalise(sum)
}

/** The tokens with a weight, their inner states projected to few dimensions. */
function project(
  inner: Float32Array,
  weights: readonly number[],
  spans: Uint32Array,
  projection: LinearMap,
): TokenStates {
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
