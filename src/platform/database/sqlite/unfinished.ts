import { markUnfinished, notEmptyError, unfinishedError, unfinishedTable } from '../unfinished.js'
import type { Connection } from './connection.js'

/** @throws DatabaseUnfinishedError for a database that a move has not filled to its end */
export async function refuseUnfinished(connection: Connection): Promise<void> {
  if (await isUnfinished(connection)) throw unfinishedError()
}

/** Marks a new database as one that is being filled, unless it has the mark. @throws DatabaseNotEmptyError */
export async function beginToFill(connection: Connection): Promise<void> {
  if (await isUnfinished(connection)) return
  const other = await connection.get('SELECT 1 FROM sqlite_master')
  if (other) throw notEmptyError((await connection.get<{ file: string }>('PRAGMA database_list'))!.file)
  await connection.exec(markUnfinished)
}

async function isUnfinished(connection: Connection): Promise<boolean> {
  const found = await connection.get('SELECT 1 FROM sqlite_master WHERE name = ?', unfinishedTable)
  return found !== undefined
}
