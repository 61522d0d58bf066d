import { createHash } from 'node:crypto'
import type { SqlValue } from '../queries.js'
import type { Row } from './read-rows.js'
import type { Table } from './table.js'

/** What a table holds, in few bytes: the same on both sides of a move, whatever kind of database it is in. */
export interface TableSum {
  readonly rows: number
  /** SHA-256 over all values, in the order of the key. */
  readonly hash: string
}

export class TableDigest {
  readonly #table: Table
  readonly #hash = createHash('sha256')
  #rows = 0

  constructor(table: Table) {
    this.#table = table
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      for (const column of this.#table.columns) this.#addValue(row[column]!)
    }
    this.#rows += rows.length
  }

  sum(): TableSum {
    return { rows: this.#rows, hash: this.#hash.digest('hex') }
  }

  /** Each value is preceded by its kind and length in bytes, so that no two rows look the same. */
  #addValue(value: SqlValue): void {
    const [kind, bytes] = bytesOf(value)
    this.#hash.update(`${kind}${bytes.length}:`).update(bytes)
  }
}

function bytesOf(value: SqlValue): [kind: string, bytes: Buffer] {
  if (value === null) return ['n', Buffer.alloc(0)]
  if (Buffer.isBuffer(value)) return ['b', value]
  if (typeof value === 'string') return ['t', Buffer.from(value)]
  return ['i', Buffer.from(String(value))]
}
