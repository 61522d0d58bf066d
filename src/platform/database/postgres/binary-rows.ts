import { once } from 'node:events'
import pg from 'pg'

/** The values of one row as the server holds them; null where there is none. They are overwritten by what follows. */
export type BinaryRow = readonly (Buffer | null)[]

/** Signature, flags, and the length of an extension that there never was. */
const headerBytes = 19

/**
 * Reads rows in the binary format of COPY: the driver reads bytes as hexadecimal text, which takes several times as long.
 * Each row is given away where it was received: bytes that are copied once more cost little, but the garbage collector
 * looks through all of the memory of the process after some megabytes of them.
 * @param sql a SELECT without parameters: COPY takes none
 * @param take is called with one row after the other, and must copy what it keeps
 */
export async function eachBinaryRow(
  client: Pick<pg.ClientBase, 'query'>,
  sql: string,
  take: (row: BinaryRow) => void,
): Promise<void> {
  const query = new CopiedRows(sql, take)
  client.query(query)
  await once(query, 'end')
  if (query.failure) throw query.failure
}

/** A query that is answered with the messages of COPY, one for each row. */
class CopiedRows extends pg.Query {
  failure: unknown
  readonly #take: (row: BinaryRow) => void
  #isFirst = true

  constructor(sql: string, take: (row: BinaryRow) => void) {
    super(`COPY (${sql}) TO STDOUT (FORMAT binary)`)
    this.#take = take
  }

  /** Called by the driver, which would not survive an error. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.failure) return
    try {
      const row = rowIn(chunk, this.#isFirst ? headerBytes : 0)
      this.#isFirst = false
      if (row) this.#take(row)
    } catch (error) {
      this.failure = error
    }
  }
}

/**
 * A row; `undefined` for what follows the last one.
 * @see https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
function rowIn(bytes: Buffer, begin: number): BinaryRow | undefined {
  const columns = bytes.readInt16BE(begin)
  if (columns < 0) return undefined
  const row: (Buffer | null)[] = []
  let at = begin + 2
  for (let column = 0; column < columns; column++) {
    const length = bytes.readInt32BE(at)
    at += 4
    row.push(length < 0 ? null : bytes.subarray(at, at + length))
    at += Math.max(0, length)
  }
  return row
}
