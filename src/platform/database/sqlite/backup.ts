import { randomUUID } from 'node:crypto'
import { access, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { InvalidInputError } from '../../../domain/index.js'
import { flush, makePrivateFile } from '../../files/index.js'
import type { Reader } from '../queries.js'
import {
  BackupDamagedError,
  type BackupManifest,
  manifestOf,
  type ReadAuditHead,
  sha256Of,
  writeManifest,
} from './backup-manifest.js'
import { Connection } from './connection.js'
import { Session } from './session.js'

export type BackupFacts = Omit<BackupManifest, 'format' | 'at'>

export interface BackupReport extends Pick<BackupFacts, 'bytes' | 'schema' | 'audit'> {
  readonly file: string
  readonly manifest: string
}

/**
 * Copies a database while others read and write it. The copy is written under a temporary name, flushed to the disk and
 * checked before it is renamed; then its manifest is written.
 * @throws InvalidInputError when a target file exists, or its folder does not
 */
export async function backUp(database: string, file: string, readHead?: ReadAuditHead): Promise<BackupReport> {
  for (const one of [file, manifestOf(file)]) {
    if (!(await exists(one))) continue
    throw new InvalidInputError(`The file ${one} already exists`, [{ path: 'file', message: 'already exists' }])
  }
  const folder = path.dirname(path.resolve(file))
  if (!(await exists(folder))) {
    throw new InvalidInputError(`The folder ${folder} does not exist: create it first`, [
      { path: 'file', message: 'is in a folder that does not exist' },
    ])
  }
  if (!(await exists(database))) {
    throw new InvalidInputError(`The database ${database} does not exist yet`, [
      { path: 'DATA_DIR', message: 'is empty' },
    ])
  }
  const at = new Date().toISOString()
  const { part, schema } = await copyBeside(database, file)
  try {
    const facts = await factsOf(part, schema, readHead)
    await writeManifest(manifestOf(part), { format: 1, at, ...facts })
    await giveName(part, file)
    await giveName(manifestOf(part), manifestOf(file))
    return { file, bytes: facts.bytes, schema, manifest: manifestOf(file), audit: facts.audit }
  } catch (error) {
    for (const one of [part, manifestOf(part)]) await rm(one, { force: true })
    throw error
  }
}

/** The facts of a checked copy that its manifest records. */
export async function factsOf(copy: string, schema: number, readHead?: ReadAuditHead): Promise<BackupFacts> {
  const audit = readHead ? await inCopy(copy, readHead) : null
  return { schema, bytes: (await stat(copy)).size, sha256: await sha256Of(copy), audit }
}

/**
 * Copies the database to `<database>.before-<newest>` before a migration changes it. If another process has migrated it
 * in the meantime, the copy is discarded.
 */
export async function backUpBeforeMigration(database: string, current: number, newest: number): Promise<void> {
  const file = `${database}.before-${newest}`
  const { part, schema } = await copyBeside(database, file)
  if (schema === current) await giveName(part, file)
  else await rm(part)
}

/**
 * Checks that a file is an undamaged database of this service.
 * @returns its schema number
 * @throws BackupDamagedError, InvalidInputError
 */
export async function checkWhole(file: string): Promise<number> {
  if (!(await exists(file))) {
    throw new InvalidInputError(`The file ${file} does not exist`, [{ path: 'file', message: 'does not exist' }])
  }
  const connection = await Connection.openToRead(file).catch((error) => {
    throw new BackupDamagedError(`${file} cannot be read`, { cause: error })
  })
  try {
    const integrity = await connection.all<{ integrity_check: string }>('PRAGMA integrity_check')
    const dangling = await connection.all('PRAGMA foreign_key_check')
    if (integrity[0]?.integrity_check !== 'ok' || dangling.length > 0) {
      throw new BackupDamagedError(
        `${file} is damaged: ${integrity[0]?.integrity_check}, ${dangling.length} dangling references`,
      )
    }
    const version = await connection.get<{ user_version: number }>('PRAGMA user_version')
    const known = await connection.get("SELECT name FROM sqlite_master WHERE name = 'catalogue_state'")
    if (!version?.user_version || !known) throw new BackupDamagedError(`${file} is not a database of this service`)
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
      await makePrivateFile(part)
      await connection.run('VACUUM INTO ?', part)
    } finally {
      await connection.close()
    }
    await flush(part)
    return { part, schema: await checkWhole(part) }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function inCopy<T>(copy: string, read: (copy: Reader) => Promise<T>): Promise<T> {
  const connection = await Connection.openToRead(copy)
  try {
    return await read(new Session(connection))
  } finally {
    await connection.close()
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
