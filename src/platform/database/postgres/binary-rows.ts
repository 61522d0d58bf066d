import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** The values of one row as the server holds them; null where there is none. */
export type BinaryRow = readonly (Buffer | null)[]

/** Signature, flags, and the length of an extension that there never was. */
const headerBytes = 19

/**
 * Reads rows in the binary format of COPY: the driver reads bytes as hexadecimal text, which takes several times as long.
 * @param sql a SELECT without parameters: COPY takes none
 */
export async function binaryRows(client: Pick<PoolClient, 'query'>, sql: string): Promise<BinaryRow[]> {
  const rows: BinaryRow[] = []
  let left: Buffer = Buffer.alloc(0)
  let at = headerBytes
  for await (const part of client.query(copyTo(`COPY (${sql}) TO STDOUT (FORMAT binary)`))) {
    // What has come is read at once: all of it together would be copied once more.
    left = left.length === 0 ? (part as Buffer) : Buffer.concat([left, part as Buffer])
    at = readRows(left, at, rows)
    left = left.subarray(at)
    at = 0
  }
  return rows
}

/**
 * Reads the rows that are complete.
 * @returns where the next one begins
 * @see https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
function readRows(bytes: Buffer, from: number, rows: BinaryRow[]): number {
  let begin = from
  for (;;) {
    const row: (Buffer | null)[] = []
    if (begin + 2 > bytes.length) return begin
    // The end is a row of -1 columns.
    const columns = bytes.readInt16BE(begin)
    let at = begin + 2
    for (let column = 0; column < columns; column++) {
      if (at + 4 > bytes.length) return begin
      const length = bytes.readInt32BE(at)
      at += 4
      const end = at + Math.max(0, length)
      if (end > bytes.length) return begin
      row.push(length < 0 ? null : bytes.subarray(at, end))
      at = end
    }
    if (columns < 0) return bytes.length
    rows.push(row)
    begin = at
  }
}
