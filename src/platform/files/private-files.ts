import type { Dirent } from 'node:fs'
import { chmod, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './make-folder.js'

/**
 * Permissions of all files and folders of the data folder, which contains private data and hashes of secrets: only the
 * account that runs the service may read them.
 */
export const ownerOnly = { file: 0o600, folder: 0o700 } as const

/** The permission bits of everybody except the owner. */
const others = 0o077

/** Folders next to the database that this service creates. */
const ownFolders = ['index']
/** Files next to the database that this service creates. */
const ownFiles = ['address']

/**
 * Creates an empty file for its owner only, if it does not exist. SQLite gives its log, shared memory and journal the
 * same permissions as the database file.
 */
export async function makePrivateFile(file: string): Promise<void> {
  await (await open(file, 'a', ownerOnly.file)).close()
}

/**
 * Creates the folder of a database if it does not exist, and removes permissions of others that an earlier version
 * left. A folder with other content is shared with something else: it stays as it is, and only our files are closed.
 * @param report called for files of another account, which cannot be closed
 */
export async function closeToOthers(database: string, report: (error: Error) => void): Promise<void> {
  const folder = path.dirname(database)
  await makeFolder(folder, ownerOnly.folder)
  const found = await readdir(folder, { withFileTypes: true })
  const isOurs = (one: Dirent) =>
    one.isDirectory()
      ? ownFolders.includes(one.name)
      : ownFiles.includes(one.name) || one.name.startsWith(path.basename(database))
  for (const one of found.filter(isOurs)) {
    const file = path.join(folder, one.name)
    await close(file, report)
    const inside = one.isDirectory() ? await readdir(file) : []
    for (const name of inside) await close(path.join(file, name), report)
  }
  if (found.every(isOurs)) await close(folder, report)
}

async function close(file: string, report: (error: Error) => void): Promise<void> {
  try {
    const { mode } = await stat(file)
    if ((mode & others) !== 0) await chmod(file, mode & ~others & 0o777)
  } catch (error) {
    // A process that ended in the meantime has deleted its log.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') report(error as Error)
  }
}
