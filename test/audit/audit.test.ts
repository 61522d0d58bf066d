import { expect } from 'chai'
import { readEntries, record, verify } from '../../src/audit/index.js'
import type { Viewer } from '../../src/domain/index.js'
import type { Database } from '../../src/storage/index.js'
import { anEmptyDatabase } from '../support/builders.js'
import { errorOf } from '../support/faults.js'

const curator: Viewer = { role: 'staff', id: 'curator-1', memberCode: null }

async function aDatabaseWithEntries(count: number): Promise<Database> {
  const database = await anEmptyDatabase()
  for (let index = 0; index < count; index++) {
    await database.transaction((queries) =>
      record(queries, {
        by: curator,
        action: 'approved',
        entity: 'match',
        entityId: `match-${index}`,
        before: { decision: 'suggested' },
        after: { decision: 'approved' },
      }),
    )
  }
  return database
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

  it('is sound when nobody touched it', async () => {
    expect(await verify(await aDatabaseWithEntries(3))).to.deep.equal({ entries: 3, brokenAt: null })
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
      await database.transaction(async (queries) => {
        await queries.run('DROP TRIGGER audit_is_not_changed')
        await queries.run('DROP TRIGGER audit_is_not_deleted')
        await queries.run(sql)
      })
      expect(await verify(database)).to.deep.equal({ entries: 1, brokenAt: 2 })
    })
  }

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
