import { EventEmitter, once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { type Database, openDatabase } from '../../../src/platform/database/index.js'
import { errorOf } from '../../support/errors.js'
import {
  databaseUrlFor,
  describeOverPostgres,
  dropUnused,
  endConnections,
  ensureDatabase,
  withoutDatabase,
} from '../../support/postgres.js'

describe('a PostgreSQL server that is not there', () => {
  it('is said so when the database is opened', async () => {
    const url = 'postgres://nobody:nothing@127.0.0.1:9/none'
    expect(await errorOf(() => openDatabase({ file: 'unused', url }))).to.include({
      code: 'STORAGE_UNAVAILABLE',
      status: 503,
      retryAfter: 5,
    })
  })
})

describeOverPostgres('a PostgreSQL server that goes away', () => {
  let folder: string
  let database: Database
  let name: string
  const reported: Error[] = []

  beforeEach(async () => {
    reported.length = 0
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    const url = databaseUrlFor(folder)
    name = new URL(url).pathname.slice(1)
    await ensureDatabase(url)
    database = await openDatabase({ file: 'unused', url }, (error) => reported.push(error))
  })

  afterEach(async () => {
    await database.close()
    await rm(folder, { recursive: true })
    await dropUnused()
  })

  const read = () => database.selectFrom('regions').select('id').execute()
  const write = (id: string) =>
    database.transaction((queries) => queries.insertInto('regions').values({ id, body: '{}' }).execute())

  it('is found again by the next query after its connections ended', async () => {
    await read()
    await endConnections(name)
    expect(await read()).to.be.an('array').and.not.empty
    expect(reported).to.not.be.empty
  })

  it('ends a transaction with a storage error, and stores nothing of it', async () => {
    const failed = database.transaction(async (queries) => {
      await queries.insertInto('regions').values({ id: 'zq-lost', body: '{}' }).execute()
      await endConnections(name)
      await queries.insertInto('regions').values({ id: 'zq-next', body: '{}' }).execute()
    })
    expect(await errorOf(() => failed)).to.include({ code: 'STORAGE_UNAVAILABLE', retryAfter: 5 })
    await write('zq-kept')
    const ids = (await read()).map(({ id }) => id).filter((id) => id.startsWith('zq'))
    expect(ids).to.deep.equal(['zq-kept'])
  })

  it('lets a change wait for another one for ten seconds at most', async function () {
    this.timeout(60_000)
    const steps = new EventEmitter()
    const begun = once(steps, 'begun')
    const first = database.transaction(async () => {
      steps.emit('begun')
      await once(steps, 'end')
    })
    await begun
    expect(await errorOf(() => write('zq-waits'))).to.include({ code: 'STORAGE_BUSY', status: 503, retryAfter: 5 })
    steps.emit('end')
    await first
    await write('zq-waits')
  })

  it('leaves a change in doubt when it goes while it stores it', async () => {
    await database.transaction(async (queries) => {
      await queries.run(`CREATE FUNCTION go_away() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`)
      await queries.run(`CREATE CONSTRAINT TRIGGER away AFTER INSERT ON regions DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION go_away()`)
    })
    const error = await errorOf(() => write('zq-doubt'))
    expect(error).to.include({ code: 'STORAGE_UNAVAILABLE', retryAfter: undefined })
    expect((error as Error).message).to.include('look whether it took effect')
  })

  it('refuses reads and writes until it takes connections again', async () => {
    await withoutDatabase(name, async () => {
      for (const attempt of [read, () => write('zq'), () => database.check(), () => database.version()]) {
        expect(await errorOf(attempt)).to.include({ code: 'STORAGE_UNAVAILABLE', status: 503 })
      }
    })
    await write('zq')
    expect((await read()).map(({ id }) => id)).to.include('zq')
  })
})
