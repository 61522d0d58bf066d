import { chmod, copyFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { flush, ownerOnly } from '../files/index.js'
import { checkWhole, factsOf } from './backup.js'
import { type AuditHead, checkManifest, type ReadAuditHead, readManifest } from './backup-manifest.js'
import { Connection } from './connection.js'
import { DatabaseLock } from './database-lock.js'
import { refuseNewer } from './migrate.js'

export interface Restored {
  /** Where the old database is, if there was one. */
  readonly kept: string | undefined
  /** Of the backup; null where nobody asked. */
  readonly audit: AuditHead | null
  readonly hadManifest: boolean
}

/**
 * Puts a backup in the place of a database that nobody has open; what was there is kept beside. At every moment there is
 * a whole database under the name: the old one, then the new one. Where the backup has a manifest, it must be as that says.
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
    const kept = await keepAside(database)
    await rename(part, database)
    await flush(path.dirname(database))
    return { kept, audit: facts.audit, hadManifest: manifest !== undefined }
  } finally {
    await rm(part, { force: true })
    await lock.release()
  }
}

/** A copy has the permissions of what it was made from; this one is for its owner only, and on the disk. */
async function copyPrivately(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await chmod(to, ownerOnly.file)
  await flush(to)
}

async function keepAside(database: string): Promise<string | undefined> {
  const there = await stat(database).catch(() => undefined)
  if (!there) return undefined
  const aside = `${database}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await foldLogIn(database)
  await copyPrivately(database, aside)
  // What could not be folded in must not be taken for the log of the new file.
  for (const suffix of ['-wal', '-shm']) {
    await rename(database + suffix, aside + suffix).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  return aside
}

/** Writes what is only in the log into the file itself. A damaged file stays as it is: perhaps that is why we are here. */
async function foldLogIn(database: string): Promise<void> {
  const connection = await Connection.open(database).catch(() => undefined)
  await connection?.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE').catch(() => undefined)
  await connection?.close()
}
