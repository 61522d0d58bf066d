import path from 'node:path'
import { AutoModel, AutoTokenizer, env } from '@xenova/transformers'
import type { EncodeRequest, EncoderMessage, Encoding, TokenStates } from './encoder-protocol.js'
import { loadConstants } from './model-constants.js'
import { modelManifest } from './model-manifest.js'
import { spansOf } from './token-spans.js'
import { multiplyRow, normalise } from './vector-math.js'

/**
 * The encoder's own process: `node encoder-process.js MODEL_DIR MANIFEST_JSON`. A process rather than a worker thread
 * because the runtime cannot be loaded a second time in one process, so a thread that crashed could not be restarted.
 */
const [modelDir = '', manifestJson = '{}'] = process.argv.slice(2)

try {
  const encode = await loadEncoder()
  process.on('message', async ({ id, text }: EncodeRequest) => {
    try {
      say({ type: 'encoded', id, ...(await encode(text)) })
    } catch (error) {
      say({ type: 'refused', id, message: (error as Error).message })
    }
  })
  // A parent that is gone asks for nothing any more.
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches the whole group; the parent decides when the encoder stops.
  process.on('SIGINT', () => undefined)
  say({ type: 'ready' })
} catch (error) {
  process.send?.({ type: 'failed', message: (error as Error).message } satisfies EncoderMessage, () => process.exit(1))
}

function say(message: EncoderMessage): void {
  process.send?.(message)
}

async function loadEncoder(): Promise<(text: string) => Promise<Encoding>> {
  const manifest = modelManifest.parse(JSON.parse(manifestJson))
  env.allowRemoteModels = false
  env.localModelPath = path.resolve(modelDir)
  const refuseWebAssembly = console.warn
  console.warn = (...words: unknown[]) => {
    refuseWebAssembly(...words)
    // The library falls back to WebAssembly with a mere warning when the runtime cannot read the file.
    if (words.some((word) => /wasm|webassembly/i.test(String(word)))) throw new Error(words.join(' '))
  }
  const tokenizer = await AutoTokenizer.from_pretrained(manifest.folder)
  const model = await AutoModel.from_pretrained(manifest.folder, { quantized: true })
  const { tokenIdf, tokenProjection } = await loadConstants(modelDir, manifest)

  return async (text) => {
    const all = await tokenizer(text)
    const length: number = all.input_ids.dims[1]
    const truncated = length > manifest.maximumTokens
    const inputs = truncated ? await tokenizer(text, { truncation: true, max_length: manifest.maximumTokens }) : all
    const { last_hidden_state: states, hidden_state_10: inner } = await model(inputs)
    const ids: BigInt64Array = inputs.input_ids.data
    const tokenStates =
      inner && tokenIdf && tokenProjection
        ? project(text, ids, inner.data, tokenIdf, tokenProjection, tokenizer.model.vocab)
        : undefined
    return {
      vector: pool(states.data, ids, manifest.dimension, tokenIdf),
      tokens: ids.length,
      truncated,
      tokenStates,
    }
  }
}

/** The mean of the token states, each weighted by the idf of its token: rare words say more about a text. */
function pool(
  states: Float32Array,
  ids: BigInt64Array,
  dimension: number,
  idf: Float32Array | undefined,
): Float32Array {
  const sum = new Float32Array(dimension)
  for (const [position, id] of ids.entries()) {
    const weight = idf?.[Number(id)] ?? 1
    if (weight === 0) continue
    const offset = position * dimension
    for (let index = 0; index < dimension; index++) sum[index]! += weight * states[offset + index]!
  }
  return normalise(sum)
}

/** The tokens that carry weight, their inner states brought to few dimensions. @param vocabulary the piece of each id */
function project(
  text: string,
  ids: BigInt64Array,
  inner: Float32Array,
  idf: Float32Array,
  projection: Float32Array,
  vocabulary: readonly string[],
): TokenStates {
  const all = Array.from(ids, Number)
  const places = spansOf(
    text,
    all.map((id) => (idf[id] === 0 && vocabulary[id]!.startsWith('<') ? '' : vocabulary[id]!)),
  )
  const kept = [...all.keys()].filter((position) => idf[all[position]!] !== 0)
  const dimension = inner.length / all.length
  const width = projection.length / dimension
  const states = new Float32Array(kept.length * width)
  const weights = new Float32Array(kept.length)
  const spans = new Uint32Array(kept.length * 2)
  for (const [row, position] of kept.entries()) {
    multiplyRow(inner, position * dimension, dimension, projection, states, row * width, width)
    weights[row] = idf[all[position]!]!
    spans.set(places.subarray(position * 2, position * 2 + 2), row * 2)
  }
  return { states, weights, spans }
}
