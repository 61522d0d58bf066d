import type { ClientBase } from 'pg'
import { PasserelleError } from '../../../domain/index.js'
import type { TextQueries } from '../queries.js'
import { isLockError } from './server-errors.js'

/** Reported when a table is too large to be rewritten while it is in use. */
class TableNotRewrittenError extends PasserelleError {
  readonly code = 'DATABASE_NOT_REWRITTEN'
}

/** The most bytes of a table that is rewritten while it is in use: whatever reads or writes it waits meanwhile. */
const rewrittenUpTo = 2 ** 30
/** Milliseconds for which a rewrite waits for those who use a table, while others wait behind it. */
const patience = 250

/**
 * The tables in which erasures have deleted or replaced rows, until they are rewritten: by the process that erased, or by
 * the next one that opens the database. With the last erasure, and the file that the table was in.
 */
export const unsweptTable = `CREATE TABLE IF NOT EXISTS unswept (
  table_name TEXT PRIMARY KEY,
  erased_by BIGINT NOT NULL,
  file BIGINT NOT NULL
)`

/** Notes, in the transaction that erases, which tables it has touched. @returns their names */
export async function noteTouchedTables(queries: TextQueries): Promise<string[]> {
  const touched = await queries.all<{ name: string }>(
    `INSERT INTO unswept (table_name, erased_by, file)
     SELECT CAST(CAST(relid AS regclass) AS TEXT), CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT),
       pg_relation_filenode(relid)
     FROM pg_stat_xact_user_tables WHERE n_tup_del + n_tup_upd > 0 AND relname NOT IN ('writes', 'unswept', 'erasures')
     ON CONFLICT (table_name) DO UPDATE SET erased_by = EXCLUDED.erased_by, file = EXCLUDED.file
     RETURNING table_name AS name`,
  )
  return touched.map(({ name }) => name)
}

/** Takes dead rows out of tables. Their bytes stay in what is free of a page until `rewriteTables`. */
export async function vacuum(client: ClientBase, tables: readonly string[]): Promise<void> {
  await impatiently(client, () => client.query(`VACUUM ${tables.join(', ')}`))
}

/**
 * Writes the tables that erasures have touched into new files: only that removes every byte of a row. What the server
 * noted about frequent values is made anew with them.
 * @returns whether none is left; a table that somebody uses or still sees as it was is left for later
 * @throws TableNotRewrittenError when one is too large, after the others are rewritten
 */
export async function rewriteTables(client: ClientBase): Promise<boolean> {
  const { rows: unswept } = await client.query<Unswept>(readUnswept)
  const isTooLarge = ({ bytes }: Unswept) => bytes > rewrittenUpTo
  const fitting = unswept.filter((table) => !isTooLarge(table))
  let left = 0
  for (const table of fitting) {
    if (!(await rewrite(client, table))) left++
  }
  const large = unswept.filter(isTooLarge).map(({ name }) => name)
  if (large.length > 0) {
    throw new TableNotRewrittenError(
      `Words that were deleted may be left in unused parts of tables that are too large to be rewritten while they are in use: stop the service and run VACUUM FULL ${large.join(', ')}`,
    )
  }
  return left === 0
}

interface Unswept {
  readonly name: string
  readonly erasedBy: string
  readonly bytes: number
  /** Whether it was rewritten since, by somebody else. */
  readonly isSwept: boolean
  /** Whether a transaction still sees it as it was before the erasure. */
  readonly isSeen: boolean
}

const readUnswept = `
  SELECT table_name AS name, CAST(erased_by AS TEXT) AS "erasedBy",
    pg_table_size(to_regclass(table_name)) AS bytes,
    pg_relation_filenode(to_regclass(table_name)) IS DISTINCT FROM file AS "isSwept",
    EXISTS (
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND age(backend_xmin) >= CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT) - erased_by
    ) AS "isSeen"
  FROM unswept`

/** @returns whether it is done */
async function rewrite(client: ClientBase, { name, erasedBy, isSwept, isSeen }: Unswept): Promise<boolean> {
  if (!isSwept) {
    if (isSeen) return false
    const isRewritten = await impatiently(client, async () => {
      await client.query(`VACUUM (FULL, ANALYZE) ${name}`)
      // It holds samples of values. Only the owner of the database may do it; for others it is a warning.
      await client.query('VACUUM (FULL) pg_catalog.pg_statistic')
    })
    if (!isRewritten) return false
  }
  await client.query('DELETE FROM unswept WHERE table_name = $1 AND erased_by = $2', [name, erasedBy])
  return true
}

/** @returns whether it was done; not when somebody else uses what is needed for it */
async function impatiently(client: ClientBase, work: () => Promise<unknown>): Promise<boolean> {
  await client.query(`SET lock_timeout = ${patience}`)
  try {
    await work()
    return true
  } catch (error) {
    if (!isLockError(error)) throw error
    return false
  } finally {
    await client.query('RESET lock_timeout')
  }
}
