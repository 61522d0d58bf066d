import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { type Database, openDatabase } from '../../../src/platform/database/index.js'
import { until } from '../../support/nodes.js'
import { databaseUrlFor, describeOverPostgres, dropUnused, ensureDatabase } from '../../support/postgres.js'

/**
 * The replica is a database of its own here, so that a test says what it has copied and when: what is read from it is
 * known by a region that only it has. A replica that copies by itself is in `scripts/cluster`.
 */
describeOverPostgres('a database with a replica', function () {
  this.timeout(30_000)
  let folders: string[]
  let replica: Database
  let database: Database
  let problems: Error[]

  const open = (url: string, readUrl?: string) =>
    openDatabase({ file: 'unused', url, ...(readUrl && { readUrl }) }, (error) => void problems.push(error))

  beforeEach(async () => {
    problems = []
    folders = await Promise.all([1, 2].map(() => mkdtemp(path.join(tmpdir(), 'passerelle-'))))
    const [url, readUrl] = folders.map(databaseUrlFor) as [string, string]
    await ensureDatabase(url)
    await ensureDatabase(readUrl)
    replica = await open(readUrl)
    await replica.transaction((queries) => queries.run("INSERT INTO regions (id, body) VALUES ('of-replica', '{}')"))
    database = await open(url, readUrl)
    await copyUpTo(await database.version())
  })

  afterEach(async () => {
    await database.close()
    await replica.close().catch(() => undefined)
    for (const folder of folders) await rm(folder, { recursive: true })
    await dropUnused()
  })

  /** The replica says that it has this many writes. */
  const copyUpTo = (count: number) => replica.all('UPDATE writes SET count = ?', count)
  const write = () => database.transaction((queries) => queries.run("UPDATE regions SET body = '{}'"))
  const readsReplica = async () => (await database.all("SELECT id FROM regions WHERE id = 'of-replica'")).length === 1
  const begin = () => database.onWrite(() => undefined)

  it('is read from the replica that has everything, once it hears of writes', async () => {
    expect(await readsReplica()).to.equal(false)
    begin()
    await until(readsReplica)
    const typed = await database.selectFrom('regions').select('id').where('id', '=', 'of-replica').execute()
    expect(typed).to.have.length(1)
  })

  it('is read from the primary after a write, until the replica has it', async () => {
    begin()
    await until(readsReplica)
    await write()
    for (let read = 0; read < 20; read++) expect(await readsReplica()).to.equal(false)
    await copyUpTo(await database.version())
    await until(readsReplica)
  })

  it('is read from the primary after a write of another process', async () => {
    begin()
    await until(readsReplica)
    const other = await open(databaseUrlFor(folders[0]!))
    await other.transaction(async () => undefined)
    await other.close()
    await until(async () => !(await readsReplica()))
    for (let read = 0; read < 20; read++) expect(await readsReplica()).to.equal(false)
  })

  it('never goes back to what was before, although others write all the time', async () => {
    begin()
    const other = await open(databaseUrlFor(folders[0]!))
    let isOver = false
    const writing = (async () => {
      while (!isOver) {
        await other.transaction(async () => undefined)
        const { count } = (await other.get<{ count: number }>('SELECT count FROM writes'))!
        await copyUpTo(count)
      }
    })()
    let last = 0
    let fromReplica = 0
    for (let read = 0; read < 1_000; read++) {
      const { count, copied } = (await database.get<{ count: number; copied: number }>(
        "SELECT count, (SELECT count(*) FROM regions WHERE id = 'of-replica') AS copied FROM writes",
      ))!
      expect(count).to.be.at.least(last)
      last = count
      fromReplica += copied
    }
    isOver = true
    await writing
    await other.close()
    expect(fromReplica, 'both are read').to.be.within(1, 999)
  })

  it('is read from the primary while the replica is down, and says so once', async () => {
    begin()
    await until(readsReplica)
    problems = []
    await replica.all('ALTER TABLE regions RENAME TO renamed')
    for (let read = 0; read < 20; read++) expect(await readsReplica()).to.equal(false)
    expect(problems).to.have.length(1)
  })
})
