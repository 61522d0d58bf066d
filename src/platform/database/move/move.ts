import { PasserelleError } from '../../../domain/index.js'
import type { Database, Transaction } from '../database.js'
import type { SqlValue, TextQueries } from '../queries.js'
import { unfinishedTable } from '../unfinished.js'
import type { MoveEnd } from './move-end.js'
import { listOf, type Row, readRows } from './read-rows.js'
import type { Table } from './table.js'
import { TableDigest, type TableSum } from './table-digest.js'
import { tableList } from './table-list.js'

/** Thrown when what arrived is not what was sent. */
export class MoveDiffersError extends PasserelleError {
  readonly code = 'MOVE_DIFFERS'
}

/** Rows of all tables; undefined when a step ends. */
type Report = (progress: { readonly done: number; readonly total: number } | undefined) => void

export interface MoveOptions {
  /** Verifies more than rows: of the source before anything is copied, of the target before a service may open it. */
  readonly verify: (database: Database) => Promise<void>
  readonly onCopied?: Report
  readonly onVerified?: Report
}

export interface Moved {
  readonly tables: number
  readonly rows: number
  /** Tables that an earlier move had copied before it was interrupted. */
  readonly continuedAfter: number
}

/**
 * Copies all tables to a database that is marked as unfinished, each in one transaction, and reads them there again. Only
 * when every table has the rows and the hash that it has in the source is the mark taken off. An interrupted move
 * continues with the first table that had not arrived; when the source has changed since, it begins again.
 * @throws MoveDiffersError
 */
export async function move(source: MoveEnd, target: MoveEnd, options: MoveOptions): Promise<Moved> {
  const { verify, onCopied, onVerified } = options
  await verify(source.database)
  const total = await countRows(source.database)
  const arrived = await readArrived(source.database, target)
  const continuedAfter = arrived.size
  await counted(total, onCopied, async (add) => {
    for (const table of tableList) {
      const before = arrived.get(table.name)
      if (before) add(before.rows)
      else arrived.set(table.name, await copy(source, target, { table, report: add }))
    }
  })
  await counted(total, onVerified, async (add) => {
    for (const table of tableList) {
      requireSame(table, arrived.get(table.name)!, await sumOf(target.database, table, add))
    }
  })
  await verify(target.database)
  // Also that neither end has lost its lock.
  for (const { database } of [source, target]) await database.check()
  await target.database.transaction((queries) => queries.run(`DROP TABLE ${unfinishedTable}`))
  return { tables: tableList.length, rows: total, continuedAfter }
}

async function countRows(database: Database): Promise<number> {
  const counts = await Promise.all(
    tableList.map(({ name }) => database.get<{ rows: number }>(`SELECT count(*) AS "rows" FROM ${name}`)),
  )
  return counts.reduce((sum, count) => sum + count!.rows, 0)
}

/** What an interrupted move has copied. The target is emptied first unless all of that is as it was. */
async function readArrived(source: Database, { database, clear }: MoveEnd): Promise<Map<string, TableSum>> {
  const noted = await database.all<{ name: string; rows: number; hash: string }>(
    `SELECT name, row_count AS "rows", hash FROM ${unfinishedTable}`,
  )
  const arrived = new Map<string, TableSum>(noted.map(({ name, rows, hash }) => [name, { rows, hash }]))
  if (arrived.size > 0 && (await isAsItWas(source, arrived))) return arrived
  // A new database has rows that migrations put in.
  await database.transaction(async (queries) => {
    await clear(queries, tableList)
    await queries.run(`DELETE FROM ${unfinishedTable}`)
  })
  return new Map()
}

async function isAsItWas(source: Database, arrived: ReadonlyMap<string, TableSum>): Promise<boolean> {
  for (const table of tableList) {
    const before = arrived.get(table.name)
    if (before && !isSame(before, await sumOf(source, table))) return false
  }
  return true
}

interface Copying {
  readonly table: Table
  readonly report: (rows: number) => void
}

/** Copies one table and notes that it has arrived, in one transaction. @returns what the source holds */
async function copy(source: MoveEnd, target: MoveEnd, { table, report }: Copying): Promise<TableSum> {
  const digest = new TableDigest(table)
  return target.database.transaction(async (queries) => {
    if (table.refersToItself) await target.deferReferences(queries, table)
    for await (const rows of readRows(source.database, table)) {
      await insert(queries, table, rows)
      digest.add(rows)
      report(rows.length)
    }
    if (table.refersToItself) await target.requireReferences(queries, table)
    await target.countFrom(queries, table, await source.lastNumber(table))
    const sum = digest.sum()
    await queries.run(`INSERT INTO ${unfinishedTable} VALUES (?, ?, ?)`, table.name, sum.rows, sum.hash)
    return sum
  })
}

async function insert(queries: Transaction, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const places = `(${columns.map(() => '?').join(', ')})`
  const values: SqlValue[] = rows.flatMap((row) => columns.map((column) => row[column]!))
  const sql = `INSERT INTO ${name} (${listOf(columns)}) VALUES ${rows.map(() => places).join(', ')}`
  await queries.run(sql, ...values)
}

async function sumOf(
  queries: Pick<TextQueries, 'all'>,
  table: Table,
  report?: (rows: number) => void,
): Promise<TableSum> {
  const digest = new TableDigest(table)
  for await (const rows of readRows(queries, table)) {
    digest.add(rows)
    report?.(rows.length)
  }
  return digest.sum()
}

const isSame = (one: TableSum, other: TableSum) => one.rows === other.rows && one.hash === other.hash

/** @throws MoveDiffersError */
function requireSame({ name }: Table, sent: TableSum, arrived: TableSum): void {
  if (isSame(sent, arrived)) return
  const difference = sent.rows === arrived.rows ? 'other values' : `${arrived.rows} rows, and ${sent.rows} were sent`
  throw new MoveDiffersError(`The table ${name} has arrived with ${difference}; the source has not changed: keep it`)
}

/** Reports how much of some work is done, and when it ends, with success or without. */
async function counted(
  total: number,
  report: Report | undefined,
  work: (add: (rows: number) => void) => Promise<void>,
) {
  let done = 0
  try {
    await work((rows) => {
      done += rows
      report?.({ done, total })
    })
  } finally {
    report?.(undefined)
  }
}
