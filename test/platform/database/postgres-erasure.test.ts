import path from 'node:path'
import { expect } from 'chai'
import pg from 'pg'
import { type Database, openDatabase } from '../../../src/platform/database/index.js'
import { copiesIn } from '../../support/files.js'
import { databaseUrlFor, describeOverPostgres, ensureDatabase } from '../../support/postgres.js'
import { onTidyUp, temporaryFolder } from '../../support/shared.js'

interface Erasing {
  readonly open: () => Promise<Database>
  /** Connections beside the service. */
  readonly other: pg.Client
  readonly reader: pg.Client
}

async function aDatabase(): Promise<Erasing> {
  const url = databaseUrlFor(await temporaryFolder())
  await ensureDatabase(url)
  const connect = async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    onTidyUp(() => client.end())
    return client
  }
  const open = async () => {
    const database = await openDatabase({ file: 'unused', url })
    // A test may have closed it already.
    onTidyUp(() => database.close().catch(() => undefined))
    return database
  }
  return { open, other: await connect(), reader: await connect() }
}

/** Writes rows, and some of them again, among others that stay. */
async function write(database: Database): Promise<void> {
  for (let index = 0; index < 200; index++) {
    const [name, value] = index % 10 === 5 ? [`zqword${index}`, 'zqword zqword'] : [`kept${index}`, 'other '.repeat(30)]
    await database.transaction((queries) => queries.run('INSERT INTO catalogue_state VALUES (?, ?)', name, value))
  }
  await database.transaction((queries) =>
    queries.run("UPDATE catalogue_state SET value = 'zqword was changed' WHERE name LIKE 'zqword%'"),
  )
}

const eraseWords = (database: Database) =>
  database.erase((queries) => queries.run("DELETE FROM catalogue_state WHERE name LIKE 'zqword%'"))

/** The files of the server in which a word is, except its write-ahead log and what belongs to other databases. */
async function filesWith(word: RegExp, { other }: Erasing): Promise<string[]> {
  await other.query('CHECKPOINT')
  const { rows } = await other.query(
    "SELECT current_setting('data_directory') AS folder, oid FROM pg_database WHERE datname = current_database()",
  )
  const [{ folder, oid }] = rows
  const own = await copiesIn(path.join(folder, 'base', String(oid)), word)
  const shared = await Promise.all(
    ['global', 'pg_xact', 'pg_multixact', 'pg_subtrans', 'pg_stat', 'pg_logical'].map((name) =>
      copiesIn(path.join(folder, name), word),
    ),
  )
  return [own, ...shared].flatMap(Object.keys)
}

const unswept = async ({ other }: Erasing) => (await other.query('SELECT table_name FROM unswept')).rows.length

describeOverPostgres('an erasure in PostgreSQL', function () {
  this.timeout(120_000)

  it('leaves no word in any file but the write-ahead log, at the latest when the database is closed', async () => {
    const erasing = await aDatabase()
    const database = await erasing.open()
    await write(database)
    await erasing.other.query('ANALYZE catalogue_state')
    expect(await filesWith(/zqword/g, erasing), 'the test would prove nothing').to.not.deep.equal([])
    await eraseWords(database)
    await database.close()
    expect(await filesWith(/zqword/g, erasing)).to.deep.equal([])
    expect(await filesWith(/kept/g, erasing)).to.not.deep.equal([])
    expect(await unswept(erasing)).to.equal(0)
  })

  it('leaves no row that can be looked at as soon as it is done', async () => {
    const erasing = await aDatabase()
    const database = await erasing.open()
    await write(database)
    await erasing.other.query('CREATE EXTENSION pageinspect')
    const dead = async () => {
      const { rows } = await erasing.other.query(
        `SELECT count(*) AS found FROM generate_series(0, pg_relation_size('catalogue_state') / 8192 - 1) AS page,
           heap_page_items(get_raw_page('catalogue_state', page::int)) WHERE encode(t_data, 'escape') LIKE '%zqword%'`,
      )
      return Number(rows[0].found)
    }
    expect(await dead()).to.be.above(0)
    await eraseWords(database)
    expect(await dead()).to.equal(0)
  })

  it('of a process that was killed is finished by the next one that opens the database', async () => {
    const erasing = await aDatabase()
    const killed = await erasing.open()
    await write(killed)
    await eraseWords(killed)
    expect(await filesWith(/zqword/g, erasing), 'the test would prove nothing').to.not.deep.equal([])
    await erasing.open()
    expect(await filesWith(/zqword/g, erasing)).to.deep.equal([])
  })

  it('does not wait for who reads, and is finished later', async () => {
    const erasing = await aDatabase()
    const database = await erasing.open()
    await write(database)
    await erasing.reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM catalogue_state')
    await eraseWords(database)
    await database.close()
    expect(await unswept(erasing)).to.equal(1)
    const { rows } = await erasing.reader.query("SELECT 1 FROM catalogue_state WHERE name LIKE 'zqword%'")
    expect(rows, 'the reader still sees them').to.have.lengthOf(20)
    await erasing.reader.query('COMMIT')
    const next = await erasing.open()
    expect(await unswept(erasing)).to.equal(0)
    await next.close()
    expect(await filesWith(/zqword/g, erasing)).to.deep.equal([])
  })

  it('that fails deletes nothing', async () => {
    const erasing = await aDatabase()
    const database = await erasing.open()
    await write(database)
    const failing = database.erase(async (queries) => {
      await queries.run('DELETE FROM catalogue_state')
      throw new Error('changed my mind')
    })
    await failing.catch(() => undefined)
    expect(await database.all("SELECT name FROM catalogue_state WHERE name LIKE 'zqword%'")).to.have.lengthOf(20)
    expect(await unswept(erasing)).to.equal(0)
  })
})
