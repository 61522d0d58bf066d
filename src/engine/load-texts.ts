import type { CaseStudy, Catalogue } from '../domain/index.js'
import { type Database, inBatches } from '../platform/database/index.js'
import { centre, modelKey, viewsOf } from '../platform/encoder/index.js'
import {
  type PassageKey,
  PassageTokens,
  ProblemVectors,
  problemSpaceOf,
  type StoredWholes,
  WholeTexts,
  WordIndex,
} from '../ranking/index.js'
import type { EngineEvent } from './engine-state.js'
import { codesOfTokens } from './passages/code-tokens.js'
import { type EmbeddingParts, embedPassages, type Progress } from './passages/embed-passages.js'
import { readPassages } from './passages/passage-store.js'
import { type CaseRows, fingerprintsOf, putRows, readRows } from './passages/row-store.js'
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
  /** The case studies whose rows were made, with what they were made from: they are not stored yet. */
  readonly made: ReadonlyMap<string, string>
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
  const { made, ...rows } = await compared(parts, passages, { before, without })
  return { texts: { catalogue, words, ...rows }, replaced, changed: without.size, made }
}

interface Difference {
  readonly before: LoadedTexts | undefined
  /** The case studies that were changed or removed. */
  readonly without: ReadonlySet<string>
}

/** Loads the rows that are stored, and makes those that are not from vectors. */
async function compared(
  parts: EmbeddingParts,
  passages: readonly PassageKey[],
  { before, without }: Difference,
): Promise<Pick<LoadedTexts, 'wholes' | 'problems' | 'tokens'> & Pick<Loading, 'made'>> {
  const { database, encoder, constants } = parts
  const { dimension } = encoder.manifest
  const fingerprints = fingerprintsOf(passages, encoder.manifest)
  const stored = await readRows(database, fingerprints)
  const toMake = passages.filter(({ caseStudyId }) => !stored.has(caseStudyId))
  const vectorOf = await vectorReader(toMake, parts)
  const meanOf = ({ field, language }: PassageKey) => constants.passageMean(field, language)
  const wholes = toMake
    .filter(({ field }) => field === 'whole')
    .map((passage) => ({ ...passage, views: viewsOf(vectorOf(passage), meanOf(passage), constants) }))
  return {
    wholes: (before?.wholes ?? WholeTexts.of([], dimension)).changed(without, wholes, storedWholes(passages, stored)),
    problems: await (before?.problems ?? ProblemVectors.none(dimension)).changed(without, passages, {
      space: problemSpaceOf(constants),
      centredOf: (passage) => centre(vectorOf(passage), meanOf(passage)),
      storedRows: (id) => stored.get(id)?.problems,
    }),
    tokens: await tokensOf(parts, passages, { before, without }),
    made: new Map([...fingerprints].filter(([id]) => !stored.has(id))),
  }
}

async function vectorReader(
  passages: readonly PassageKey[],
  { database, encoder }: EmbeddingParts,
): Promise<(passage: PassageKey) => Float32Array> {
  const hashes = passages.map(({ inputHash }) => inputHash)
  const vectors = await readVectors(database, modelKey(encoder.manifest), hashes)
  return ({ inputHash, id }) => {
    const vector = vectors.get(inputHash)
    // Another process may have replaced passages while they were read; the engine then starts again.
    if (!vector) throw new RangeError(`Passage ${id} has no vector`)
    return vector
  }
}

function storedWholes(passages: readonly PassageKey[], stored: ReadonlyMap<string, CaseRows>): StoredWholes[] {
  const languages = new Map<string, string[]>()
  for (const { caseStudyId, field, language } of passages)
    if (field === 'whole') languages.set(caseStudyId, [...(languages.get(caseStudyId) ?? []), language])
  return [...stored].map(([caseStudyId, { wholes: rows }]) => {
    return { caseStudyId, languages: languages.get(caseStudyId)!, rows }
  })
}

async function tokensOf(
  { database, encoder, constants: { tokenCoder: coder }, bundledCodes }: EmbeddingParts,
  passages: readonly PassageKey[],
  { before, without }: Difference,
): Promise<PassageTokens | undefined> {
  if (!coder) return undefined
  const hashes = before && passages.map(({ inputHash }) => inputHash)
  const codes = await codesOfTokens(database, { coder, model: modelKey(encoder.manifest), bundledCodes }, hashes)
  return (before?.tokens ?? PassageTokens.none(coder.centroids)).changed(without, passages, codes)
}

/** Stores rows that were made, so that the next start need not make them; ends early when the signal aborts. */
export async function storeMadeRows(
  database: Database,
  { problems, wholes }: LoadedTexts,
  made: Loading['made'],
  signal: AbortSignal,
): Promise<void> {
  for (const some of inBatches([...made])) {
    if (signal.aborted) return
    const rows = some.map(([caseStudyId, fingerprint]) => ({
      caseStudyId,
      fingerprint,
      problems: problems.storedRows(caseStudyId),
      wholes: wholes.storedRows(caseStudyId),
    }))
    await database.transaction((queries) => putRows(queries, rows))
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
