import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import pg from 'pg'
import sqlite3 from 'sqlite3'
import { tableList as writtenList } from '../../../scripts/database/table-list.js'
import { bundledDomainDir, projectRoot } from '../../../src/config.js'
import { readHead, record, verifyAudit } from '../../../src/features/audit/index.js'
import { importDomainPack } from '../../../src/features/catalogue/index.js'
import {
  type Database,
  type DatabasePlace,
  inspectDatabase,
  moveDatabase,
  openDatabase,
} from '../../../src/platform/database/index.js'
import { tableList } from '../../../src/platform/database/move/table-list.js'
import { start } from '../../support/commands.js'
import { errorOf } from '../../support/errors.js'
import { contentOf, fillEmptyTables, namesOfTables } from '../../support/filled-tables.js'
import { databaseUrlFor, describeOverPostgres, ensureEmptyDatabase } from '../../support/postgres.js'
import { temporaryFolder } from '../../support/shared.js'
import { administrator } from '../../support/viewers.js'

/** The place of a new SQLite database. */
async function aFile(): Promise<DatabasePlace> {
  return { file: path.join(await temporaryFolder(), 'passerelle.db'), url: null }
}

/** The place of a new PostgreSQL database. */
async function aServersDatabase(): Promise<DatabasePlace> {
  const url = databaseUrlFor(await temporaryFolder())
  await ensureEmptyDatabase(url)
  return { file: 'unused', url }
}

async function using<T>(place: DatabasePlace, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

let prepared: string
let tables: string[]
/** What processes on one database tell each other while they run: it is not moved. */
const ofProcesses = ['leases', 'shared_memory']

/** A SQLite database with the bundled catalogue, an audit, and rows in every other table. */
async function aFullFile(): Promise<DatabasePlace> {
  const place = await aFile()
  await copyFile(path.join(prepared, 'passerelle.db'), place.file)
  return place
}

async function prepare(): Promise<void> {
  prepared = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  await using({ file: path.join(prepared, 'passerelle.db'), url: null }, async (database) => {
    await importDomainPack({ database }, bundledDomainDir)
    for (const entityId of ['a', 'b', 'c']) await audit(database, entityId)
    await fillEmptyTables(database)
    await database.transaction(async (queries) => {
      // References to rows of the same table that come later, and numbers that were given and are free again.
      for (const [table, column] of [
        ['case_studies', 'merged_into'],
        ['api_keys', 'replaced_by'],
      ]) {
        await queries.run(`UPDATE ${table} SET ${column} = (SELECT max(id) FROM ${table})`)
      }
      await queries.run('DELETE FROM learned_models WHERE number = (SELECT max(number) FROM learned_models)')
    })
    tables = (await namesOfTables(database)).filter((name) => !ofProcesses.includes(name))
  })
}

function audit(database: Database, entityId: string): Promise<unknown> {
  const entry = { by: administrator, action: 'approved', entity: 'match', entityId, before: null, after: { a: 'é' } }
  return database.transaction((queries) => record(queries, entry))
}

const content = (place: DatabasePlace) => using(place, (database) => contentOf(database, tables))
const noMore = { verify: async () => undefined }

/** Throws when a step of a move has done more than some rows. */
const stopAfter = (rows: number) => (progress?: { readonly done: number }) => {
  if (progress && progress.done > rows) throw new Error('interrupted')
}

async function interrupt(
  from: DatabasePlace,
  to: DatabasePlace,
  steps: Partial<Parameters<typeof moveDatabase>[2]>,
): Promise<void> {
  const error = await errorOf(() => moveDatabase(from, to, { ...noMore, ...steps }))
  expect(error).to.include({ message: 'interrupted' })
}

/** Changes a database as no service does. */
async function behindItsBack({ file, url }: DatabasePlace, sql: string): Promise<void> {
  if (url === null) {
    const handle = new sqlite3.Database(file)
    await new Promise<void>((resolve, reject) => handle.exec(sql, (error) => (error ? reject(error) : resolve())))
    await new Promise((resolve) => handle.close(resolve))
    return
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

describe('the list of tables that are moved', () => {
  it('has every table with every column, except those of processes that run', async () => {
    const file = path.join(projectRoot, 'src/platform/database/move/table-list.ts')
    const list = await using(await aFile(), writtenList)
    expect(list).to.equal(await readFile(file, 'utf8'))
  })
})

/** A move, by the kind of the new database. */
function describeMove(aNewPlace: () => Promise<DatabasePlace>): void {
  it('copies every row of every table', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    const before = await content(from)
    expect(Object.values(before).filter((rows) => rows.length === 0)).to.deep.equal([])
    const moved = await moveDatabase(from, to, noMore)
    expect(await content(to)).to.deep.equal(before)
    expect(await content(from)).to.deep.equal(before)
    const rows = Object.values(before).flat().length
    expect(moved).to.deep.equal({ tables: tables.length, rows, continuedAfter: 0 })
  })

  it('keeps the chain of the audit, which goes on', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    const head = await using(from, readHead)
    await moveDatabase(from, to, noMore)
    await using(to, async (database) => {
      await audit(database, 'after')
      expect(await verifyAudit({ database }, head)).to.deep.include({ entries: 4, brokenAt: null, expected: 'met' })
    })
  })

  it('gives no number again that was given before', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    await moveDatabase(from, to, noMore)
    await using(to, async (database) => {
      const model = { at: 'x', encoder: 'x', body: '{}', accepted: 0 }
      await database.transaction((queries) => queries.insertInto('learnedModels').values(model).execute())
      const event = { at: 'x', kind: 'shown', caseStudyId: (await anyStudy(database)).id }
      await database.transaction((queries) => queries.insertInto('usageEvents').values(event).execute())
      const highest = (table: string, column: string) =>
        database.get<{ n: number }>(`SELECT max(${column}) AS n FROM ${table}`)
      expect([await highest('learned_models', 'number'), await highest('usage_events', 'id')]).to.deep.equal([
        { n: 4 },
        { n: 4 },
      ])
    })
  })

  it('still requires what rows refer to', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    await moveDatabase(from, to, noMore)
    await using(to, async (database) => {
      const dangling = "UPDATE case_studies SET merged_into = 'nowhere'"
      expect(await errorOf(() => database.transaction((queries) => queries.run(dangling)))).to.be.instanceOf(Error)
    })
  })

  it('that is interrupted leaves nothing that a service opens, and goes on where it was', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    await interrupt(from, to, { onCopied: stopAfter(1_000) })
    expect(await errorOf(() => openDatabase(to))).to.include({ code: 'DATABASE_UNFINISHED' })
    const { continuedAfter } = await moveDatabase(from, to, noMore)
    expect(continuedAfter).to.be.above(0)
    expect(await content(to)).to.deep.equal(await content(from))
  })

  it('that is interrupted begins again when the source was used meanwhile', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    await interrupt(from, to, { onCopied: stopAfter(1_000) })
    await using(from, (database) => audit(database, 'meanwhile'))
    expect(await moveDatabase(from, to, noMore)).to.include({ continuedAfter: 0 })
    expect(await content(to)).to.deep.equal(await content(from))
    await using(to, async (database) => {
      const change = () => database.transaction((queries) => queries.run('DELETE FROM audit'))
      expect(String(await errorOf(change))).to.include('append-only')
    })
  })

  it('that is not verified leaves nothing that a service opens', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    let called = 0
    const verify = async () => {
      called++
      if (called === 2) throw new Error('not verified')
    }
    expect(await errorOf(() => moveDatabase(from, to, { verify }))).to.include({ message: 'not verified' })
    expect(await errorOf(() => openDatabase(to))).to.include({ code: 'DATABASE_UNFINISHED' })
  })

  it('finds a value that is not what was sent', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    await interrupt(from, to, { onVerified: stopAfter(0) })
    await behindItsBack(to, "UPDATE regions SET pack_body = 'other' WHERE id = (SELECT max(id) FROM regions)")
    const error = await errorOf(() => moveDatabase(from, to, noMore))
    expect(error).to.include({ code: 'MOVE_DIFFERS' })
    expect((error as Error).message)
      .to.include('regions')
      .and.include('other values')
    expect(await errorOf(() => openDatabase(to))).to.include({ code: 'DATABASE_UNFINISHED' })
  })

  it('does not go to a database that has data', async () => {
    const [from, to] = [await aFile(), await aNewPlace()]
    await using(from, async () => undefined)
    await using(to, (database) => audit(database, 'there'))
    expect(await errorOf(() => moveDatabase(from, to, noMore))).to.include({ code: 'DATABASE_NOT_EMPTY' })
    expect(await using(to, readHead)).to.include({ entries: 1 })
  })

  it('does not begin while a service has either end open', async () => {
    const [from, to] = [await aFile(), await aNewPlace()]
    await using(from, async () => {
      expect(await errorOf(() => moveDatabase(from, to, noMore))).to.include({ code: 'DATABASE_IN_USE' })
    })
    await using(to, async () => {
      expect(await errorOf(() => moveDatabase(from, to, noMore))).to.include({ code: 'DATABASE_IN_USE' })
      expect(await errorOf(() => moveDatabase(to, from, noMore))).to.include({ code: 'DATABASE_IN_USE' })
    })
  })

  it('lets no service open either end before it is done', async () => {
    const [from, to] = [await aFile(), await aNewPlace()]
    await using(from, async () => undefined)
    const codes: unknown[] = []
    const verify = async () => {
      for (const place of [from, to]) codes.push(((await errorOf(() => openDatabase(place))) as { code?: string }).code)
    }
    await moveDatabase(from, to, { verify })
    expect(codes).to.deep.equal(Array.from({ length: 4 }, () => 'DATABASE_IN_USE'))
  })

  it('takes nothing from a database that is itself unfinished', async () => {
    const [from, to] = [await aFullFile(), await aNewPlace()]
    await interrupt(from, to, { onCopied: stopAfter(0) })
    expect(await errorOf(async () => moveDatabase(to, await aFile(), noMore))).to.include({
      code: 'DATABASE_UNFINISHED',
    })
  })

  it('is done by a command, also after it was killed', async function () {
    this.timeout(120_000)
    const [from, to] = [await aFullFile(), await aNewPlace()]
    const folder = path.dirname(from.file)
    const args = ['move', '--to', to.url ?? path.dirname(to.file)]
    const first = start(folder, args)
    first.child.stderr.on('data', () => {
      if (/Copying rows: [1-9]\d{3} /.test(first.said.errors)) first.child.kill('SIGKILL')
    })
    expect((await first.ended).code, first.said.errors).to.equal(null)
    expect(await errorOf(() => openDatabase(to))).to.include({ code: 'DATABASE_UNFINISHED' })
    const { code, output, errors } = await start(folder, [...args, '--json']).ended
    expect(code, errors).to.equal(0)
    expect(JSON.parse(output)).to.deep.include({ tables: tables.length, audit: await using(from, readHead) })
    expect(await content(to)).to.deep.equal(await content(from))
  })
}

const anyStudy = (database: Database) => database.selectFrom('caseStudies').select('id').executeTakeFirstOrThrow()

describe('a move', function () {
  this.timeout(120_000)
  before(prepare)
  after(() => rm(prepared, { recursive: true }))

  describe('to a file of SQLite', () => {
    describeMove(aFile)

    it('is found unfinished by who looks at the file', async () => {
      const [from, to] = [await aFullFile(), await aFile()]
      await interrupt(from, to, { onCopied: stopAfter(1_000) })
      expect(await errorOf(() => inspectDatabase(to.file))).to.include({ code: 'DATABASE_UNFINISHED' })
    })

    it('needs a source, and another place for it', async () => {
      const from = await aFile()
      expect(await errorOf(async () => moveDatabase(from, await aFile(), noMore))).to.include({ code: 'INVALID_INPUT' })
      const folder = path.dirname(from.file)
      for (const [to, said] of [
        [folder, 'is the database of the settings itself'],
        [`sqlite:${folder}/`, 'is the database of the settings itself'],
        ['mysql://somebody:zqsecret@host/name', 'must be an address'],
      ] as const) {
        const { code, errors } = await start(folder, ['move', '--to', to]).ended
        expect(errors).to.include(said).and.not.include('zqsecret')
        expect(code).to.equal(2)
      }
    })
  })

  describeOverPostgres('to PostgreSQL', () => {
    describeMove(aServersDatabase)

    it('and back has every row again', async () => {
      const [from, middle, back] = [await aFullFile(), await aServersDatabase(), await aFile()]
      await moveDatabase(from, middle, noMore)
      await moveDatabase(middle, back, noMore)
      expect(await content(back)).to.deep.equal(await content(from))
    })

    it('leaves out no table of PostgreSQL, except those that only count and remember for it', async () => {
      const place = await aServersDatabase()
      const found = await using(place, (database) =>
        database.all<{ name: string }>(
          "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
        ),
      )
      const own = ['unswept', 'writes', ...ofProcesses]
      expect(found.map(({ name }) => name).sort()).to.deep.equal([...tableList.map(({ name }) => name), ...own].sort())
    })
  })
})
