import { access } from 'node:fs/promises'
import { InvalidInputError } from '../../../domain/index.js'
import type { DatabasePlace } from '../open-database.js'
import { openSqliteEnd } from '../sqlite/sqlite-move-end.js'
import { beginToFill } from '../sqlite/unfinished.js'
import type { MoveEnd } from './move-end.js'

/** Opens the database that is moved. @throws DatabaseInUseError, DatabaseUnfinishedError, InvalidInputError */
export async function openSource({ file, url }: DatabasePlace): Promise<MoveEnd> {
  if (url !== null) return (await import('../postgres/postgres-move-end.js')).openPostgresEnd(url)
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) return openSqliteEnd(file)
  throw new InvalidInputError(`The database ${file} does not exist yet: there is nothing to move`, [
    { path: 'DATA_DIR', message: 'is empty' },
  ])
}

/** Opens the database that another one is moved to. @throws DatabaseInUseError, DatabaseNotEmptyError */
export async function openTarget({ file, url }: DatabasePlace): Promise<MoveEnd> {
  if (url === null) return openSqliteEnd(file, beginToFill)
  const [{ openPostgresEnd }, { beginToFill: begin }] = await Promise.all([
    import('../postgres/postgres-move-end.js'),
    import('../postgres/unfinished.js'),
  ])
  return openPostgresEnd(url, begin)
}
