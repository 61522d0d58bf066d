import { createHash } from 'node:crypto'
import { type CaseStudy, type Catalogue, groupBy } from '../../../domain/index.js'
import { inBatches } from '../../../platform/database/index.js'
import { countStems, type PassageKey, type WordsOfText } from '../../../ranking/index.js'
import { codesOfCases } from '../../passages/code-tokens.js'
import { type EmbeddingParts, type EmbeddingWatch, embedPassages } from '../../passages/embed-passages.js'
import { readPassages } from '../../passages/passage-store.js'
import { fingerprintsOf } from '../../passages/row-store.js'
import { type LoadedRows, loadRows } from '../load-rows.js'
import { fieldWeights, readPassageWords } from '../passage-words-store.js'
import { updatePassageWords } from '../update-passage-words.js'
import { passageColumns } from './case-rows.js'
import type { SearchSchema } from './search-schema.js'
import { vectorText } from './vectors.js'
import { type WordsOfCase, writeWords } from './write-words.js'

/** Case studies whose passages are up to date. */
export interface CasesToWrite {
  readonly catalogue: Catalogue
  readonly studies: readonly CaseStudy[]
  /** The next free number. */
  readonly next: () => number
}

/** A case study as it is in the search. */
interface Known {
  readonly id: string
  readonly number: number
  /** From what it was made. */
  readonly fingerprint: string
}

/** A case study that was written, but is not found by words yet. */
export interface WrittenCase extends Known {
  readonly words: readonly WordsOfCase[]
}

/** A case study that differs from what the search has. */
interface ChangedCase extends Known {
  readonly passages: readonly PassageKey[]
  readonly words: readonly WordsOfText[]
}

/** Writes what case studies are compared by, of those that have changed. They are complete after `completeCases`. */
export async function writeCases(
  parts: EmbeddingParts,
  search: SearchSchema,
  cases: CasesToWrite,
  watch: EmbeddingWatch,
): Promise<WrittenCase[]> {
  const changed = await findChanged(parts, search, cases)
  if (changed.length === 0) return []
  const passages = changed.flatMap((one) => one.passages)
  await embedPassages(parts, { hashes: passages.map(({ inputHash }) => inputHash), ...watch })
  const { rows } = await loadRows(parts, passages, { before: undefined, without: new Set() })
  const codes = rows.tokens ? await codesOfCases(passages, parts) : new Map<string, Uint16Array>()
  await putCases(search, cases.catalogue, columnsOf(changed, rows, codes))
  return changed.map((one) => ({ ...one, words: wordsOf(one, rows) }))
}

/** Makes case studies complete: they are found by words, and known by what they were made of. */
export async function completeCases({ derived, schema }: SearchSchema, written: readonly WrittenCase[]): Promise<void> {
  if (written.length === 0) return
  const numbers = written.map(({ number }) => number)
  await derived.transaction(async (queries) => {
    await writeWords(
      queries,
      schema,
      numbers,
      written.flatMap(({ words }) => words),
    )
    await queries.run(
      `UPDATE ${schema}.cases SET fingerprint = t.fingerprint
      FROM unnest($1::int[], $2::text[]) AS t (number, fingerprint) WHERE cases.number = t.number`,
      [numbers, written.map(({ fingerprint }) => fingerprint)],
    )
  })
}

async function findChanged(
  { database, encoder }: EmbeddingParts,
  { derived, schema }: SearchSchema,
  { catalogue, studies, next }: CasesToWrite,
): Promise<ChangedCase[]> {
  const ids = studies.map(({ id }) => id)
  const passages = await readPassages(database, ids)
  await updatePassageWords(database, catalogue, passages)
  const wordsOfCases = groupBy(await readPassageWords(database, ids), ({ caseStudyId }) => caseStudyId)
  const passagesOfCases = groupBy(passages, ({ caseStudyId }) => caseStudyId)
  const rows = await derived.rows<Known>(`SELECT id, number, fingerprint FROM ${schema}.cases WHERE id = ANY ($1)`, [
    ids,
  ])
  const known = new Map(rows.map((row) => [row.id, row]))
  return [...fingerprintsOf(passages, encoder.manifest)].flatMap(([id, ofRows]) => {
    const words = wordsOfCases.get(id) ?? []
    const fingerprint = fingerprintOf(ofRows, words)
    const before = known.get(id)
    if (before?.fingerprint === fingerprint) return []
    return [{ id, fingerprint, number: before?.number ?? next(), passages: passagesOfCases.get(id)!, words }]
  })
}

function fingerprintOf(ofRows: string, words: readonly WordsOfText[]): string {
  return createHash('sha256')
    .update(JSON.stringify([ofRows, ...words.map(({ language, fields }) => [language, ...fields])]))
    .digest('hex')
}

const columns = [
  'number',
  'id',
  'texts',
  'needs',
  'facts',
  'languages',
  'passages',
  'centre',
  'centre_row',
  'problems',
  'wholes',
  'tokens',
]

/** The values of the columns of each case study. */
function columnsOf(
  changed: readonly ChangedCase[],
  { problems, wholes }: LoadedRows,
  codes: ReadonlyMap<string, Uint16Array>,
): unknown[][] {
  const centres = problems.centres()
  const placeOf = new Map(centres.ids.map((id, place) => [id, place]))
  return changed.map(({ id, number, passages }) => {
    const tokens = codes.get(id) ?? new Uint16Array()
    const { needs, facts, languages, passages: stored } = passageColumns(passages)
    return [
      number,
      id,
      passages.length,
      needs,
      facts,
      languages,
      stored,
      vectorText(centres.row(placeOf.get(id)!)),
      Buffer.from(centres.storedRow(placeOf.get(id)!)),
      Buffer.from(problems.storedRows(id)),
      Buffer.from(wholes.storedRows(id)),
      Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength),
    ]
  })
}

/** Without a fingerprint: a case study is complete when its words are written too. */
async function putCases(
  { derived, schema }: SearchSchema,
  { generation }: Catalogue,
  rows: readonly unknown[][],
): Promise<void> {
  const updates = [...columns.slice(2), 'fingerprint', 'generation'].map((column) => `${column} = excluded.${column}`)
  await derived.transaction(async (queries) => {
    for (const some of inBatches(rows)) {
      const values: unknown[] = [generation]
      const tuples = some.map((row) => `(${row.map((value) => `$${values.push(value)}`).join(', ')}, '', $1)`)
      await queries.run(
        `INSERT INTO ${schema}.cases (${columns.join(', ')}, fingerprint, generation) VALUES ${tuples.join(', ')}
        ON CONFLICT (number) DO UPDATE SET ${updates.join(', ')}`,
        values,
      )
    }
  })
}

function wordsOf({ id, number, words }: ChangedCase, { wholes }: LoadedRows): WordsOfCase[] {
  const heads = wholes.throughHead(id)
  return words.map(({ language, fields }) => {
    const head = heads.get(language)
    return { number, language, ...countStems(fields, fieldWeights), head: head ? vectorText(head) : null }
  })
}
