import type { SearchSchema } from './search-schema.js'

/** What a node knows of every case study that can be found: some hundred bytes. */
export interface Directory {
  readonly numbers: ReadonlyMap<string, number>
  /** By number; missing where none has it. */
  readonly ids: readonly (string | undefined)[]
  /** The number of needs that each case study answers, by number. */
  readonly needs: Uint16Array
  /** One more than the highest number. */
  readonly size: number
  readonly caseStudies: number
  /** The number of passages with a vector. */
  readonly passages: number
  /** The number of texts that are found by words, and their usual length in stems. */
  readonly texts: number
  readonly usualLength: number
}

interface Row {
  readonly number: number
  readonly id: string
  readonly needs: number
}

interface Totals {
  readonly caseStudies: number
  readonly texts: number
  readonly length: number
  readonly passages: number
}

export async function readDirectory(search: SearchSchema): Promise<Directory> {
  const [rows, totals] = await Promise.all([readRows(search, -1), readTotals(search)])
  return directoryOf(rows, totals)
}

/** The same after a change: only what was changed is read. @param since the generation of the directory before */
export async function readChangedDirectory(search: SearchSchema, before: Directory, since: number): Promise<Directory> {
  const [changed, totals] = await Promise.all([readRows(search, since), readTotals(search)])
  const byId = new Map(
    [...before.numbers].map(([id, number]): [string, Row] => [id, { id, number, needs: before.needs[number]! }]),
  )
  const isAdded = changed.some(({ id }) => !byId.has(id))
  for (const row of changed) byId.set(row.id, row)
  // Some were removed.
  if (byId.size !== totals.caseStudies) return readDirectory(search)
  const rows = [...byId.values()]
  return directoryOf(isAdded ? rows.sort((one, other) => (one.id < other.id ? -1 : 1)) : rows, totals)
}

function readRows({ derived, schema }: SearchSchema, since: number): Promise<Row[]> {
  return derived.rows(`SELECT number, id, needs FROM ${schema}.cases WHERE generation > $1 ORDER BY id`, [since])
}

async function readTotals({ derived, schema }: SearchSchema): Promise<Totals> {
  const [totals] = await derived.rows<Totals>(
    `SELECT count(*) AS texts, coalesce(avg(length), 0) AS length,
    (SELECT count(*) FROM ${schema}.cases) AS "caseStudies",
    (SELECT coalesce(sum(texts), 0) FROM ${schema}.cases) AS passages FROM ${schema}.texts`,
  )
  return totals!
}

/** @param rows in the order of their ids */
function directoryOf(rows: readonly Row[], { texts, length, passages }: Totals): Directory {
  const size = rows.reduce((most, { number }) => Math.max(most, number + 1), 0)
  const ids = new Array<string | undefined>(size)
  const needs = new Uint16Array(size)
  for (const row of rows) {
    ids[row.number] = row.id
    needs[row.number] = row.needs
  }
  return {
    numbers: new Map(rows.map(({ id, number }) => [id, number])),
    ids,
    needs,
    size,
    caseStudies: rows.length,
    passages,
    texts,
    usualLength: length,
  }
}
