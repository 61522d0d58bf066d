import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import sqlite3 from 'sqlite3'
import { backUp, type Database, restore, SqliteDatabase } from '../../../src/platform/database/index.js'
import { migrations } from '../../../src/platform/database/migrations/index.js'
import { copiesIn, filesIn, modeOf } from '../../support/files.js'
import { onTidyUp, temporaryFolder } from '../../support/shared.js'

async function aDatabase(): Promise<{ folder: string; file: string; database: Database }> {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'passerelle.db')
  return { folder, file, database: await opened(file) }
}

async function opened(file: string): Promise<Database> {
  const database = await SqliteDatabase.open(file)
  // A test may have closed it already.
  onTidyUp(() => database.close().catch(() => undefined))
  return database
}

const put = (database: Database, name: string, value: string) =>
  database.transaction((queries) => queries.run('INSERT OR REPLACE INTO catalogue_state VALUES (?, ?)', name, value))
const deleteFrom = (database: Database, name: string) =>
  database.erase((queries) => queries.run('DELETE FROM catalogue_state WHERE name = ?', name))

/**
 * Writes, extends and deletes rows of many lengths, so that pages are split and joined.
 * @returns the words of deleted ones
 */
async function churn(database: Database): Promise<string[]> {
  let seed = 1
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed % limit
  }
  const there: string[] = []
  const gone: string[] = []
  for (let step = 0; step < 1_200; step++) {
    const name = there[below(Math.max(1, there.length))]
    if (name !== undefined && below(10) < 2) {
      await database.transaction((queries) => queries.run('DELETE FROM catalogue_state WHERE name = ?', name))
      gone.push(...there.splice(there.indexOf(name), 1))
      continue
    }
    const written = name === undefined || below(2) === 0 ? `zqword${step}x` : name
    if (written !== name) there.push(written)
    await put(database, written, `${written} `.repeat(1 + below(below(3) === 0 ? 300 : 30)))
  }
  return gone
}

describe('an erasure', () => {
  it('removes the data from log and file while the database is open', async () => {
    const { folder, database } = await aDatabase()
    await put(database, 'a', 'zqword '.repeat(2_000))
    await put(database, 'b', 'kept')
    expect(await copiesIn(folder, /zqword/g), 'the test would prove nothing').to.not.deep.equal({})
    await deleteFrom(database, 'a')
    expect(await copiesIn(folder, /zqword/g)).to.deep.equal({})
  })

  it('that fails deletes nothing', async () => {
    const { database } = await aDatabase()
    await put(database, 'a', '1')
    const failing = database.erase(async (queries) => {
      await queries.run('DELETE FROM catalogue_state')
      throw new Error('changed my mind')
    })
    await failing.catch(() => undefined)
    expect(await database.all('SELECT name FROM catalogue_state')).to.deep.equal([{ name: 'a' }])
  })

  it('is noticed by another process when it looks', async () => {
    const { file, database } = await aDatabase()
    const other = await opened(file)
    let forgotten = 0
    other.onErasure(() => (forgotten += 1))
    await put(database, 'kept', 'zqkept')
    await other.version()
    expect(forgotten, 'nothing was erased').to.equal(0)
    await deleteFrom(database, 'kept')
    await other.version()
    await other.version()
    expect(forgotten).to.equal(1)
  })

  it('waits for a reader in another process before it empties the log, and succeeds', async () => {
    const { folder, file, database } = await aDatabase()
    await put(database, 'a', 'zqword '.repeat(2_000))
    const reader = new sqlite3.Database(file, sqlite3.OPEN_READONLY)
    const say = (sql: string) => new Promise<void>((resolve) => reader.exec(sql, () => resolve()))
    await say('BEGIN; SELECT * FROM catalogue_state')
    await deleteFrom(database, 'a')
    expect(await database.all('SELECT * FROM catalogue_state')).to.deep.equal([])
    expect(await copiesIn(folder, /zqword/g), 'the reader still reads it').to.not.deep.equal({})
    await say('COMMIT')
    await new Promise((resolve) => reader.close(resolve))
    while (Object.keys(await copiesIn(folder, /zqword/g)).length > 0) await setTimeout(20)
  })

  it('removes copies left by split pages, at the latest when the database is closed', async () => {
    const { folder, database } = await aDatabase()
    const gone = await churn(database)
    expect(gone).to.not.be.empty
    await deleteFrom(database, 'none')
    const words = new RegExp(gone.join('|'), 'g')
    expect(await copiesIn(folder, words), 'the test would prove nothing').to.not.deep.equal({})
    await database.close()
    expect(await copiesIn(folder, words)).to.deep.equal({})
  })

  it('is finished when the database is opened again after a kill', async () => {
    const { folder, database } = await aDatabase()
    const gone = await churn(database)
    await deleteFrom(database, 'none')
    const words = new RegExp(gone.join('|'), 'g')
    const killed = await temporaryFolder()
    // As after a SIGKILL: nothing was closed.
    for (const name of await readdir(folder)) {
      await copyFile(path.join(folder, name), path.join(killed, name))
    }
    expect(await copiesIn(killed, words), 'the test would prove nothing').to.not.deep.equal({})
    await opened(path.join(killed, 'passerelle.db'))
    expect(await copiesIn(killed, words)).to.deep.equal({})
  })

  it('from before this schema is completed when the database is opened', async () => {
    const folder = await temporaryFolder()
    const handle = new sqlite3.Database(path.join(folder, 'passerelle.db'))
    const before = migrations.findIndex(({ sql }) => sql.includes('CREATE TABLE erasures'))
    const entry = `INSERT INTO audit VALUES (1, '', 'admin', NULL, 'deleted', 'need', 'x', NULL, NULL, '', '')`
    const sql = `${migrations
      .slice(0, before)
      .map((one) => one.sql)
      .join(';\n')}; PRAGMA user_version = ${before}; ${entry};
      PRAGMA secure_delete = OFF;
      INSERT INTO catalogue_state VALUES ('a', '${'zqword '.repeat(2_000)}'); DELETE FROM catalogue_state`
    await new Promise<void>((resolve, reject) => handle.exec(sql, (error) => (error ? reject(error) : resolve())))
    await new Promise((resolve) => handle.close(resolve))
    expect(await copiesIn(folder, /zqword/g), 'the test would prove nothing').to.not.deep.equal({})
    await opened(path.join(folder, 'passerelle.db'))
    expect(await copiesIn(folder, /zqword/g)).to.deep.equal({})
  })
})

describe('the files', () => {
  // The default of most systems: everybody may read.
  let umask: number
  before(() => {
    umask = process.umask(0o022)
  })
  after(() => {
    process.umask(umask)
  })

  const modesIn = async (folder: string) => [...new Set(await Promise.all((await filesIn(folder)).map(modeOf)))]

  it('of a new database and its folder can be read by their owner only', async () => {
    const folder = path.join(await temporaryFolder(), 'new', 'data')
    const database = await opened(path.join(folder, 'passerelle.db'))
    await put(database, 'a', '1')
    expect((await readdir(folder)).sort()).to.deep.equal(
      ['', '-shm', '-wal', '.lock'].map((suffix) => `passerelle.db${suffix}`),
    )
    expect(await modesIn(folder)).to.deep.equal(['600'])
    expect(await modeOf(folder)).to.equal('700')
  })

  it('that an earlier version left readable for all are closed, with their folder', async () => {
    const { folder, file, database } = await aDatabase()
    await database.close()
    await mkdir(path.join(folder, 'index'))
    await writeFile(path.join(folder, 'index', 'passages.hnsw'), '')
    await writeFile(`${file}.before-3`, '')
    for (const one of await filesIn(folder)) await chmod(one, 0o644)
    for (const one of ['', 'index']) await chmod(path.join(folder, one), 0o755)
    await opened(file)
    expect(await modesIn(folder)).to.deep.equal(['600'])
    expect(await Promise.all([folder, path.join(folder, 'index')].map(modeOf))).to.deep.equal(['700', '700'])
  })

  it('are closed in a shared folder, whose other files do not change', async () => {
    const { folder, file, database } = await aDatabase()
    await database.close()
    await chmod(file, 0o644)
    await chmod(folder, 0o755)
    await writeFile(path.join(folder, 'notes.txt'), '')
    await opened(file)
    expect(await Promise.all([file, folder, path.join(folder, 'notes.txt')].map(modeOf))).to.deep.equal([
      '600',
      '755',
      '644',
    ])
  })

  it('of a restore can be read by their owner only, whatever the permissions of the backup', async () => {
    const { folder, file, database } = await aDatabase()
    const copy = path.join(folder, 'copy.db')
    await backUp(file, copy)
    await database.close()
    for (const one of [file, copy]) await chmod(one, 0o644)
    const { previous: aside } = await restore(copy, file)
    expect(await Promise.all([file, aside!].map(modeOf))).to.deep.equal(['600', '600'])
  })
})
