import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

/** All files below a folder, by relative path. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** The number of matches of a pattern in each file of a folder, byte for byte; files without a match are left out. */
export async function copiesIn(folder: string, pattern: RegExp): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const file of await filesIn(folder)) {
    const copies = [...(await readFile(file, 'latin1')).matchAll(pattern)].length
    if (copies > 0) found[path.relative(folder, file)] = copies
  }
  return found
}

/** The permissions of a file or folder, such as `600`. */
export async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8)
}
