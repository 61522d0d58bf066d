import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { GrownTable } from './rows-of.js'

type Value = string | number | Buffer

/** Rows sent at once. */
const together = 200

/** Adds rows to a table of PostgreSQL by COPY, in its binary format. */
export async function copyRows(client: pg.Client, table: GrownTable, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map(inSnakeCase).join(', ')
  const copy = client.query(copyFrom(`COPY ${inSnakeCase(table)} (${columns}) FROM STDIN WITH (FORMAT binary)`))
  await pipeline(Readable.from(parts(rows)), copy)
}

function* parts(rows: readonly object[]): Generator<Buffer> {
  yield header
  for (let from = 0; from < rows.length; from += together)
    yield Buffer.concat(rows.slice(from, from + together).flatMap(rowParts))
  yield trailer
}

/** A signature, then flags and the length of an extension: https://www.postgresql.org/docs/18/sql-copy.html */
const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])
const trailer = Buffer.from([0xff, 0xff])

/** The number of values, then each after its length. All whole numbers of the schema are of eight bytes. */
function rowParts(row: object): Buffer[] {
  const values = Object.values(row) as Value[]
  const count = Buffer.alloc(2)
  count.writeInt16BE(values.length)
  return [count, ...values.flatMap(valueParts)]
}

function valueParts(value: Value): Buffer[] {
  const bytes = typeof value === 'number' ? bytesOfNumber(value) : Buffer.from(value as string)
  const length = Buffer.alloc(4)
  length.writeInt32BE(bytes.length)
  return [length, bytes]
}

function bytesOfNumber(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}

function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
