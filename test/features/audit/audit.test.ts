import { expect } from 'chai'
import { NotAllowedError, type Viewer } from '../../../src/domain/index.js'
import { firstHash, hashOfEntry } from '../../../src/features/audit/audit-hash.js'
import { readAudit, readEntries, readHead, record, verifyAudit } from '../../../src/features/audit/index.js'
import type { Database } from '../../../src/platform/database/index.js'
import { anEmptyDatabase } from '../../support/builders.js'
import { errorOf } from '../../support/errors.js'
import { serverUrl } from '../../support/postgres.js'
import { administrator } from '../../support/viewers.js'

const curator: Viewer = { role: 'staff', id: 'curator-1', memberCode: null }

async function aDatabaseWithEntries(count: number): Promise<Database> {
  const database = await anEmptyDatabase()
  await addEntries(database, count)
  return database
}

async function behindItsBack(database: Database, sql: string): Promise<void> {
  await database.transaction(async (queries) => {
    if (serverUrl) await queries.run('DROP TRIGGER audit_is_not_changed ON audit')
    else for (const change of ['changed', 'deleted']) await queries.run(`DROP TRIGGER audit_is_not_${change}`)
    await queries.run(sql)
  })
}

async function addEntries(database: Database, count: number, action = 'approved'): Promise<void> {
  for (let index = 0; index < count; index++) {
    await database.transaction((queries) =>
      record(queries, {
        by: curator,
        action,
        entity: 'match',
        entityId: `match-${index}`,
        before: { decision: 'suggested' },
        after: { decision: 'approved' },
      }),
    )
  }
}

describe('the audit', () => {
  it('says who did what to what, in order', async () => {
    const database = await aDatabaseWithEntries(3)
    const entries = await readEntries(database, 1, 10)
    expect(entries.map(({ number, entityId }) => [number, entityId])).to.deep.equal([
      [2, 'match-1'],
      [3, 'match-2'],
    ])
    expect(entries[0]).to.include({ role: 'staff', actor: 'curator-1', after: '{"decision":"approved"}' })
  })

  it('has the hashes it had in every version before', async () => {
    const entry = {
      number: 1,
      at: '2026-01-02T03:04:05.678Z',
      role: 'staff',
      endUser: null,
      actor: 'curator-1',
      action: 'approved',
      entity: 'match',
      entityId: 'need/case',
      before: null,
      after: '{"decision":"approved"}',
      previousHash: firstHash,
    }
    expect(hashOfEntry(entry)).to.equal('faf75fea6d3677b2fe376c5159f65f1c3308a09eb3d932e7e34199302eee6cc5')
    expect(hashOfEntry({ ...entry, endUser: 'u-1' })).to.not.equal(hashOfEntry(entry))
  })

  it('is read by administrators only', async () => {
    const database = await aDatabaseWithEntries(2)
    const page = await readAudit({ database }, administrator, { action: 'approved' }, { limit: 1 })
    expect(page).to.deep.include({ total: 2, nextBefore: 2 })
    expect(page.entries.map(({ number }) => number)).to.deep.equal([2])
    const error = await errorOf(() => readAudit({ database }, curator, {}, { limit: 1 }))
    expect(error).to.be.instanceOf(NotAllowedError)
  })

  it('is sound when nobody touched it', async () => {
    const database = await aDatabaseWithEntries(3)
    const [, , last] = await readEntries(database, 0, 10)
    expect(await verifyAudit({ database })).to.deep.equal({
      entries: 3,
      head: last!.hash,
      brokenAt: null,
      expected: null,
    })
  })

  it('cannot be changed or shortened', async () => {
    const database = await aDatabaseWithEntries(2)
    for (const sql of ["UPDATE audit SET action = 'rejected'", 'DELETE FROM audit WHERE number = 2']) {
      const error = await errorOf(() => database.transaction((queries) => queries.run(sql)))
      expect((error as Error).message).to.match(/append-only/)
    }
  })

  for (const [what, sql] of [
    ['changed', "UPDATE audit SET action = 'rejected' WHERE number = 2"],
    ['taken out', 'DELETE FROM audit WHERE number = 2'],
  ] as const) {
    it(`shows where an entry was ${what} behind its back`, async () => {
      const database = await aDatabaseWithEntries(3)
      await behindItsBack(database, sql)
      expect(await verifyAudit({ database })).to.include({ entries: 1, brokenAt: 2 })
    })
  }

  it('holds what was noted of it before, also after more was added', async () => {
    const database = await anEmptyDatabase()
    const none = await readHead(database)
    await addEntries(database, 2)
    const noted = await readHead(database)
    await addEntries(database, 1)
    for (const head of [none, noted, await readHead(database)]) {
      expect(await verifyAudit({ database }, head)).to.include({ entries: 3, brokenAt: null, expected: 'met' })
    }
    expect(none).to.deep.equal({ entries: 0, head: '0'.repeat(64) })
  })

  it('shows by what was noted that its end was cut off, which the chain alone does not', async () => {
    const database = await aDatabaseWithEntries(3)
    const noted = await readHead(database)
    await behindItsBack(database, 'DELETE FROM audit WHERE number = 3')
    expect(await verifyAudit({ database })).to.include({ entries: 2, brokenAt: null })
    expect(await verifyAudit({ database }, noted)).to.include({ entries: 2, brokenAt: null, expected: 'missing' })
  })

  it('shows by what was noted that all of it was written anew, which the chain alone does not', async () => {
    const database = await aDatabaseWithEntries(3)
    const noted = await readHead(database)
    await behindItsBack(database, 'DELETE FROM audit')
    await addEntries(database, 4, 'rejected')
    expect(await verifyAudit({ database })).to.include({ entries: 4, brokenAt: null })
    expect(await verifyAudit({ database }, noted)).to.include({ entries: 4, brokenAt: null, expected: 'different' })
  })

  it('holds nothing of what was rolled back', async () => {
    const database = await anEmptyDatabase()
    await errorOf(() =>
      database.transaction(async (queries) => {
        await record(queries, { by: curator, action: 'a', entity: 'b', entityId: 'c', before: null, after: null })
        throw new Error('no')
      }),
    )
    expect(await readEntries(database, 0, 10)).to.deep.equal([])
  })
})
