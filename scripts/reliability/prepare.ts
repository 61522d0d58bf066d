import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { createApiKey, newApiKey } from '../../src/features/people/index.js'
import { type DatabasePlace, openDatabase } from '../../src/platform/database/index.js'
import { startService } from '../service.js'

/** The prepared database of the tests. */
const ofTests = path.join(projectRoot, 'var', 'test')

/** As `prepare`, from a copy of the prepared database of the tests where there is one: it saves a minute. */
export async function prepareQuickly(folder: string): Promise<string> {
  if (existsSync(ofTests)) await cp(ofTests, folder, { recursive: true })
  return prepare(folder)
}

/** Starts the service on an empty folder until it is complete, stops it, and creates a key. */
export async function prepare(folder: string): Promise<string> {
  await (await startService(folder)).stop()
  return createAdminKey(folder)
}

/** A key of an administrator for a data folder whose service does not run. */
export function createAdminKey(folder: string): Promise<string> {
  return createAdminKeyIn({ file: path.join(folder, 'passerelle.db'), url: null })
}

/** The same for any database. */
export async function createAdminKeyIn(place: DatabasePlace): Promise<string> {
  const database = await openDatabase(place)
  try {
    const script = { role: 'admin', id: 'reliability', memberCode: null } as const
    return (await createApiKey({ database }, script, newApiKey.parse({ role: 'admin', label: 'reliability' }))).key
  } finally {
    await database.close()
  }
}
