import type { Catalogue, Passage } from '../domain/index.js'
import { centre, modelKey } from '../platform/encoder/index.js'
import { PassageTokens, PassageVectors, ProblemVectors, problemSpaceOf } from '../ranking/index.js'
import type { EngineEvent } from './engine-state.js'
import { type EmbeddingParts, embedPassages, type Progress, updatePassages } from './passages/embed-passages.js'
import { readPassages } from './passages/passage-store.js'
import { readTokenVectors, readVectors } from './passages/vector-store.js'
import { updatePassageWords } from './retrieval/update-passage-words.js'

export interface LoadedPassages {
  /** The number of passages in the database. */
  readonly count: number
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
  const isKnown = (passage: Passage) =>
    (isNeed(passage) || before?.vectors.has(passage)) && (isWhole(passage) || before?.problems.projected(passage))
  const unknown = before && passages.filter((one) => !isKnown(one)).map(({ inputHash }) => inputHash)
  const stored = await readVectors(database, model, unknown)
  const { dimension } = encoder.manifest
  return {
    count: passages.length,
    vectors: new PassageVectors(
      passages.filter((passage) => !isNeed(passage)),
      stored,
      { constants, dimension, before: before?.vectors },
    ),
    problems: new ProblemVectors(passages, dimension, {
      space: problemSpaceOf(constants),
      centredOf: ({ inputHash, field, language }) =>
        centre(stored.get(inputHash)!, constants.passageMean(field, language)),
      before: before?.problems,
    }),
    tokens: new PassageTokens(passages, await readTokenVectors(database, model)),
  }
}

const isNeed = ({ field }: Passage) => field === 'need'
const isWhole = ({ field }: Passage) => field === 'whole'
