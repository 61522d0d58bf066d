import { createHash } from 'node:crypto'
import { type CaseStudy, type Catalogue, groupBy } from '../../../domain/index.js'
import { inBatches } from '../../../platform/database/index.js'
import { countStems, type PassageKey, type WordsOfText } from '../../../ranking/index.js'
import { codesOfCases } from '../../passages/code-tokens.js'
import { type EmbeddingParts, type EmbeddingWatch, embedPassages } from '../../passages/embed-passages.js'
import { readPassages } from '../../passages/passage-store.js'
import { fingerprintsOf } from '../../passages/row-store.js'
import { updatePassages } from '../../passages/update-passages.js'
import { loadRows } from '../load-rows.js'
import { fieldWeights, readPassageWords } from '../passage-words-store.js'
import { updatePassageWords } from '../update-passage-words.js'
import { storedPassages } from './case-rows.js'
import { blockSize } from './postings.js'
import type { SearchSchema } from './search-schema.js'
import { vectorText } from './vectors.js'
import { type WordsOfCase, writeWords } from './write-words.js'

/** Case studies whose texts are made at once. */
const madeAtOnce = 512

/** What is to be searched. */
export interface Filling {
  readonly catalogue: Catalogue
  /** Those that may have changed. */
  readonly studies: readonly CaseStudy[]
  /** Those that are in the catalogue no more. */
  readonly gone: readonly string[]
}

/** A case study as it is in the search at present. */
interface Known {
  readonly id: string
  readonly number: number
  readonly fingerprint: string
}

/** A case study that was written, but is not found by words yet. */
interface Written extends Known {
  readonly words: readonly WordsOfCase[]
}

/**
 * Makes what a search lacks of case studies: passages, vectors, rows and words. What is there already is left as it is.
 * @returns the hashes of inputs that may belong to no passage any more
 */
export async function fillSearch(
  parts: EmbeddingParts,
  search: SearchSchema,
  { catalogue, studies, gone }: Filling,
  watch: EmbeddingWatch,
): Promise<string[]> {
  const source = readingBundlesOnce(parts)
  const replaced = await removeCases(parts, search, gone)
  const next = await numbersFrom(search)
  let written: Written[] = []
  for (let from = 0; from < studies.length; from += madeAtOnce) {
    watch.signal?.throwIfAborted()
    const some = studies.slice(from, from + madeAtOnce)
    const { prefixes } = parts.encoder.manifest
    replaced.push(...(await updatePassages(parts.database, { studies: some, gone: [] }, prefixes)))
    // Of many case studies some hundred are one step; of few, each text that is read is one.
    const { onProgress, ...unreported } = watch
    const isOneStep = studies.length > madeAtOnce
    const cases = { catalogue, studies: some, next }
    written.push(...(await writeCases(source, search, cases, isOneStep ? unreported : watch)))
    if (isOneStep) onProgress?.({ done: from + some.length, total: studies.length })
    // Words are written for many at once: each word has a row for thousands of case studies.
    if (written.length < blockSize) continue
    await finish(search, written)
    written = []
  }
  await finish(search, written)
  return replaced
}

function readingBundlesOnce(parts: EmbeddingParts): EmbeddingParts {
  let vectors: ReturnType<EmbeddingParts['bundledVectors']> | undefined
  let codes: ReturnType<EmbeddingParts['bundledCodes']> | undefined
  return {
    ...parts,
    bundledVectors: () => {
      vectors ??= parts.bundledVectors()
      return vectors
    },
    bundledCodes: (codebook) => {
      codes ??= parts.bundledCodes(codebook)
      return codes
    },
  }
}

async function removeCases(parts: EmbeddingParts, search: SearchSchema, gone: readonly string[]): Promise<string[]> {
  if (gone.length === 0) return []
  const replaced = await updatePassages(parts.database, { studies: [], gone }, parts.encoder.manifest.prefixes)
  await search.derived.transaction(async (queries) => {
    const rows = await queries.rows<{ number: number }>(
      `DELETE FROM ${search.schema}.cases WHERE id = ANY ($1) RETURNING number`,
      [gone],
    )
    const numbers = rows.map(({ number }) => number)
    await writeWords(queries, search.schema, numbers, [])
  })
  return replaced
}

/** The next free number, again and again. */
async function numbersFrom({ derived, schema }: SearchSchema): Promise<() => number> {
  const [row] = await derived.rows<{ next: number }>(`SELECT coalesce(max(number) + 1, 0) AS next FROM ${schema}.cases`)
  let next = row!.next
  return () => next++
}

interface CasesToWrite extends Pick<Filling, 'catalogue' | 'studies'> {
  readonly next: () => number
}

async function writeCases(
  parts: EmbeddingParts,
  { derived, schema }: SearchSchema,
  { catalogue, studies, next }: CasesToWrite,
  watch: EmbeddingWatch,
): Promise<Written[]> {
  const { database, encoder } = parts
  const ids = studies.map(({ id }) => id)
  const passages = await readPassages(database, ids)
  await updatePassageWords(database, catalogue, passages)
  const words = groupBy(await readPassageWords(database, ids), ({ caseStudyId }) => caseStudyId)
  const known = new Map(
    (await derived.rows<Known>(`SELECT id, number, fingerprint FROM ${schema}.cases WHERE id = ANY ($1)`, [ids])).map(
      (row) => [row.id, row],
    ),
  )
  const toWrite = [...fingerprintsOf(passages, encoder.manifest)].flatMap(([id, ofRows]) => {
    const fingerprint = fingerprintOf(ofRows, words.get(id) ?? [])
    const before = known.get(id)
    return before?.fingerprint === fingerprint ? [] : [{ id, fingerprint, number: before?.number ?? next() }]
  })
  if (toWrite.length === 0) return []
  const isWritten = new Set(toWrite.map(({ id }) => id))
  const own = passages.filter(({ caseStudyId }) => isWritten.has(caseStudyId))
  await embedPassages(parts, { hashes: own.map(({ inputHash }) => inputHash), ...watch })
  const { rows } = await loadRows(parts, own, { before: undefined, without: new Set() })
  const codes = rows.tokens ? await codesOfCases(own, parts) : new Map<string, Uint16Array>()
  const centres = rows.problems.centres()
  const placeOf = new Map(centres.ids.map((id, place) => [id, place]))
  const ofCase = groupBy(own, ({ caseStudyId }) => caseStudyId)
  await derived.transaction(async (queries) => {
    for (const some of inBatches(toWrite))
      await queries.run(...insertion(schema, catalogue.generation, some.map(valuesOf)))
  })
  return toWrite.map((one) => {
    const heads = rows.wholes.throughHead(one.id)
    const textOf = ({ language, fields }: WordsOfText): WordsOfCase => {
      const head = heads.get(language)
      return { number: one.number, language, ...countStems(fields, fieldWeights), head: head ? vectorText(head) : null }
    }
    return { ...one, words: (words.get(one.id) ?? []).map(textOf) }
  })

  function valuesOf({ id, number }: Pick<Known, 'id' | 'number'>): unknown[] {
    const all = ofCase.get(id) as PassageKey[]
    const tokens = codes.get(id) ?? new Uint16Array()
    return [
      number,
      id,
      all.filter(({ field }) => field === 'need').length,
      all.length,
      storedPassages(all),
      vectorText(centres.row(placeOf.get(id)!)),
      Buffer.from(rows.problems.storedRows(id)),
      Buffer.from(rows.wholes.storedRows(id)),
      Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength),
    ]
  }
}

function fingerprintOf(ofRows: string, words: readonly WordsOfText[]): string {
  return createHash('sha256')
    .update(JSON.stringify([ofRows, ...words.map(({ language, fields }) => [language, ...fields])]))
    .digest('hex')
}

const columns = ['number', 'id', 'needs', 'texts', 'passages', 'centre', 'problems', 'wholes', 'tokens']

/** Without a fingerprint: a case study is complete when its words are written too. */
function insertion(schema: string, generation: number, rows: readonly unknown[][]): [sql: string, values: unknown[]] {
  const values: unknown[] = [generation]
  const tuples = rows.map((row) => {
    const places = row.map((value) => `$${values.push(value)}`)
    return `(${places.join(', ')}, '', $1)`
  })
  const updates = [...columns.slice(2), 'fingerprint', 'generation'].map((column) => `${column} = excluded.${column}`)
  return [
    `INSERT INTO ${schema}.cases (${columns.join(', ')}, fingerprint, generation) VALUES ${tuples.join(', ')}
    ON CONFLICT (number) DO UPDATE SET ${updates.join(', ')}`,
    values,
  ]
}

async function finish({ derived, schema }: SearchSchema, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return
  await derived.transaction(async (queries) => {
    const numbers = written.map(({ number }) => number)
    const texts = written.flatMap(({ words }) => words)
    await writeWords(queries, schema, numbers, texts)
    await queries.run(
      `UPDATE ${schema}.cases SET fingerprint = t.fingerprint
      FROM unnest($1::int[], $2::text[]) AS t (number, fingerprint) WHERE cases.number = t.number`,
      [numbers, written.map(({ fingerprint }) => fingerprint)],
    )
  })
}
