import path from 'node:path'
import { expect } from 'chai'
import sqlite3 from 'sqlite3'
import { SqliteDatabase } from '../../../src/platform/database/index.js'
import { migrations } from '../../../src/platform/database/migrations/index.js'
import { temporaryFolder } from '../../support/shared.js'

/** A database of the schema before there were regions, with one member as it was then. */
async function anOlderDatabase(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'older.db')
  const before = migrations.findIndex(({ name }) => name === 'regions')
  const member = JSON.stringify({ code: 'AT', wcoRegion: 'europe', customsUnions: ['EU'] })
  const script = [
    ...migrations.slice(0, before).map(({ sql }) => sql),
    `INSERT INTO members (code, body) VALUES ('AT', '${member}');`,
    `PRAGMA user_version = ${before};`,
  ].join('\n')
  const database = new sqlite3.Database(file)
  await new Promise<void>((resolve, reject) => database.exec(script, (error) => (error ? reject(error) : resolve())))
  await new Promise<void>((resolve) => database.close(() => resolve()))
  return file
}

describe('a database from before there were domain packs', () => {
  it('is about customs, and its members keep their region and unions under the newer names', async () => {
    const database = await SqliteDatabase.open(await anOlderDatabase())
    try {
      const [row] = await database.all<{ body: string }>('SELECT body FROM members')
      expect(JSON.parse(row!.body)).to.deep.equal({ code: 'AT', region: 'europe', unions: ['EU'] })
      const [state] = await database.all<{ value: string }>("SELECT value FROM catalogue_state WHERE name = 'domain'")
      expect(JSON.parse(state!.value)).to.include({ id: 'customs', contactUrl: 'https://scp.wcoomd.org/' })
    } finally {
      await database.close()
    }
  })
})
