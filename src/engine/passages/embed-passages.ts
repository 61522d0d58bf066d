import { setTimeout } from 'node:timers/promises'
import { type Catalogue, caseStudyFields, type PassageField, passagesOf } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { type Encoder, type ModelConstants, modelKey, tokenVectorsOf } from '../../platform/encoder/index.js'
import type { BundledCodes } from './bundled-codes.js'
import type { BundledVectors } from './bundled-vectors.js'
import { hashInput, passageInput } from './passages.js'
import { type EmbeddedInput, putVectors, readKnownInputs, readMissingInputs } from './vector-store.js'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** Vectors are stored in batches of this size: at most one batch is lost when the process is killed. */
const batchSize = 32
/** Milliseconds between two looks for the vectors that another process makes; it takes longer the more there are. */
const firstWait = 100
const longestWait = 5_000

export interface EmbeddingParts {
  readonly database: Database
  readonly encoder: Encoder
  readonly constants: ModelConstants
  /** Reads the vectors that come with the program; empty where there are none. */
  readonly bundledVectors: () => Promise<BundledVectors>
  /** Reads the codes of tokens that come with the program; empty where there are none. */
  readonly bundledCodes: (codebook: string) => Promise<BundledCodes>
}

export interface EmbeddingOptions {
  /** The inputs that may have no vectors yet; all when missing. */
  readonly hashes?: readonly string[] | undefined
}

export interface EmbeddingWatch {
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/**
 * Takes the vectors of passages that have none yet from the bundle, and embeds the others. It can be stopped at any
 * time and continues later.
 */
export async function embedPassages(
  parts: EmbeddingParts,
  { hashes, ...watch }: EmbeddingOptions & EmbeddingWatch = {},
): Promise<void> {
  const model = modelKey(parts.encoder.manifest)
  await embedMissing(parts, () => readMissingInputs(parts.database, model, hashes), watch)
}

/**
 * Embeds a catalogue with a model that is not in use yet: its passages are those of the present model until then, and
 * the texts that it reads may begin with other words.
 */
export async function embedForModel(
  parts: EmbeddingParts,
  { caseStudies }: Pick<Catalogue, 'caseStudies'>,
  watch: EmbeddingWatch,
): Promise<void> {
  const { database, encoder } = parts
  const { prefixes } = encoder.manifest
  const findMissing = async () => {
    const known = await readKnownInputs(database, modelKey(encoder.manifest))
    const missing = new Map<string, Input>()
    for (const passage of [...caseStudies.values()].flatMap(passagesOf)) {
      const inputHash = hashInput(passageInput(passage, prefixes))
      if (!known.has(inputHash)) missing.set(inputHash, { ...passage, inputHash })
    }
    return [...missing.values()]
  }
  await embedMissing(parts, findMissing, watch)
}

/** A passage as a model reads it. */
interface Input {
  readonly inputHash: string
  readonly field: string
  readonly language: string
  readonly text: string
}

interface EmbeddingRun {
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal | undefined
  /** Of the lease: aborts when another process may go on. */
  readonly held: AbortSignal
}

/** Of all processes on the database that miss the same vectors, one makes them; the others wait until they are stored. */
async function embedMissing(
  parts: EmbeddingParts,
  findMissing: () => Promise<Input[]>,
  { onProgress = () => undefined, signal }: EmbeddingWatch,
): Promise<void> {
  const { leases } = parts.database
  const lease = `vectors of ${modelKey(parts.encoder.manifest)}`
  let total = 0
  let wait = firstWait
  for (let missing = await findMissing(); missing.length > 0; missing = await findMissing()) {
    signal?.throwIfAborted()
    const held = await leases.hold(lease)
    if (held) {
      // Another process may have made some of them meanwhile.
      const embedded = findMissing().then((left) => embedInputs(parts, left, { onProgress, signal, held }))
      await embedded.finally(() => leases.release(lease))
      if (!held.aborted) return
    }
    total = Math.max(total, missing.length)
    onProgress({ done: total - missing.length, total })
    await setTimeout(wait, undefined, { signal })
    wait = Math.min(2 * wait, longestWait)
  }
}

async function embedInputs(
  { database, encoder, constants, bundledVectors }: EmbeddingParts,
  unknown: readonly Input[],
  { onProgress, signal, held }: EmbeddingRun,
): Promise<void> {
  const model = modelKey(encoder.manifest)
  if (unknown.length === 0) return
  const bundled = await bundledVectors()
  const known = unknown.flatMap(({ inputHash }) => {
    const embedded = bundled.get(inputHash)
    return embedded ? [[inputHash, embedded] as const] : []
  })
  // In the order of the table, rows are appended; in any other, each is put between others.
  known.sort(([one], [other]) => (one < other ? -1 : 1))
  if (known.length > 0) await database.transaction((queries) => putVectors(queries, model, known))
  const missing = unknown.filter(({ inputHash }) => !bundled.has(inputHash))
  for (let start = 0; start < missing.length; start += batchSize) {
    signal?.throwIfAborted()
    if (held.aborted) return
    const batch = missing.slice(start, start + batchSize)
    const embedded = await Promise.all(
      batch.map(async (passage) => [passage.inputHash, await encode(passage, encoder, constants)] as const),
    )
    await database.transaction((queries) => putVectors(queries, model, embedded))
    onProgress({ done: Math.min(start + batchSize, missing.length), total: missing.length })
  }
}

/** The whole text consists of the fields, and needs answered are compared as a whole. */
export function isComparedByWord({ field }: { readonly field: string }): boolean {
  return (caseStudyFields as readonly string[]).includes(field)
}

async function encode(
  { field, language, text }: { field: string; language: string; text: string },
  encoder: Encoder,
  constants: ModelConstants,
): Promise<EmbeddedInput> {
  const input = passageInput({ field: field as PassageField, text }, encoder.manifest.prefixes)
  const { vector, tokenStates } = await encoder.encode(input, 'bulk')
  if (!tokenStates || !isComparedByWord({ field })) return { vector, tokenVectors: undefined }
  const mean = constants.tokenMean('passage', language)
  return { vector, tokenVectors: tokenVectorsOf(tokenStates, mean, input.length - text.length) }
}
