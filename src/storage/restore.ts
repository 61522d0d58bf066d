import { copyFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { checkWhole } from './backup.js'
import { Connection } from './connection.js'
import { DatabaseLock } from './database-lock.js'
import { flush } from './flush.js'
import { refuseNewer } from './migrate.js'

/**
 * Puts a backup in the place of a database that nobody has open; what was there is kept beside. At every moment there is
 * a whole database under the name: the old one, then the new one. @throws BackupDamagedError, DatabaseInUseError
 * @returns where the old database is, if there was one
 */
export async function restore(backup: string, database: string): Promise<string | undefined> {
  refuseNewer(await checkWhole(backup))
  const lock = await DatabaseLock.alone(database)
  const part = `${database}.restoring`
  try {
    await copyFile(backup, part)
    await flush(part)
    await checkWhole(part)
    const kept = await keepAside(database)
    await rename(part, database)
    await flush(path.dirname(database))
    return kept
  } finally {
    await rm(part, { force: true })
    await lock.release()
  }
}

async function keepAside(database: string): Promise<string | undefined> {
  const there = await stat(database).catch(() => undefined)
  if (!there) return undefined
  const aside = `${database}.replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  await foldLogIn(database)
  await copyFile(database, aside)
  await flush(aside)
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
