import type { Dirent } from 'node:fs'
import { chmod, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { makeFolder } from './make-folder.js'

/** What is kept here is private, and hashes of secrets are among it: it is for the account that runs the service. */
export const ownerOnly = { file: 0o600, folder: 0o700 } as const

/** Permissions of everybody but the owner. */
const others = 0o077

/** Folders and files beside the database that this service makes. */
const ownFolders = ['index']
/** Where the running service is reached. */
const ownFiles = ['address']

/**
 * Makes a file for its owner only, empty, when it is not there yet. SQLite gives its log, its shared memory and its
 * journal the permissions of the file they belong to.
 */
export async function makePrivateFile(file: string): Promise<void> {
  await (await open(file, 'a', ownerOnly.file)).close()
}

/**
 * Makes the folder of a database when it is not there, and takes from others what an earlier version left open to them.
 * A folder that holds anything else is shared with something that is not ours: it stays as it is, and only our files are
 * closed. @param report is told of what belongs to another account and cannot be closed
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
    // A process that ended in the meantime took its log with it.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') report(error as Error)
  }
}
