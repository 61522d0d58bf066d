import { expect } from 'chai'
import { NotAllowedError, NotFoundError, QuotaExceededError, StaleVersionError } from '../../../src/domain/index.js'
import { readEntries } from '../../../src/features/audit/index.js'
import { addDrafts, deleteNeed, NeedReader, readHistory } from '../../../src/features/needs/index.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aDatabaseWith } from '../../support/builders.js'
import { errorOf } from '../../support/errors.js'
import { aNeedContent, edit, move } from '../../support/needs.js'
import { tablesOf } from '../../support/postgres.js'
import { curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

async function aDatabaseWithNeed(content = aNeedContent()) {
  const database = await aDatabaseWith()
  const [need] = await addDrafts(database, memberOfBF, 'BF', [content])
  return { database, need: need! }
}

/** Every text in every table. */
async function everythingIn(database: Database): Promise<string> {
  const rows = []
  for (const name of await tablesOf(database)) rows.push(...(await database.all(`SELECT * FROM "${name}"`)))
  return JSON.stringify(rows)
}

describe('needs', () => {
  it('start as drafts of a member', async () => {
    const { need } = await aDatabaseWithNeed()
    expect(need).to.include({ memberCode: 'BF', status: 'draft', version: 1, visibility: 'private', submittedAt: null })
  })

  it('are readable as soon as they are written', async () => {
    const { database, need } = await aDatabaseWithNeed()
    const book = new NeedReader(database)
    expect(await book.find(memberOfBF, need.id)).to.deep.equal(need)
    const edited = await edit(database, memberOfBF, { id: need.id, version: 1 }, { title: 'Ships wait for days' })
    expect(await book.find(memberOfBF, need.id)).to.deep.equal(edited)
    const [other] = await addDrafts(database, memberOfGH, 'GH', [aNeedContent()])
    await deleteNeed({ database }, memberOfBF, { id: need.id })
    expect(await book.seenBy(memberOfBF)).to.deep.equal([])
    expect(await book.seenBy(memberOfGH)).to.deep.equal([other])
  })

  it('of another member look like missing needs', async () => {
    const { database, need } = await aDatabaseWithNeed()
    const book = new NeedReader(database)
    for (const work of [
      () => book.find(memberOfGH, need.id),
      () => edit(database, memberOfGH, { id: need.id, version: 1 }, { title: 'Mine' }),
      () => move(database, memberOfGH, { id: need.id, version: 1 }, 'submit'),
      () => deleteNeed({ database }, memberOfGH, { id: need.id, version: 1 }),
    ]) {
      const error = await errorOf(work)
      expect(error).to.be.instanceOf(NotFoundError)
      expect((error as Error).message).to.equal(`There is no need "${need.id}"`)
    }
  })

  it('refuse a change that would overwrite another', async () => {
    const { database, need } = await aDatabaseWithNeed()
    const attempts = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((title) => edit(database, memberOfBF, { id: need.id, version: 1 }, { title })),
    )
    expect(attempts.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'rejected'])
    const [, second] = attempts
    expect((second as PromiseRejectedResult).reason).to.be.instanceOf(StaleVersionError)
    expect((await new NeedReader(database).find(memberOfBF, need.id)).title).to.equal('One')
  })

  it('are shared by their own member only', async () => {
    const { database, need } = await aDatabaseWithNeed()
    await move(database, memberOfBF, { id: need.id, version: 1 }, 'submit')
    const error = await errorOf(() => edit(database, curator, { id: need.id, version: 2 }, { visibility: 'public' }))
    expect(error).to.be.instanceOf(NotAllowedError)
    expect((await edit(database, curator, { id: need.id, version: 2 }, { title: 'Better words' })).version).to.equal(3)
  })

  it('keep every version, with its author', async () => {
    const { database, need } = await aDatabaseWithNeed()
    await edit(database, memberOfBF, { id: need.id, version: 1 }, { title: 'Ships wait' })
    await move(database, memberOfBF, { id: need.id, version: 2 }, 'submit')
    const history = await readHistory({ database }, memberOfBF, need)
    expect(history.map(({ version, action, actor, need: then }) => [version, action, actor, then.title])).to.deep.equal(
      [
        [1, 'created', 'member-BF', 'Lorries wait for days'],
        [2, 'edited', 'member-BF', 'Ships wait'],
        [3, 'submit', 'member-BF', 'Ships wait'],
      ],
    )
  })

  it('leave no words behind when they are deleted', async () => {
    const content = aNeedContent({
      title: 'Zqtitle wait',
      description: 'Zqdescription of it',
      constraints: { budget: null, deadline: null, infrastructure: 'Zqinfrastructure' },
    })
    const { database, need } = await aDatabaseWithNeed(content)
    await edit(database, memberOfBF, { id: need.id, version: 1 }, { title: 'Zqsecond title' })
    expect(await everythingIn(database), 'the test would prove nothing').to.match(/Zqtitle/)
    await deleteNeed({ database }, memberOfBF, { id: need.id, version: 2 })
    // Two letters also occur in one id in forty.
    expect(await everythingIn(database)).to.not.match(/Zq(title|second|description|infrastructure)/i)
  })

  it('are in the audit without their text', async () => {
    const { database, need } = await aDatabaseWithNeed(aNeedContent({ title: 'Zqtitle' }))
    await move(database, memberOfBF, { id: need.id, version: 1 }, 'submit')
    await deleteNeed({ database }, memberOfBF, { id: need.id, version: 2 })
    const entries = await readEntries(database, 0, 10)
    expect(entries.map(({ action }) => action)).to.deep.equal(['created', 'submit', 'deleted'])
    expect(entries[1]!.after).to.equal('{"memberCode":"BF","status":"submitted","visibility":"private","version":2}')
    expect(JSON.stringify(entries)).to.not.match(/Zq/)
  })

  it('are added all or none', async () => {
    const { database } = await aDatabaseWithNeed()
    const unknown = aNeedContent({ processAreas: ['nowhere'] })
    await errorOf(() => addDrafts(database, memberOfBF, 'BF', [aNeedContent(), unknown]))
    expect(await new NeedReader(database).seenBy(memberOfBF)).to.have.lengthOf(1)
  })

  it('are limited to 1,000 drafts of one member, including imported ones', async () => {
    const { database, need } = await aDatabaseWithNeed()
    const many = (count: number) => Array.from({ length: count }, () => aNeedContent())
    const refused = await errorOf(() => addDrafts(database, memberOfBF, 'BF', many(1_000)))
    expect(refused).to.be.instanceOf(QuotaExceededError)
    expect((refused as Error).message)
      .to.include('has 1 drafts')
      .and.include('submit or delete')
    await addDrafts(database, memberOfBF, 'BF', many(999))
    expect(await errorOf(() => addDrafts(database, memberOfBF, 'BF', many(1)))).to.be.instanceOf(QuotaExceededError)
    expect(await addDrafts(database, memberOfGH, 'GH', many(1))).to.have.lengthOf(1)
    await move(database, memberOfBF, { id: need.id }, 'submit')
    expect(await addDrafts(database, memberOfBF, 'BF', many(1))).to.have.lengthOf(1)
  })

  it('are limited to 5,000 of one member, with any status', async () => {
    const { database, need } = await aDatabaseWithNeed()
    await move(database, memberOfBF, { id: need.id }, 'submit')
    await database.transaction((queries) =>
      queries.run(
        `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 4999)
         INSERT INTO needs SELECT 'copy-' || n, member_code, version, body, revision FROM number, needs WHERE id = ?`,
        need.id,
      ),
    )
    const refused = await errorOf(() => addDrafts(database, memberOfBF, 'BF', [aNeedContent()]))
    expect(refused).to.be.instanceOf(QuotaExceededError)
    expect((refused as Error).message).to.include('5000')
  })
})
