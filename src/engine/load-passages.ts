import type { Catalogue } from '../domain/index.js'
import { modelKey } from '../platform/encoder/index.js'
import { PassageTokens, PassageVectors, ProblemVectors, problemSpaceOf } from '../ranking/index.js'
import type { EngineEvent } from './engine-state.js'
import { type EmbeddingParts, embedPassages, type Progress, updatePassages } from './passages/embed-passages.js'
import { readPassages } from './passages/passage-store.js'
import { readTokenVectors, readVectors } from './passages/vector-store.js'
import { updatePassageWords } from './retrieval/update-passage-words.js'

export interface LoadedPassages {
  readonly vectors: PassageVectors
  readonly problems: ProblemVectors
  readonly tokens: PassageTokens
}

export interface EmbeddingWatch {
  readonly onEvent: (event: EngineEvent) => void
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/**
 * Updates the passages of a catalogue in the database, with their words and vectors, and loads them. Unchanged passages
 * are neither embedded nor read again.
 * @param before the vectors in use, whose rows are reused
 */
export async function loadPassages(
  parts: EmbeddingParts,
  catalogue: Catalogue,
  before: Pick<LoadedPassages, 'vectors' | 'problems'> | undefined,
  { onEvent, onProgress, signal }: EmbeddingWatch,
): Promise<LoadedPassages> {
  const { database, encoder, constants } = parts
  const model = modelKey(encoder.manifest)
  await updatePassages(database, catalogue.caseStudies.values(), encoder.manifest.prefixes)
  const passages = await readPassages(database)
  await updatePassageWords(database, catalogue, passages)
  onEvent('embed')
  await embedPassages(parts, onProgress, signal)
  onEvent('index')
  const unknown = before
    ? passages.filter((one) => !before.vectors.has(one)).map(({ inputHash }) => inputHash)
    : undefined
  const stored = await readVectors(database, model, unknown)
  const vectors = new PassageVectors(passages, stored, {
    constants,
    dimension: encoder.manifest.dimension,
    before: before?.vectors,
  })
  return {
    vectors,
    problems: new ProblemVectors(vectors, { ...problemSpaceOf(constants), before: before?.problems }),
    tokens: new PassageTokens(passages, await readTokenVectors(database, model)),
  }
}
