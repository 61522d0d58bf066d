import { type CaseStudy, type PassageField, type PassageText, passagesOf } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import {
  type Encoder,
  type ModelConstants,
  type ModelManifest,
  modelKey,
  tokenVectorsOf,
} from '../../platform/encoder/index.js'
import { deletePassage, putPassage, readPassages } from './passage-store.js'
import { hashInput, passageInput } from './passages.js'
import { putTokenVectors, putVector, readMissingInputs } from './vector-store.js'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** Vectors are stored in batches of this size: at most one batch is lost when the process is killed. */
const batchSize = 32

/**
 * Updates the table of passages to match the case studies. Unchanged passages keep their id.
 * @returns whether anything changed
 */
export async function updatePassages(
  database: Database,
  studies: Iterable<CaseStudy>,
  prefixes: ModelManifest['prefixes'],
): Promise<boolean> {
  const known = new Map((await readPassages(database)).map((passage) => [keyOf(passage), passage]))
  const changed = [...studies].flatMap(passagesOf).flatMap((passage) => {
    const inputHash = hashInput(passageInput(passage, prefixes))
    const before = known.get(keyOf(passage))
    known.delete(keyOf(passage))
    return before?.inputHash === inputHash ? [] : [{ passage, inputHash }]
  })
  if (changed.length === 0 && known.size === 0) return false
  await database.transaction(async (queries) => {
    for (const stale of known.values()) await deletePassage(queries, stale.id)
    for (const { passage, inputHash } of changed) await putPassage(queries, passage, inputHash)
  })
  return true
}

export interface EmbeddingParts {
  readonly database: Database
  readonly encoder: Encoder
  readonly constants: ModelConstants
}

/** Embeds the passages that have no vector yet. It can be stopped at any time and continues later. */
export async function embedPassages(
  { database, encoder, constants }: EmbeddingParts,
  report: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const model = modelKey(encoder.manifest)
  const missing = await readMissingInputs(database, model)
  for (let start = 0; start < missing.length; start += batchSize) {
    signal?.throwIfAborted()
    const batch = missing.slice(start, start + batchSize)
    const encodings = await Promise.all(batch.map((passage) => encode(passage, encoder, constants)))
    await database.transaction(async (queries) => {
      for (const [index, { vector, tokenVectors }] of encodings.entries()) {
        const { inputHash } = batch[index]!
        await putVector(queries, model, inputHash, vector)
        if (tokenVectors) await putTokenVectors(queries, model, inputHash, tokenVectors)
      }
    })
    report({ done: Math.min(start + batchSize, missing.length), total: missing.length })
  }
}

async function encode(
  { field, language, text }: { field: string; language: string; text: string },
  encoder: Encoder,
  constants: ModelConstants,
) {
  const input = passageInput({ field: field as PassageField, text }, encoder.manifest.prefixes)
  const { vector, tokenStates } = await encoder.encode(input, 'bulk')
  // The whole text consists of the fields, which have token vectors already.
  if (!tokenStates || field === 'whole') return { vector, tokenVectors: undefined }
  const mean = constants.tokenMean('passage', language)
  return { vector, tokenVectors: tokenVectorsOf(tokenStates, mean, input.length - text.length) }
}

function keyOf({ caseStudyId, language, field, position }: Omit<PassageText, 'text'>): string {
  return `${caseStudyId} ${language} ${field} ${position}`
}
