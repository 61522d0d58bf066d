import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { tableTypes } from './tables.js'

/** Writes the types of all tables from the migrations. */
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
try {
  await writeFile(path.join(projectRoot, 'src/platform/database/tables.ts'), await tableTypes(database))
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}
