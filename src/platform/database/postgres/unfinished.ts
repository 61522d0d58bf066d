import type { ClientBase } from 'pg'
import { markUnfinished, notEmptyError, unfinishedError, unfinishedTable } from '../unfinished.js'

/** @throws DatabaseUnfinishedError for a database that a move has not filled to its end */
export async function refuseUnfinished(client: ClientBase): Promise<void> {
  if (await isUnfinished(client)) throw unfinishedError()
}

/** Marks a new database as one that is being filled, unless it has the mark. @throws DatabaseNotEmptyError */
export async function beginToFill(client: ClientBase): Promise<void> {
  if (await isUnfinished(client)) return
  const { rowCount } = await client.query(
    "SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')",
  )
  if (rowCount) {
    const { rows } = await client.query('SELECT current_database() AS name')
    throw notEmptyError(rows[0].name)
  }
  await client.query(markUnfinished)
}

async function isUnfinished(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS is_there', [unfinishedTable])
  return rows[0].is_there
}
