import { randomBytes } from 'node:crypto'
import { open, readFile, writeFile } from 'node:fs/promises'
import { SqliteDatabase } from '../../src/platform/database/index.js'

/** Overwrites a part of a file with random bytes. */
export async function flipBytes(file: string, from: number, count: number): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(randomBytes(count), 0, count, from)
  await handle.close()
}

/** The same for the first page of a table or an index of a database. */
export async function flipPageOf(file: string, name: string): Promise<void> {
  const database = await SqliteDatabase.open(file)
  const { page } = (await database.get<{ page: number }>(
    'SELECT rootpage AS page FROM sqlite_master WHERE name = ?',
    name,
  ))!
  const { page_size: size } = (await database.get<{ page_size: number }>('PRAGMA page_size'))!
  await database.close()
  await flipBytes(file, (page - 1) * size, size)
}

/** Replaces a text in a database file by another of the same length. */
export async function replaceText(file: string, text: string, other: string): Promise<void> {
  const bytes = await readFile(file, 'latin1')
  if (!bytes.includes(text) || text.length !== other.length) throw new Error(`Nothing to replace: ${text}`)
  await writeFile(file, bytes.replaceAll(text, other), 'latin1')
}
