import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { postgresBaseline } from './postgres-baseline.js'
import { tableList } from './table-list.js'
import { tableTypes } from './tables.js'

/** Writes the types of all tables, their list, and the tables of PostgreSQL, from the migrations. */
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
const target = path.join(projectRoot, 'src/platform/database')
try {
  await writeFile(path.join(target, 'tables.ts'), await tableTypes(database))
  await writeFile(path.join(target, 'move/table-list.ts'), await tableList(database))
  await writeFile(path.join(target, 'postgres/baseline.ts'), await postgresBaseline(database))
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}
