import { chmod, copyFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { flush, ownerOnly } from '../../files/index.js'
import { refuseNewer } from '../migrations/checksum.js'
import { checkWhole, factsOf } from './backup.js'
import { type AuditHead, checkManifest, type ReadAuditHead, readManifest } from './backup-manifest.js'
import { Connection } from './connection.js'
import { DatabaseLock } from './database-lock.js'

export interface Restored {
  /** The file of the old database, if there was one. */
  readonly previous: string | undefined
  /** The audit head of the backup; null when it was not read. */
  readonly audit: AuditHead | null
  readonly hadManifest: boolean
}

/**
 * Replaces a database that no process has open by a backup; the old file is saved next to it. At every moment there is
 * a complete database under the name: the old one, then the new one. A backup with a manifest must match it.
 * @throws BackupDamagedError, DatabaseInUseError
 */
export async function restore(backup: string, database: string, readHead?: ReadAuditHead): Promise<Restored> {
  const manifest = await readManifest(backup)
  refuseNewer(await checkWhole(backup))
  const lock = await DatabaseLock.alone(database)
  const part = `${database}.restoring`
  try {
    await copyPrivately(backup, part)
    const facts = await factsOf(part, await checkWhole(part), readHead)
    if (manifest) checkManifest(manifest, facts)
    const previous = await moveAside(database)
    await rename(part, database)
    await flush(path.dirname(database))
    return { previous, audit: facts.audit, hadManifest: manifest !== undefined }
  } finally {
    await rm(part, { force: true })
    await lock.release()
  }
}

/**
 * Copies a file for its owner only and flushes it to the disk. A plain copy would have the permissions of the original.
 */
async function copyPrivately(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await chmod(to, ownerOnly.file)
  await flush(to)
}

async function moveAside(database: string): Promise<string | undefined> {
  const there = await stat(database).catch(() => undefined)
  if (!there) return undefined
  const aside = `${database}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await foldLogIn(database)
  await copyPrivately(database, aside)
  // A leftover log must not be taken for the log of the new file.
  for (const suffix of ['-wal', '-shm']) {
    await rename(database + suffix, aside + suffix).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  return aside
}

/** Moves the log into the database file. A damaged file is left as it is: damage may be the reason for the restore. */
async function foldLogIn(database: string): Promise<void> {
  const connection = await Connection.open(database).catch(() => undefined)
  await connection?.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE').catch(() => undefined)
  await connection?.close()
}
