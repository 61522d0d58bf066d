import { EventEmitter, once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import pg from 'pg'
import { postgresBaseline } from '../../../scripts/database/postgres-baseline.js'
import { projectRoot } from '../../../src/config.js'
import { type Database, openDatabase, SqliteDatabase } from '../../../src/platform/database/index.js'
import { migrations } from '../../../src/platform/database/migrations/index.js'
import { errorOf } from '../../support/errors.js'
import { until } from '../../support/nodes.js'
import { databaseUrlFor, describeOverPostgres, dropUnused, ensureDatabase } from '../../support/postgres.js'

describe('the tables of PostgreSQL', () => {
  it('are those of the migrations', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
    try {
      const file = path.join(projectRoot, 'src/platform/database/postgres/baseline.ts')
      expect(await postgresBaseline(database)).to.equal(await readFile(file, 'utf8'))
    } finally {
      await database.close()
      await rm(folder, { recursive: true })
    }
  })
})

/** What a database announces. @param heard called each time */
function announced(database: Database, heard: () => void = () => undefined): { next: () => Promise<void> } {
  const events = new EventEmitter()
  database.onWrite(() => {
    heard()
    events.emit('heard')
  })
  return {
    async next() {
      await once(events, 'heard')
    },
  }
}

describeOverPostgres('a PostgreSQL database', () => {
  let url: string
  let folder: string
  const open = () => openDatabase({ file: 'unused', url })

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    url = databaseUrlFor(folder)
    await ensureDatabase(url)
  })

  afterEach(async () => {
    await rm(folder, { recursive: true })
    await dropUnused()
  })

  async function between<T>(work: (...databases: Database[]) => Promise<T>): Promise<T> {
    const databases = [await open(), await open()]
    try {
      return await work(...databases)
    } finally {
      for (const one of databases) await one.close()
    }
  }

  it('runs the transactions of all processes one after the other', async () => {
    await between(async (one, other) => {
      const countUp = (database: Database) =>
        database.transaction(async (queries) => {
          const { revision } = await queries.selectFrom('needsState').select('revision').executeTakeFirstOrThrow()
          // A second writer in between would write the same number.
          await new Promise((resolve) => setTimeout(resolve, 2))
          await queries
            .updateTable('needsState')
            .set({ revision: revision + 1 })
            .execute()
        })
      const { revision: before } = await one!.selectFrom('needsState').select('revision').executeTakeFirstOrThrow()
      await Promise.all(Array.from({ length: 20 }, (_, index) => countUp(index % 2 === 0 ? one! : other!)))
      const { revision } = await other!.selectFrom('needsState').select('revision').executeTakeFirstOrThrow()
      expect(revision - before).to.equal(20)
    })
  })

  it('tells a process that another one has written, and nothing of what was rolled back', async () => {
    await between(async (one, other) => {
      const before = await other!.version()
      const failed = one!.transaction(async (queries) => {
        await queries.insertInto('regions').values({ id: 'zq', body: '{}' }).execute()
        throw new Error('stop')
      })
      await failed.catch(() => undefined)
      expect(await other!.version()).to.equal(before)
      await one!.transaction((queries) => queries.insertInto('regions').values({ id: 'zq', body: '{}' }).execute())
      expect(await other!.version()).to.be.above(before)
      const found = await other!.selectFrom('regions').select('id').where('id', '=', 'zq').execute()
      expect(found).to.have.length(1)
    })
  })

  it('announces a write to the other processes, not to the one that wrote, when it is committed', async () => {
    await between(async (one, other) => {
      const heard: string[] = []
      const byOther = announced(other!, () => heard.push('other'))
      const byOne = announced(one!, () => heard.push('one'))
      // Each looks once when it begins to listen.
      await Promise.all([byOther.next(), byOne.next()])
      const next = byOther.next()
      await one!.transaction(async (queries) => {
        await queries.insertInto('regions').values({ id: 'zq', body: '{}' }).execute()
        expect(heard, 'before it is committed').to.have.members(['one', 'other'])
      })
      await next
      const found = await other!.selectFrom('regions').select('id').where('id', '=', 'zq').execute()
      expect(found).to.have.length(1)
      expect(heard.filter((name) => name === 'one')).to.have.length(1)
    })
  })

  it('looks again when its connection for announcements was lost and is there again', async () => {
    await between(async (one, other) => {
      const { next } = announced(other!)
      await next()
      const listensAgain = next()
      await one!.all(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
      )
      await listensAgain
      const heard = next()
      await one!.transaction(async () => undefined)
      await heard
    })
  })

  it('makes every process forget what was derived from erased data, at the latest when it looks', async () => {
    await between(async (one, other) => {
      let forgotten = 0
      other!.onErasure(() => (forgotten += 1))
      await one!.transaction(async () => undefined)
      await other!.version()
      expect(forgotten, 'nothing was erased').to.equal(0)
      await one!.erase(async () => undefined)
      await other!.version()
      await other!.version()
      expect(forgotten).to.equal(1)
    })
  })

  it('lets nobody change or delete what the audit says', async () => {
    await between(async (database) => {
      const said = { role: 'admin', action: 'x', entity: 'x', entityId: 'x', previousHash: 'x', hash: 'x', at: 'x' }
      await database!.transaction((queries) =>
        queries
          .insertInto('audit')
          .values({ number: 1_000_000, ...said })
          .execute(),
      )
      for (const change of ["UPDATE audit SET action = 'x'", 'DELETE FROM audit']) {
        const error = await database!.transaction((queries) => queries.run(change)).catch((thrown: Error) => thrown)
        expect(String(error)).to.include('append-only')
      }
    })
  })

  const last = migrations.at(-1)!

  /** As if the last step had not been made yet. */
  async function undoLast(database: Database): Promise<void> {
    const undone = [
      ...[...last.sql.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => `DROP TABLE ${table}`),
      ...[...last.sql.matchAll(/ALTER TABLE (\w+) ADD COLUMN (\w+)/g)].map(
        ([, table, column]) => `ALTER TABLE ${table} DROP COLUMN ${column}`,
      ),
    ]
    expect(undone).to.not.be.empty
    await database.transaction(async (queries) => {
      for (const step of undone) await queries.run(step)
      await queries.run('DELETE FROM applied_migrations WHERE number = ?', migrations.length)
    })
  }

  it('gets the steps that it lacks, once, whichever process opens it first', async () => {
    const older = await open()
    await undoLast(older)
    await older.close()
    const opened = await Promise.all([open(), open()])
    expect(opened.flatMap(({ migrated }) => migrated)).to.deep.equal([last.name])
    for (const one of opened) await one.close()
  })

  it('is read by other processes while one of them makes a step, and written after that', async () => {
    const running = await open()
    await undoLast(running)
    const order: string[] = []
    // The step is noted in this table, so its process has to wait.
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('BEGIN')
    await client.query('LOCK TABLE applied_migrations IN SHARE MODE')
    const opening = open().then((opened) => {
      order.push('opened')
      return opened
    })
    const waiting = () =>
      running.all("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
    await until(async () => (await waiting()).length === 1)
    const writing = running.transaction(async () => void order.push('written'))
    await until(async () => (await waiting()).length === 2)
    expect(await running.selectFrom('regions').select('id').execute()).to.not.be.empty
    expect(order).to.deep.equal([])
    await client.query('COMMIT')
    await client.end()
    const opened = await opening
    await writing
    expect(opened.migrated).to.deep.equal([last.name])
    expect(order).to.have.members(['opened', 'written'])
    await opened.close()
    await running.close()
  })

  it('says that it does not answer when its connection is lost, and answers the next time', async () => {
    await between(async (one, other) => {
      const writing = one!.transaction(async (queries) => {
        const { pid } = (await queries.get<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!
        await other!.all('SELECT pg_terminate_backend(?)', pid)
        await queries.run("INSERT INTO regions (id, body) VALUES ('zq', '{}')")
      })
      expect(await errorOf(() => writing)).to.include({ code: 'STORAGE_UNAVAILABLE' })
      await one!.transaction(async () => undefined)
      expect(await one!.all("SELECT id FROM regions WHERE id = 'zq'")).to.deep.equal([])
    })
  })

  it('is refused when a newer version wrote it', async () => {
    const database = await open()
    await database.transaction((queries) =>
      queries.run("INSERT INTO applied_migrations (number, name, checksum) VALUES (9999, 'later', '')"),
    )
    await database.close()
    expect(await errorOf(open)).to.include({ code: 'DATABASE_TOO_NEW' })
  })
})
