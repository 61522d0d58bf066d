import path from 'node:path'
import { expect } from 'chai'
import { type Database, type Queries, SqliteDatabase } from '../../../src/platform/database/index.js'
import { DatabaseTooNewError } from '../../../src/platform/database/migrations/checksum.js'
import { migrations } from '../../../src/platform/database/migrations/index.js'
import { MigrationChangedError } from '../../../src/platform/database/sqlite/migrate.js'
import { anEmptyDatabase } from '../../support/builders.js'
import { errorOf } from '../../support/errors.js'
import { onTidyUp, temporaryFolder } from '../../support/shared.js'

async function aFile(): Promise<string> {
  return path.join(await temporaryFolder(), 'passerelle.db')
}

async function open(file: string): Promise<Database> {
  const database = await SqliteDatabase.open(file)
  onTidyUp(() => database.close())
  return database
}

const put = (queries: Queries, name: string, value: string) =>
  queries.insertInto('catalogueState').values({ name, value }).execute()

async function names(database: Database): Promise<string[]> {
  const rows = await database.all<{ name: string }>('SELECT name FROM catalogue_state ORDER BY name')
  return rows.map(({ name }) => name)
}

/** A promise that is resolved from outside. */
function aGate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('migrations', () => {
  it('create the newest schema in a new file', async () => {
    const database = await anEmptyDatabase()
    const row = await database.get<{ user_version: number }>('PRAGMA user_version')
    expect(row?.user_version).to.equal(migrations.length)
  })

  it('do not change a file with the newest schema', async () => {
    const file = await aFile()
    const first = await SqliteDatabase.open(file)
    await first.transaction((queries) => put(queries, 'kept', 'yes'))
    await first.close()
    expect(await names(await open(file))).to.deep.equal(['kept'])
  })

  it('create the folder of a new file', async () => {
    const database = await open(path.join(await temporaryFolder(), 'not', 'yet', 'there.db'))
    expect(await names(database)).to.deep.equal([])
  })

  it('are recorded with their names, once', async () => {
    const file = await aFile()
    await (await SqliteDatabase.open(file)).close()
    const rows = await (await open(file)).all<{ number: number; name: string }>(
      'SELECT number, name FROM applied_migrations ORDER BY number',
    )
    expect(rows).to.deep.equal(migrations.map(({ name }, index) => ({ number: index + 1, name })))
  })

  it('refuse a file with an applied migration that was changed', async () => {
    const file = await aFile()
    const database = await SqliteDatabase.open(file)
    await database.transaction((queries) =>
      queries.updateTable('appliedMigrations').set({ checksum: 'another' }).where('number', '=', 4).execute(),
    )
    await database.close()
    const error = await errorOf(() => SqliteDatabase.open(file))
    expect(error).to.be.instanceOf(MigrationChangedError)
    expect((error as Error).message).to.include('Migration 4 (needs)')
  })

  it('refuse a file of a newer version', async () => {
    const file = await aFile()
    const database = await SqliteDatabase.open(file)
    await database.transaction((queries) => queries.run(`PRAGMA user_version = ${migrations.length + 1}`))
    await database.close()
    expect(await errorOf(() => SqliteDatabase.open(file))).to.be.instanceOf(DatabaseTooNewError)
  })

  it('do not change a file of a newer version', async () => {
    const file = await aFile()
    const database = await open(file)
    await database.transaction((queries) => queries.run(`PRAGMA user_version = ${migrations.length + 1}`))
    await errorOf(() => SqliteDatabase.open(file))
    const row = await database.get<{ user_version: number }>('PRAGMA user_version')
    expect(row?.user_version).to.equal(migrations.length + 1)
  })

  it('run once when several open a new file at the same moment', async () => {
    const file = await aFile()
    const databases = await Promise.all(Array.from({ length: 4 }, () => open(file)))
    for (const database of databases) expect(await names(database)).to.deep.equal([])
  })
})

describe('a transaction', () => {
  it('stores everything written in it', async () => {
    const database = await anEmptyDatabase()
    await database.transaction(async (queries) => {
      await put(queries, 'a', '1')
      await put(queries, 'b', '2')
    })
    expect(await names(database)).to.deep.equal(['a', 'b'])
  })

  it('returns the result of its work', async () => {
    expect(await (await anEmptyDatabase()).transaction(async () => 'done')).to.equal('done')
  })

  it('rolls back everything when its work fails', async () => {
    const database = await anEmptyDatabase()
    await errorOf(() =>
      database.transaction(async (queries) => {
        await put(queries, 'a', '1')
        throw new Error('changed my mind')
      }),
    )
    expect(await names(database)).to.deep.equal([])
  })

  it('rolls back everything when one statement fails', async () => {
    const database = await anEmptyDatabase()
    await errorOf(() =>
      database.transaction(async (queries) => {
        await put(queries, 'a', '1')
        await put(queries, 'a', 'twice')
      }),
    )
    expect(await names(database)).to.deep.equal([])
  })

  it('fails with the error of its work', async () => {
    const reason = new Error('changed my mind')
    const database = await anEmptyDatabase()
    expect(await errorOf(() => database.transaction(() => Promise.reject(reason)))).to.equal(reason)
  })

  it('does not block the next one when it fails', async () => {
    const database = await anEmptyDatabase()
    const failing = errorOf(() => database.transaction(() => Promise.reject(new Error('no'))))
    await Promise.all([failing, database.transaction((queries) => put(queries, 'b', '2'))])
    expect(await names(database)).to.deep.equal(['b'])
  })

  it('shows nothing to readers before it ends', async () => {
    const database = await anEmptyDatabase()
    const gate = aGate()
    const written = aGate()
    const writing = database.transaction(async (queries) => {
      await put(queries, 'a', '1')
      written.open()
      await gate.opened
    })
    await written.opened
    const seen = await names(database)
    gate.open()
    await writing
    expect(seen).to.deep.equal([])
  })

  it('sees its own writes', async () => {
    const database = await anEmptyDatabase()
    const row = await database.transaction(async (queries) => {
      await put(queries, 'a', '1')
      return queries.get('SELECT value FROM catalogue_state')
    })
    expect(row).to.deep.equal({ value: '1' })
  })
})

describe('transactions at the same time', () => {
  it('do not lose increments of each other', async () => {
    const database = await anEmptyDatabase()
    await database.transaction((queries) => put(queries, 'count', '0'))
    const countOn = () =>
      database.transaction(async (queries) => {
        const row = await queries.get<{ value: string }>("SELECT value FROM catalogue_state WHERE name = 'count'")
        await new Promise(setImmediate)
        await queries.run("UPDATE catalogue_state SET value = ? WHERE name = 'count'", String(Number(row!.value) + 1))
      })
    await Promise.all(Array.from({ length: 20 }, countOn))
    expect(await database.get('SELECT value FROM catalogue_state')).to.deep.equal({ value: '20' })
  })

  it('do not roll back writes of each other', async () => {
    const database = await anEmptyDatabase()
    const writers = Array.from({ length: 10 }, (_, index) =>
      database
        .transaction(async (queries) => {
          await put(queries, `name-${index}`, '')
          await new Promise(setImmediate)
          if (index % 2 === 1) throw new Error('changed my mind')
        })
        .catch(() => undefined),
    )
    await Promise.all(writers)
    expect(await names(database)).to.deep.equal(['name-0', 'name-2', 'name-4', 'name-6', 'name-8'])
  })

  it('of two processes on one file wait for each other', async () => {
    const file = await aFile()
    const [one, other] = [await open(file), await open(file)]
    const slow = one.transaction(async (queries) => {
      await put(queries, 'a', '1')
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    await Promise.all([slow, other.transaction((queries) => put(queries, 'b', '2'))])
    expect(await names(one)).to.deep.equal(['a', 'b'])
  })
})

describe('a reader', () => {
  it('does not wait for a long write', async () => {
    const database = await anEmptyDatabase()
    const gate = aGate()
    const started = aGate()
    const writing = database.transaction(async (queries) => {
      await put(queries, 'a', '1')
      started.open()
      await gate.opened
    })
    await started.opened
    // If it waited, it would wait forever: the write ends only afterwards.
    await database.all('SELECT * FROM catalogue_state')
    gate.open()
    await writing
  })

  it('sees earlier writes', async () => {
    const database = await anEmptyDatabase()
    await database.transaction((queries) => put(queries, 'a', '1'))
    expect(await names(database)).to.deep.equal(['a'])
  })

  it('cannot write', async () => {
    const database = await anEmptyDatabase()
    await errorOf(() => database.all("INSERT INTO catalogue_state VALUES ('a', '1')"))
    expect(await names(database)).to.deep.equal([])
  })

  it('gets an empty result, and no error, when nothing matches', async () => {
    const database = await anEmptyDatabase()
    expect(await database.get('SELECT * FROM members')).to.equal(undefined)
  })
})

describe('references', () => {
  it('to a missing record cannot be written', async () => {
    const database = await anEmptyDatabase()
    const error = await errorOf(() =>
      database.transaction((queries) => queries.run("INSERT INTO case_study_technologies VALUES ('none', 'none')")),
    )
    expect(String(error)).to.match(/FOREIGN KEY/)
  })

  it('prevent the deletion of a member that a case study names', async () => {
    const database = await anEmptyDatabase()
    await database.transaction(async (queries) => {
      await queries.run("INSERT INTO members (code, body) VALUES ('GH', '{}')")
      await queries.run("INSERT INTO case_studies (id, body, updated_at) VALUES ('one', '{}', '')")
      await queries.run("INSERT INTO case_study_implementers VALUES ('one', 'GH', 'lead')")
    })
    const error = await errorOf(() => database.transaction((queries) => queries.run('DELETE FROM members')))
    expect(String(error)).to.match(/FOREIGN KEY/)
  })

  it('and passages of a case study are deleted with it', async () => {
    const database = await anEmptyDatabase()
    await database.transaction(async (queries) => {
      await queries.run("INSERT INTO case_studies (id, body, updated_at) VALUES ('one', '{}', '')")
      await queries.run("INSERT INTO passages VALUES (1, 'one', 'en', 'title', 0, 'x', 'h')")
      await queries.run('DELETE FROM case_studies')
    })
    expect(await database.all('SELECT * FROM passages')).to.deep.equal([])
  })
})

describe('closing', () => {
  it('waits for the running write', async () => {
    const file = await aFile()
    const database = await SqliteDatabase.open(file)
    const writing = database.transaction(async (queries) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      await put(queries, 'a', '1')
    })
    await Promise.all([writing, database.close()])
    expect(await names(await open(file))).to.deep.equal(['a'])
  })
})
