import type { DerivedData } from '../../../platform/database/index.js'

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
  readonly texts: number
  readonly length: number
  readonly passages: number
}

export async function readDirectory(derived: DerivedData, schema: string): Promise<Directory> {
  const [rows, [totals]] = await Promise.all([
    derived.rows<Row>(`SELECT number, id, needs FROM ${schema}.cases ORDER BY id`),
    derived.rows<Totals>(
      `SELECT count(*) AS texts, coalesce(avg(length), 0) AS length,
      (SELECT coalesce(sum(texts), 0) FROM ${schema}.cases) AS passages FROM ${schema}.texts`,
    ),
  ])
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
    passages: totals!.passages,
    texts: totals!.texts,
    usualLength: totals!.length,
  }
}
