import { copyFile, readdir, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import sqlite3 from 'sqlite3'
import { InvalidInputError } from '../../../src/domain/index.js'
import { readKeys } from '../../../src/features/people/api-key-store.js'
import { backUp, type Database, restore, SqliteDatabase } from '../../../src/platform/database/index.js'
import { DatabaseTooNewError } from '../../../src/platform/database/migrations/checksum.js'
import { migrations } from '../../../src/platform/database/migrations/index.js'
import { BackupDamagedError } from '../../../src/platform/database/sqlite/backup-manifest.js'
import { DatabaseInUseError } from '../../../src/platform/database/storage-errors.js'
import { flipBytes } from '../../support/damage.js'
import { errorOf } from '../../support/errors.js'
import { onTidyUp, temporaryFolder } from '../../support/shared.js'

async function aDatabase(): Promise<{ file: string; folder: string; database: Database }> {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'passerelle.db')
  const database = await SqliteDatabase.open(file)
  // A test may have closed it already.
  onTidyUp(() => database.close().catch(() => undefined))
  return { file, folder, database }
}

const write = (database: Database, name: string, value = '') =>
  database.transaction((queries) => queries.run('INSERT INTO catalogue_state VALUES (?, ?)', name, value))

async function namesIn(file: string): Promise<string[]> {
  const database = await SqliteDatabase.open(file)
  try {
    const rows = await database.all<{ name: string }>('SELECT name FROM catalogue_state ORDER BY name')
    return rows.map(({ name }) => name)
  } finally {
    await database.close()
  }
}

/** A word in the table of an earlier schema. */
function wordsIn(schema: number): string {
  return schema < plainWords
    ? "INSERT INTO passage_words (rowid, title, language) VALUES (1, 'text', 'en')"
    : "INSERT INTO passage_words VALUES (1, 'print', 'en', 'text', '', '', '', '')"
}

/** From this schema on, a plain table keeps the words, and no index of SQLite. */
const plainWords = 15

/** A file of an earlier schema, made with the SQL of its migrations. */
async function aFileOfSchema(schema: number, more = ''): Promise<string> {
  const file = path.join(await temporaryFolder(), 'passerelle.db')
  const handle = new sqlite3.Database(file)
  const content = `INSERT INTO catalogue_state VALUES ('generation', '7');
    INSERT INTO members (code, body) VALUES ('BF', '{"code":"BF"}');
    INSERT INTO case_studies (id, body, updated_at) VALUES ('one', '{}', '2026-01-01');
    INSERT INTO case_study_implementers VALUES ('one', 'BF', 'lead');
    INSERT INTO passages VALUES (1, 'one', 'en', 'title', 0, 'a text', 'hash');
    INSERT INTO vectors VALUES ('model', 'hash', x'00');
    ${wordsIn(schema)};`
  const steps = migrations
    .slice(0, schema)
    .map(({ sql }) => sql)
    .join(';\n')
  await new Promise<void>((resolve, reject) =>
    handle.exec(`PRAGMA journal_mode = WAL; ${steps}; PRAGMA user_version = ${schema}; ${content} ${more}`, (error) =>
      error ? reject(error) : resolve(),
    ),
  )
  await new Promise<void>((resolve, reject) => handle.close((error) => (error ? reject(error) : resolve())))
  return file
}

describe('a backup', () => {
  it('contains everything written before it, and only its owner can read it', async () => {
    const { file, folder, database } = await aDatabase()
    await write(database, 'a')
    const target = path.join(folder, 'copy.db')
    const report = await backUp(file, target)
    await write(database, 'b')
    expect(report).to.include({ file: target, schema: migrations.length })
    expect(report.bytes).to.equal((await stat(target)).size)
    expect((await stat(target)).mode & 0o777).to.equal(0o600)
    expect(await namesIn(target)).to.deep.equal(['a'])
  })

  it('contains one moment, while others write', async () => {
    const { file, folder, database } = await aDatabase()
    let writing = true
    let written = 0
    const writer = (async () => {
      // Always two together: a copy with only one of them would not be of one moment.
      while (writing) {
        const pair = String(written++).padStart(6, '0')
        await database.transaction(async (queries) => {
          await queries.run("INSERT INTO catalogue_state VALUES (?, '')", `${pair} left`)
          await queries.run("INSERT INTO catalogue_state VALUES (?, '')", `${pair} right`)
        })
      }
    })()
    for (let time = 0; time < 5; time++) {
      const before = written
      await backUp(file, path.join(folder, `copy-${time}.db`))
      while (written < before + 20) await new Promise(setImmediate)
    }
    writing = false
    await writer
    for (let time = 0; time < 5; time++) {
      const names = await namesIn(path.join(folder, `copy-${time}.db`))
      expect(names.length % 2).to.equal(0)
      expect(names).to.deep.equal([...names].sort())
    }
  })

  it('does not replace an existing file', async () => {
    const { file, folder } = await aDatabase()
    const target = path.join(folder, 'precious.txt')
    await writeFile(target, 'precious')
    expect(await errorOf(() => backUp(file, target))).to.be.instanceOf(InvalidInputError)
    expect((await stat(target)).size).to.equal(8)
  })

  it('reports a missing folder', async () => {
    const { file, folder } = await aDatabase()
    const error = await errorOf(() => backUp(file, path.join(folder, 'no', 'copy.db')))
    expect(error).to.be.instanceOf(InvalidInputError)
    expect((error as Error).message).to.include(path.join(folder, 'no'))
  })

  it('leaves nothing behind when it fails', async () => {
    const { file, folder } = await aDatabase()
    await errorOf(() => backUp(file, path.join(folder, 'no', 'such', 'folder.db')))
    await errorOf(() => backUp(path.join(folder, 'none.db'), path.join(folder, 'copy.db')))
    expect((await readdir(folder)).filter((name) => /part|copy|none/.test(name))).to.deep.equal([])
  })
})

describe('restoring', () => {
  it('restores the backup, and saves the old database', async () => {
    const { file, folder, database } = await aDatabase()
    await write(database, 'a')
    const copy = path.join(folder, 'copy.db')
    await backUp(file, copy)
    await write(database, 'b')
    await database.close()
    const { previous: aside } = await restore(copy, file)
    expect(await namesIn(file)).to.deep.equal(['a'])
    expect(await namesIn(aside!)).to.deep.equal(['a', 'b'])
  })

  it('works without a database', async () => {
    const { file, folder, database } = await aDatabase()
    await write(database, 'a')
    const copy = path.join(folder, 'copy.db')
    await backUp(file, copy)
    const elsewhere = path.join(await temporaryFolder(), 'passerelle.db')
    expect((await restore(copy, elsewhere)).previous).to.equal(undefined)
    expect(await namesIn(elsewhere)).to.deep.equal(['a'])
  })

  it('ignores the log that a killed service left', async () => {
    const { file, folder, database } = await aDatabase()
    await write(database, 'a')
    const copy = path.join(folder, 'copy.db')
    await backUp(file, copy)
    await write(database, 'b')
    // As after a SIGKILL: the log exists, and no process has the files open.
    const killed = path.join(await temporaryFolder(), 'passerelle.db')
    for (const suffix of ['', '-wal', '-shm']) await copyFile(file + suffix, killed + suffix)
    const { previous: aside } = await restore(copy, killed)
    expect(await namesIn(killed)).to.deep.equal(['a'])
    expect(await namesIn(aside!)).to.deep.equal(['a', 'b'])
  })

  for (const [what, damage] of [
    ['is full of other bytes', (file: string) => flipBytes(file, 0, 8_192)],
    ['is cut off', (file: string) => truncate(file, 5_000)],
    ['is empty', (file: string) => truncate(file, 0)],
  ] as const) {
    it(`works when the database ${what}`, async () => {
      const { file, folder, database } = await aDatabase()
      await write(database, 'a')
      const copy = path.join(folder, 'copy.db')
      await backUp(file, copy)
      await database.close()
      await damage(file)
      expect((await restore(copy, file)).previous).to.be.a('string')
      expect(await namesIn(file)).to.deep.equal(['a'])
    })

    it(`refuses a backup that ${what}, and changes nothing`, async () => {
      const { file, folder, database } = await aDatabase()
      const copy = path.join(folder, 'copy.db')
      await backUp(file, copy)
      await write(database, 'b')
      await database.close()
      await damage(copy)
      expect(await errorOf(() => restore(copy, file))).to.be.instanceOf(BackupDamagedError)
      expect(await namesIn(file)).to.deep.equal(['b'])
    })
  }

  it('reports a missing backup', async () => {
    const { file, folder, database } = await aDatabase()
    await database.close()
    const error = await errorOf(() => restore(path.join(folder, 'none.db'), file))
    expect(error).to.be.instanceOf(InvalidInputError)
  })

  it('refuses a database of something else', async () => {
    const { file, folder, database } = await aDatabase()
    await database.close()
    const other = path.join(folder, 'other.db')
    const handle = new sqlite3.Database(other)
    await new Promise<void>((resolve) => handle.exec('CREATE TABLE t (x)', () => handle.close(() => resolve())))
    expect(await errorOf(() => restore(other, file))).to.be.instanceOf(BackupDamagedError)
  })

  it('refuses a backup of a newer version', async () => {
    const { file, folder, database } = await aDatabase()
    await database.transaction((queries) => queries.run(`PRAGMA user_version = ${migrations.length + 1}`))
    const copy = path.join(folder, 'copy.db')
    await backUp(file, copy)
    await database.close()
    expect(await errorOf(() => restore(copy, file))).to.be.instanceOf(DatabaseTooNewError)
  })

  it('refuses while another process has the database open', async () => {
    const { file, folder, database } = await aDatabase()
    const copy = path.join(folder, 'copy.db')
    await backUp(file, copy)
    await write(database, 'b')
    expect(await errorOf(() => restore(copy, file))).to.be.instanceOf(DatabaseInUseError)
    await write(database, 'c')
    expect(await namesIn(file)).to.deep.equal(['b', 'c'])
  })
})

describe('a database of schema', () => {
  for (let schema = 1; schema < migrations.length; schema++) {
    it(`${schema} is migrated with its content, and saved as it was`, async () => {
      const file = await aFileOfSchema(schema)
      const database = await SqliteDatabase.open(file)
      onTidyUp(() => database.close())
      expect(await database.get('PRAGMA user_version')).to.deep.equal({ user_version: migrations.length })
      expect(await database.all('SELECT * FROM case_study_implementers')).to.deep.equal([
        { case_study_id: 'one', member_code: 'BF', role: 'lead' },
      ])
      expect(await database.all('PRAGMA foreign_key_check')).to.deep.equal([])
      expect(await database.get('PRAGMA integrity_check')).to.deep.equal({ integrity_check: 'ok' })

      const kept = new sqlite3.Database(`${file}.before-${migrations.length}`, sqlite3.OPEN_READONLY)
      onTidyUp(() => new Promise((resolve) => kept.close(resolve)))
      const inKept = (sql: string) => new Promise((resolve) => kept.get(sql, (_error, row) => resolve(row)))
      expect(await inKept('PRAGMA user_version')).to.deep.equal({ user_version: schema })
      expect(await inKept('SELECT COUNT(*) AS n FROM vectors')).to.deep.equal({ n: 1 })
      const isText = schema < plainWords ? 'passage_words MATCH' : 'title ='
      expect(await inKept(`SELECT rowid AS id FROM passage_words WHERE ${isText} 'text'`)).to.deep.equal({ id: 1 })
    })
  }

  it('9 lets its portal keys act for every member, and no other key', async () => {
    const file = await aFileOfSchema(
      9,
      `INSERT INTO api_keys (id, secret_hash, label, role, member_code, created_at) VALUES
         ('pk_1', 'hash', 'a portal', 'portal', NULL, '2026-01-01'), ('pk_2', 'hash', 'BF', 'member', 'BF', '2026-01-01')`,
    )
    const database = await SqliteDatabase.open(file)
    onTidyUp(() => database.close())
    expect((await readKeys(database)).map(({ members }) => members)).to.deep.equal(['*', null])
  })

  it('1 is saved as it was when several processes open it at the same moment', async () => {
    const file = await aFileOfSchema(1)
    const databases = await Promise.all(Array.from({ length: 4 }, () => SqliteDatabase.open(file)))
    for (const database of databases) await database.close()
    const names = (await readdir(path.dirname(file))).filter((name) => /before|part/.test(name))
    expect(names).to.deep.equal([`passerelle.db.before-${migrations.length}`])
    const kept = new sqlite3.Database(`${file}.before-${migrations.length}`, sqlite3.OPEN_READONLY)
    onTidyUp(() => new Promise((resolve) => kept.close(resolve)))
    const version = await new Promise((resolve) => kept.get('PRAGMA user_version', (_error, row) => resolve(row)))
    expect(version).to.deep.equal({ user_version: 1 })
  })

  it('that is current is opened without a copy', async () => {
    const { folder, file, database } = await aDatabase()
    await database.close()
    await (await SqliteDatabase.open(file)).close()
    expect((await readdir(folder)).filter((name) => name.includes('before'))).to.deep.equal([])
  })

  it('1 can be restored, and is migrated when it is opened', async () => {
    const old = await aFileOfSchema(1)
    const { file, database } = await aDatabase()
    await database.close()
    await restore(old, file)
    // Before there were domain packs, every database was about customs.
    expect(await namesIn(file)).to.deep.equal(['domain', 'generation'])
  })
})
