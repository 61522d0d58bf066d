import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { languageCode, PasserelleError } from '../../domain/index.js'

/** The content of `manifest.json` in a model folder. Paths are relative to the folder. */
export const modelManifest = z.object({
  id: z.string().min(1),
  revision: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  languages: z.array(languageCode).min(1),
  /** Length of a vector. */
  dimension: z.number().int().positive(),
  maximumTokens: z.number().int().positive(),
  pooling: z.string().min(1),
  /** Prefixes of a text: encoders of the E5 family are trained with these words. */
  prefixes: z.object({ need: z.string(), field: z.string(), whole: z.string() }),
  /** The subfolder in the layout that `@xenova/transformers` expects. */
  folder: z.string().min(1),
  /** Constants fitted for this model (means, idf, head), as safetensors; optional. */
  constants: z.string().min(1).optional(),
  /** The projection into problem space, and which needs facts let expect there, as safetensors; optional. */
  problemSpace: z.string().min(1).optional(),
  /** The centroids by which token vectors are coded, as safetensors; without them, words are not compared one by one. */
  tokenCodebook: z.string().min(1).optional(),
  files: z.array(
    z.object({
      path: z.string().min(1),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type ModelManifest = z.infer<typeof modelManifest>

/** Thrown when files of the model are missing or do not match its manifest. */
export class ModelDamagedError extends PasserelleError {
  readonly code = 'MODEL_DAMAGED'

  constructor(what: string, options?: ErrorOptions) {
    super(
      `The language model cannot be used: ${what}. Restore the folder from the repository ("git checkout -- models") or set MODEL_DIR to a folder with a sound model.`,
      options,
    )
  }
}

/** Reads the manifest and checks every file it lists. @throws ModelDamagedError */
export async function loadManifest(modelDir: string): Promise<ModelManifest> {
  const file = path.join(modelDir, 'manifest.json')
  let manifest: ModelManifest
  try {
    manifest = modelManifest.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    throw new ModelDamagedError(`${file} is missing or not a valid manifest`, { cause: error })
  }
  for (const expected of manifest.files) await checkFile(path.join(modelDir, expected.path), expected)
  return manifest
}

/** Identifies the model in all data derived from it: vectors of two revisions are never mixed. */
export function modelKey(manifest: Pick<ModelManifest, 'id' | 'revision'>): string {
  return `${manifest.id}@${manifest.revision}`
}

async function checkFile(file: string, expected: { bytes: number; sha256: string }): Promise<void> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        bytes += chunk.length
        hash.update(chunk)
      }
    })
  } catch (error) {
    throw new ModelDamagedError(`${file} is missing or cannot be read`, { cause: error })
  }
  if (bytes !== expected.bytes) throw new ModelDamagedError(`${file} has ${bytes} bytes instead of ${expected.bytes}`)
  const found = hash.digest('hex')
  if (found !== expected.sha256)
    throw new ModelDamagedError(`${file} has SHA-256 ${found} instead of ${expected.sha256}`)
}
