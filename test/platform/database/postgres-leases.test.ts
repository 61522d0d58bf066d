import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { type Database, openDatabase } from '../../../src/platform/database/index.js'
import { databaseUrlFor, describeOverPostgres, dropUnused, ensureDatabase } from '../../support/postgres.js'

describeOverPostgres('a lease', function () {
  this.timeout(30_000)
  let folder: string
  let one: Database
  let other: Database

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
    const url = databaseUrlFor(folder)
    await ensureDatabase(url)
    one = await openDatabase({ file: 'unused', url })
    other = await openDatabase({ file: 'unused', url })
  })

  afterEach(async () => {
    for (const database of [one, other]) await database.close()
    await rm(folder, { recursive: true })
    await dropUnused()
  })

  /** As if its process had been killed a while ago. */
  const end = (name: string) =>
    one.transaction((queries) => queries.run('UPDATE leases SET until = 0 WHERE name = ?', name))

  it('belongs to one process at a time, however many ask', async () => {
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).leases.hold('work')),
    )
    const byOne = taken.filter((signal, index) => signal && index % 2 === 0)
    const byOther = taken.filter((signal, index) => signal && index % 2 === 1)
    expect([byOne.length, byOther.length]).to.have.members([0, 10])
    expect(new Set([...byOne, ...byOther]).size, 'one signal for all that ask in one process').to.equal(1)
  })

  it('of one name keeps nobody from another', async () => {
    expect(await one.leases.hold('work')).to.not.equal(undefined)
    expect(await other.leases.hold('other work')).to.not.equal(undefined)
  })

  it('can be taken by another process when it was given back', async () => {
    await one.leases.hold('work')
    expect(await other.leases.hold('work')).to.equal(undefined)
    await one.leases.release('work')
    expect(await other.leases.hold('work')).to.not.equal(undefined)
  })

  it('is not given back by a process that does not have it', async () => {
    await one.leases.hold('work')
    await other.leases.release('work')
    expect(await other.leases.hold('work')).to.equal(undefined)
  })

  it('is given back when its process closes the database', async () => {
    const held = await one.leases.hold('work')
    await one.close()
    expect(held!.aborted).to.equal(true)
    one = await openDatabase({ file: 'unused', url: databaseUrlFor(folder) })
    expect(await other.leases.hold('work')).to.not.equal(undefined)
  })

  it('is renewed as long as its process lives', async () => {
    await one.leases.hold('work')
    const untilOf = async () => (await one.get<{ until: number }>('SELECT until FROM leases'))!.until
    const before = await untilOf()
    while ((await untilOf()) === before) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await untilOf()).to.be.above(before)
  })

  it('that has ended goes to another process, and the first one hears that it has lost it', async () => {
    const held = (await one.leases.hold('work'))!
    await end('work')
    const taken = await other.leases.hold('work')
    expect(taken).to.not.equal(undefined)
    await once(held, 'abort')
    expect(await one.leases.hold('work')).to.equal(undefined)
    expect(taken!.aborted).to.equal(false)
  })

  it('is no write that makes answers outdated', async () => {
    const before = await one.version()
    await one.leases.hold('work')
    await one.leases.release('work')
    expect(await one.version()).to.equal(before)
  })
})
