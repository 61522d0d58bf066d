import type { CaseStudy, Catalogue } from '../domain/index.js'
import { centre, modelKey, viewsOf } from '../platform/encoder/index.js'
import {
  type PassageKey,
  PassageTokens,
  ProblemVectors,
  problemSpaceOf,
  WholeTexts,
  WordIndex,
} from '../ranking/index.js'
import type { EngineEvent } from './engine-state.js'
import { codesOfTokens } from './passages/code-tokens.js'
import { type EmbeddingParts, embedPassages, type Progress } from './passages/embed-passages.js'
import { readPassages } from './passages/passage-store.js'
import { updatePassages } from './passages/update-passages.js'
import { readVectors } from './passages/vector-store.js'
import { fieldWeights, readPassageWords } from './retrieval/passage-words-store.js'
import { updatePassageWords } from './retrieval/update-passage-words.js'

/** The texts of a catalogue as they are compared with needs. */
export interface LoadedTexts {
  readonly catalogue: Catalogue
  readonly words: WordIndex
  readonly wholes: WholeTexts
  readonly problems: ProblemVectors
  /** Missing when the model does not code tokens. */
  readonly tokens: PassageTokens | undefined
}

export interface LoadingWatch {
  readonly onEvent: (event: EngineEvent) => void
  readonly onProgress: (progress: Progress) => void
  /** Called when words can be searched, long before vectors can be compared at a first start. */
  readonly onWords: (words: WordIndex) => void
  readonly signal: AbortSignal
}

/** The loaded texts, and the hashes of inputs that may belong to no passage any more. */
export interface Loading {
  readonly texts: LoadedTexts
  readonly replaced: readonly string[]
  /** The number of case studies that differ from those loaded before. */
  readonly changed: number
}

/**
 * Updates the passages of a catalogue in the database, with their words and vectors, and loads them. Of a catalogue that
 * differs from one that was loaded before, only the difference is read and made.
 */
export async function loadTexts(
  parts: EmbeddingParts,
  catalogue: Catalogue,
  before: LoadedTexts | undefined,
  { onEvent, onWords, ...embedding }: LoadingWatch,
): Promise<Loading> {
  const { database, encoder } = parts
  const { studies, gone } = differenceBetween(before?.catalogue, catalogue)
  const replaced = await updatePassages(database, { studies, gone: before && gone }, encoder.manifest.prefixes)
  const ids = before && studies.map(({ id }) => id)
  const passages = await readPassages(database, ids)
  await updatePassageWords(database, catalogue, passages)
  const without = new Set([...gone, ...studies.map(({ id }) => id)])
  const words = (before?.words ?? WordIndex.of([], fieldWeights)).changed(
    without,
    await readPassageWords(database, ids),
  )
  onWords(words)
  onEvent('embed')
  const hashes = before && passages.map(({ inputHash }) => inputHash)
  await embedPassages(parts, { hashes, ...embedding })
  onEvent('index')
  const texts = { catalogue, words, ...(await compared(parts, passages, { before, without, hashes })) }
  return { texts, replaced, changed: without.size }
}

interface Difference {
  readonly before: LoadedTexts | undefined
  /** The case studies that were changed or removed. */
  readonly without: ReadonlySet<string>
  /** Of the passages that are read; of all when missing. */
  readonly hashes: readonly string[] | undefined
}

async function compared(
  { database, encoder, constants, bundledCodes }: EmbeddingParts,
  passages: readonly PassageKey[],
  { before, without, hashes }: Difference,
): Promise<Pick<LoadedTexts, 'wholes' | 'problems' | 'tokens'>> {
  const { dimension } = encoder.manifest
  const model = modelKey(encoder.manifest)
  const vectors = await readVectors(database, model, hashes)
  const { tokenCoder: coder } = constants
  const codes = coder && (await codesOfTokens(database, { coder, model, bundledCodes }, hashes))
  const vectorOf = ({ inputHash, id }: PassageKey) => {
    const vector = vectors.get(inputHash)
    // Another process may have replaced passages while they were read; the engine then starts again.
    if (!vector) throw new RangeError(`Passage ${id} has no vector`)
    return vector
  }
  const meanOf = ({ field, language }: PassageKey) => constants.passageMean(field, language)
  const wholes = passages
    .filter(({ field }) => field === 'whole')
    .map((passage) => ({ ...passage, views: viewsOf(vectorOf(passage), meanOf(passage), constants) }))
  return {
    wholes: (before?.wholes ?? WholeTexts.of([], dimension)).changed(without, wholes),
    problems: await (before?.problems ?? ProblemVectors.none(dimension)).changed(without, passages, {
      space: problemSpaceOf(constants),
      centredOf: (passage) => centre(vectorOf(passage), meanOf(passage)),
    }),
    tokens: codes && (before?.tokens ?? PassageTokens.none(coder.centroids)).changed(without, passages, codes),
  }
}

/** What distinguishes a catalogue from an earlier one; unchanged case studies are the same objects in both. */
function differenceBetween(
  before: Catalogue | undefined,
  catalogue: Catalogue,
): { studies: readonly CaseStudy[]; gone: readonly string[] } {
  const all = [...catalogue.caseStudies.values()]
  if (!before) return { studies: all, gone: [] }
  const gone = [...before.caseStudies.keys()].filter((id) => !catalogue.caseStudies.has(id))
  // Names of technologies, areas and members are words of every case study that has them.
  const isNamedAlike = (['technologies', 'processAreas', 'members'] as const).every(
    (kind) => before[kind] === catalogue[kind],
  )
  return { studies: isNamedAlike ? all.filter((study) => before.caseStudies.get(study.id) !== study) : all, gone }
}
