import pg from 'pg'
import { member, processArea, technology } from '../../src/domain/index.js'
import { countPublished } from '../../src/features/catalogue/case-study-store.js'
import { readAll } from '../../src/features/catalogue/record-store.js'
import { advanceGeneration, readGeneration } from '../../src/features/catalogue/state-store.js'
import {
  type Database,
  type DatabasePlace,
  inBatches,
  openDatabase,
  type Queries,
  type Reader,
} from '../../src/platform/database/index.js'
import type { ModelConstants } from '../../src/platform/encoder/index.js'
import { copyRows } from './copy-rows.js'
import { type Model, readDonors } from './donors.js'
import { growCaseStudy } from './grow-case-study.js'
import { type GrownTable, grownTables, type RowOptions, type Rows, rowsOf } from './rows-of.js'

/** Case studies made and written at once, in one transaction: more than these are never in memory. */
const atOnce = 500

export interface Growing extends Model {
  readonly constants: ModelConstants
  /** Called with the number of case studies that are there. */
  readonly onProgress: (count: number) => void
}

/**
 * Adds grown case studies to a database, which has the bundled ones and what a start made of them, until there are so
 * many. Continues where an earlier run ended.
 */
export async function growDatabase(place: DatabasePlace, count: number, growing: Growing): Promise<void> {
  const database = await openDatabase(place)
  const writer = place.url === null ? inserting(database) : await copying(place.url)
  try {
    const donors = await readDonors(database, growing)
    const names = await readNames(database)
    const members = [...names.members.values()]
    for (let from = await countPublished(database); from < count; from += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index)
      const grown = numbers.map((number) => growCaseStudy(number, donors, members))
      const generation = (await readGeneration(database)) + 1
      const firstPassage = (await lastPassage(database)) + 1
      await writer.add(await rowsOf(grown, { ...growing, names, generation, firstPassage }))
      growing.onProgress(from + numbers.length)
    }
  } finally {
    await writer.end()
    await database.close()
  }
}

/** The number of case studies in a database. */
export async function countOf(place: DatabasePlace): Promise<number> {
  const database = await openDatabase(place)
  try {
    return await countPublished(database)
  } finally {
    await database.close()
  }
}

interface Writer {
  /** Adds all or nothing. */
  add(rows: Rows): Promise<void>
  end(): Promise<void>
}

function inserting(database: Database): Writer {
  return {
    add: (rows) =>
      database.transaction(async (queries) => {
        for (const table of grownTables) await insertRows(queries, table, rows[table])
        await advanceGeneration(queries)
      }),
    end: () => Promise.resolve(),
  }
}

async function insertRows<T extends GrownTable>(queries: Queries, table: T, rows: Rows[T]): Promise<void> {
  for (const some of inBatches(rows))
    await queries
      .insertInto(table)
      .values(some as never)
      .execute()
}

/** Afterwards the server knows what it has: its plans would be poor until it looked by itself. */
async function copying(url: string): Promise<Writer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    async add(rows) {
      await client.query('BEGIN')
      for (const table of grownTables) await copyRows(client, table, rows[table])
      await client.query("UPDATE catalogue_state SET value = value::bigint + 1 WHERE name = 'generation'")
      await client.query("SELECT setval(pg_get_serial_sequence('passages', 'id'), max(id)) FROM passages")
      await client.query('COMMIT')
    },
    async end() {
      await client.query(`VACUUM (ANALYZE)`)
      await client.end()
    },
  }
}

async function readNames(reader: Reader): Promise<RowOptions['names']> {
  return {
    members: new Map((await readAll(reader, 'members', member)).map((one) => [one.code, one])),
    technologies: new Map((await readAll(reader, 'technologies', technology)).map((one) => [one.id, one])),
    processAreas: new Map((await readAll(reader, 'processAreas', processArea)).map((one) => [one.id, one])),
  }
}

async function lastPassage(reader: Reader): Promise<number> {
  const { last } = await reader
    .selectFrom('passages')
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}
