import type { SqlValue, TextQueries } from '../queries.js'
import type { Table } from './table.js'

/** By the names of columns. */
export type Row = Readonly<Record<string, SqlValue>>

/** Bytes that are read at a time, about, and rows at most: some hold a few numbers, others a report. */
const bytesAtOnce = 4 * 2 ** 20
const rowsAtOnce = 500
const rowsAtFirst = 16

/** All rows of a table in the order of its key, some at a time, so that none of them need much memory. */
export async function* readRows(queries: Pick<TextQueries, 'all'>, table: Table): AsyncGenerator<readonly Row[]> {
  const { name, key } = table
  const columns = listOf(table.columns)
  if (key.length === 0) {
    const order = table.columns.map((column) => `"${column}" NULLS FIRST`).join(', ')
    yield await queries.all<Row>(`SELECT ${columns} FROM ${name} ORDER BY ${order}`)
    return
  }
  const order = listOf(key)
  const after = `WHERE (${order}) > (${key.map(() => '?').join(', ')})`
  let last: Row | undefined
  let limit = rowsAtFirst
  while (true) {
    const from: SqlValue[] = last ? key.map((column) => last![column]!) : []
    const sql = `SELECT ${columns} FROM ${name} ${last ? after : ''} ORDER BY ${order} LIMIT ?`
    const rows: Row[] = await queries.all<Row>(sql, ...from, limit)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)
    const fitting = Math.floor((bytesAtOnce * rows.length) / sizeOf(rows))
    limit = Math.max(1, Math.min(rowsAtOnce, 2 * limit, fitting))
  }
}

export function listOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/** Bytes, about. */
function sizeOf(rows: readonly Row[]): number {
  const sizes = rows.flatMap((row) => Object.values(row)).map((value) => (hasLength(value) ? value.length : 0))
  return sizes.reduce((sum, size) => sum + size, 1)
}

const hasLength = (value: SqlValue): value is string | Buffer => typeof value === 'string' || Buffer.isBuffer(value)
