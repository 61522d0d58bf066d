import { isDeepStrictEqual } from 'node:util'
import type { CaseStudy, Catalogue } from '../../../domain/index.js'
import { WordIndex } from '../../../ranking/index.js'
import type { EngineEvent } from '../../engine-state.js'
import { type EmbeddingParts, embedPassages, type Progress } from '../../passages/embed-passages.js'
import { readPassages } from '../../passages/passage-store.js'
import { updatePassages } from '../../passages/update-passages.js'
import { type LoadedRows, loadRows, type MadeRows } from '../load-rows.js'
import { namesIn } from '../names-in.js'
import { fieldWeights, readPassageWords } from '../passage-words-store.js'
import { updatePassageWords } from '../update-passage-words.js'

/** The texts of a catalogue as they are compared with needs. */
export interface LoadedTexts extends LoadedRows {
  readonly catalogue: Catalogue
  readonly words: WordIndex
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
  /** The case studies that were added, changed or removed. */
  readonly changed: ReadonlySet<string>
  readonly made: MadeRows
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
  // The bundle holds nothing of what changes while the service runs, and takes longer to read than a few texts to embed.
  const source = before ? { ...parts, ...noBundle } : parts
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
  await embedPassages(source, { hashes, ...embedding })
  onEvent('index')
  const { made, rows } = await loadRows(source, passages, { before, without })
  return { texts: { catalogue, words, ...rows }, replaced, changed: without, made }
}

const noBundle: Pick<EmbeddingParts, 'bundledVectors' | 'bundledCodes'> = {
  bundledVectors: () => Promise.resolve(new Map()),
  bundledCodes: () => Promise.resolve(new Map()),
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
  const isNamedAlike = isDeepStrictEqual(namesIn(before), namesIn(catalogue))
  return { studies: isNamedAlike ? all.filter((study) => before.caseStudies.get(study.id) !== study) : all, gone }
}
