import { groupBy } from '../../domain/index.js'
import { type Database, inBatches } from '../../platform/database/index.js'
import { centre, modelKey, viewsOf } from '../../platform/encoder/index.js'
import {
  type PassageKey,
  PassageTokens,
  ProblemVectors,
  problemSpaceOf,
  type StoredWholes,
  WholeTexts,
} from '../../ranking/index.js'
import { codesOfCases } from '../passages/code-tokens.js'
import type { EmbeddingParts } from '../passages/embed-passages.js'
import { readingBundlesOnce } from '../passages/read-bundles-once.js'
import { type CaseRows, fingerprintsOf, putRows, readRows } from '../passages/row-store.js'
import { readVectors } from '../passages/vector-store.js'

/** What needs are compared with by meaning. */
export interface LoadedRows {
  readonly wholes: WholeTexts
  readonly problems: ProblemVectors
  /** Missing when the model does not code tokens. */
  readonly tokens: PassageTokens | undefined
}

/** The case studies whose rows were made, with what they were made from: they are not stored yet. */
export type MadeRows = ReadonlyMap<string, string>

interface Difference {
  readonly before: LoadedRows | undefined
  /** The case studies that were changed or removed. */
  readonly without: ReadonlySet<string>
}

/** Case studies loaded at once: their vectors take some 50 MB meanwhile. */
const casesAtOnce = 2_000

/** Loads rows that are stored, and makes those that are not from vectors. @param passages of what was added or changed */
export async function loadRows(
  parts: EmbeddingParts,
  passages: readonly PassageKey[],
  { before, without }: Difference,
): Promise<{ rows: LoadedRows; made: MadeRows }> {
  const source = readingBundlesOnce(parts)
  const ofCases = [...groupBy(passages, ({ caseStudyId }) => caseStudyId).values()]
  const made = new Map<string, string>()
  let rows = before ?? noRows(parts)
  let gone = without
  do {
    const { rows: more, made: newlyMade } = await addRows(source, ofCases.splice(0, casesAtOnce).flat(), rows, gone)
    rows = more
    for (const [id, fingerprint] of newlyMade) made.set(id, fingerprint)
    gone = new Set()
  } while (ofCases.length > 0)
  return { rows, made }
}

function noRows({ encoder: { manifest }, constants: { tokenCoder } }: EmbeddingParts): LoadedRows {
  return {
    wholes: WholeTexts.of([], manifest.dimension),
    problems: ProblemVectors.none(manifest.dimension),
    tokens: tokenCoder && PassageTokens.none(tokenCoder.centroids),
  }
}

async function addRows(
  parts: EmbeddingParts,
  passages: readonly PassageKey[],
  { wholes, problems, tokens }: LoadedRows,
  without: ReadonlySet<string>,
): Promise<{ rows: LoadedRows; made: [id: string, fingerprint: string][] }> {
  const { database, encoder, constants } = parts
  const fingerprints = fingerprintsOf(passages, encoder.manifest)
  const stored = await readRows(database, fingerprints)
  const toMake = passages.filter(({ caseStudyId }) => !stored.has(caseStudyId))
  const vectorOf = await vectorReader(toMake, parts)
  const meanOf = ({ field, language }: PassageKey) => constants.passageMean(field, language)
  const newWholes = toMake
    .filter(({ field }) => field === 'whole')
    .map((passage) => ({ ...passage, views: viewsOf(vectorOf(passage), meanOf(passage), constants) }))
  return {
    rows: {
      wholes: wholes.changed(without, newWholes, storedWholes(passages, stored)),
      problems: await problems.changed(without, passages, {
        space: problemSpaceOf(constants),
        centredOf: (passage) => centre(vectorOf(passage), meanOf(passage)),
        storedRows: (id) => stored.get(id)?.problems,
      }),
      tokens: tokens?.changed(without, await codesOfCases(passages, parts)),
    },
    made: [...fingerprints].filter(([id]) => !stored.has(id)),
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
  const wholes = groupBy(
    passages.filter(({ field }) => field === 'whole'),
    ({ caseStudyId }) => caseStudyId,
  )
  return [...wholes].flatMap(([caseStudyId, own]) => {
    const rows = stored.get(caseStudyId)?.wholes
    return rows ? [{ caseStudyId, languages: own.map(({ language }) => language), rows }] : []
  })
}

/** Stores rows that were made, so that the next start need not make them; ends early when the signal aborts. */
export async function storeMadeRows(
  database: Database,
  { problems, wholes }: LoadedRows,
  made: MadeRows,
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
