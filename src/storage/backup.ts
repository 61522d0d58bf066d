import { randomUUID } from 'node:crypto'
import { access, chmod, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { InvalidInputError, PasserelleError } from '../domain/index.js'
import { Connection } from './connection.js'
import { flush } from './flush.js'

/** An error to be thrown when a copy of a database is not whole, or is no database of this service. */
export class BackupDamagedError extends PasserelleError {
  readonly code = 'BACKUP_DAMAGED'
  readonly status = 422
}

export interface BackupReport {
  readonly file: string
  readonly bytes: number
  readonly schema: number
}

/**
 * Copies a database as it is at one moment, while others read and write it. The copy gets its name only once it is on
 * the disk and was found whole. @throws InvalidInputError when the file is there already
 */
export async function backUp(database: string, file: string): Promise<BackupReport> {
  if (await exists(file)) {
    throw new InvalidInputError(`There is already a file ${file}`, [{ path: 'file', message: 'exists already' }])
  }
  if (!(await exists(database))) {
    throw new InvalidInputError(`There is no database ${database} yet`, [{ path: 'DATA_DIR', message: 'is empty' }])
  }
  const copy = await copyBeside(database, file)
  await giveName(copy.part, file)
  return { file, bytes: (await stat(file)).size, schema: copy.schema }
}

/**
 * Keeps what an older version wrote before this one changes it: `<database>.before-<newest>`. When another process was
 * faster, the copy is already of the newer schema and not wanted.
 */
export async function keepBefore(database: string, current: number, newest: number): Promise<void> {
  const file = `${database}.before-${newest}`
  const { part, schema } = await copyBeside(database, file)
  if (schema === current) await giveName(part, file)
  else await rm(part)
}

/** Whether a file is a sound database of this service. @returns its schema @throws BackupDamagedError */
export async function checkWhole(file: string): Promise<number> {
  const connection = await Connection.openToRead(file).catch((error) => {
    throw new BackupDamagedError(`${file} cannot be read`, { cause: error })
  })
  try {
    const faults = await connection.all<{ integrity_check: string }>('PRAGMA integrity_check')
    const dangling = await connection.all('PRAGMA foreign_key_check')
    if (faults[0]?.integrity_check !== 'ok' || dangling.length > 0) {
      throw new BackupDamagedError(
        `${file} is damaged: ${faults[0]?.integrity_check}, ${dangling.length} dangling references`,
      )
    }
    const version = await connection.get<{ user_version: number }>('PRAGMA user_version')
    const known = await connection.get("SELECT name FROM sqlite_master WHERE name = 'catalogue_state'")
    if (!version?.user_version || !known) throw new BackupDamagedError(`${file} is no database of this service`)
    return version.user_version
  } catch (error) {
    if (error instanceof BackupDamagedError) throw error
    throw new BackupDamagedError(`${file} cannot be read as a database`, { cause: error })
  } finally {
    await connection.close()
  }
}

async function copyBeside(database: string, file: string): Promise<{ part: string; schema: number }> {
  const part = `${file}.${randomUUID()}.part`
  try {
    const connection = await Connection.open(database)
    try {
      await connection.run('VACUUM INTO ?', part)
    } finally {
      await connection.close()
    }
    // It holds what is private, and hashes of secrets.
    await chmod(part, 0o600)
    await flush(part)
    return { part, schema: await checkWhole(part) }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function giveName(part: string, file: string): Promise<void> {
  await rename(part, file)
  await flush(path.dirname(path.resolve(file)))
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
