import { createRequire } from 'node:module'
import path from 'node:path'
import { AutoTokenizer, env } from '@xenova/transformers'
import type * as Runtime from 'onnxruntime-node'
import type { Encoder, ModelManifest } from '../../src/platform/encoder/index.js'
import { type Times, underLoad } from './under-load.js'

// The package is CommonJS, and `import` does not find its named exports.
const { InferenceSession, Tensor } = createRequire(import.meta.url)('onnxruntime-node') as typeof Runtime

/** The limit of every answer: the model alone, with all threads that it takes, without anything around it. */
export async function timeBareModel(
  modelDir: string,
  manifest: ModelManifest,
  texts: readonly string[],
): Promise<Times> {
  env.allowRemoteModels = false
  env.localModelPath = path.resolve(modelDir)
  const tokenizer = await AutoTokenizer.from_pretrained(manifest.folder)
  const session = await InferenceSession.create(
    path.resolve(modelDir, manifest.folder, 'onnx', 'model_quantized.onnx'),
    { executionProviders: ['cpu'] },
  )
  const inputs = texts.map((text) => {
    const ids: number[] = tokenizer.encode(manifest.prefixes.need + text).slice(0, manifest.maximumTokens)
    const tensor = (values: BigInt64Array) => new Tensor('int64', values, [1, ids.length])
    return {
      input_ids: tensor(BigInt64Array.from(ids, BigInt)),
      attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
      token_type_ids: tensor(new BigInt64Array(ids.length)),
    }
  })
  const run = (index: number) => session.run(inputs[index % inputs.length]!)
  await underLoad(1, 20, run)
  return await underLoad(1, inputs.length, run)
}

/** The same texts through the process of the encoder, for each number of callers. */
export async function timeEncoder(
  encoder: Encoder,
  texts: readonly string[],
  callers: readonly number[],
): Promise<{ callers: number; times: Times }[]> {
  const read = (run: number) => encoder.encode(encoder.manifest.prefixes.need + texts[run % texts.length]!)
  await underLoad(1, 20, read)
  const measured: { callers: number; times: Times }[] = []
  for (const count of callers) measured.push({ callers: count, times: await underLoad(count, texts.length, read) })
  return measured
}
