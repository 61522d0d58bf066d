import { expect } from 'chai'
import fc from 'fast-check'
import {
  InvalidInputError,
  NotAllowedError,
  NotFoundError,
  type PasserelleError,
  type Viewer,
} from '../../../src/domain/index.js'
import { readEntries } from '../../../src/features/audit/index.js'
import { importDomainPack } from '../../../src/features/catalogue/index.js'
import {
  createFeedToken,
  editPerson,
  findPerson,
  hasAdministrator,
  hasFeed,
  issueSignInLink,
  listPeople,
  newPerson,
  revokeApiKey,
  rotateApiKey,
  signInWithLink,
} from '../../../src/features/people/index.js'
import type { PersonChanges } from '../../../src/features/people/person.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aBundle, anEmptyDatabase } from '../../support/builders.js'
import { errorOf, errorsOf } from '../../support/errors.js'
import { administrator, aKey, aPerson } from '../../support/people.js'

const staff: Viewer = { role: 'staff', id: 'person_1111111111111111', memberCode: null }

async function aDatabase(): Promise<Database> {
  const database = await anEmptyDatabase()
  await importDomainPack({ database }, await aBundle())
  return database
}

const sessions = async (database: Database) =>
  (await database.get<{ n: number }>('SELECT COUNT(*) AS n FROM sessions'))!.n

describe('a person', () => {
  for (const [what, path, given] of [
    ['neither name nor address', 'name', { role: 'staff' }],
    ['something that is no address', 'email', { email: 'awa', role: 'staff' }],
    ['the role of a portal', 'role', { name: 'x', role: 'portal' }],
    ['a member, and the role staff', 'memberCode', { name: 'x', role: 'staff', memberCode: 'BF' }],
    ['the role member, and none', 'memberCode', { name: 'x', role: 'member' }],
  ] as const) {
    it(`cannot have ${what}`, () => {
      const parsed = newPerson.safeParse(given)
      expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).to.deep.equal([path])
    })
  }

  it('is found by address in whatever letters', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database, { email: 'Awa.Traore@Example.org' })
    expect((await findPerson({ database }, 'AWA.traore@example.ORG')).id).to.equal(id)
  })

  it('does not get the address of another', async () => {
    const database = await aDatabase()
    await aPerson(database, { email: 'awa@example.org' })
    const { id } = await aPerson(database, { email: 'ben@example.org' })
    const faults = await errorsOf(() => aPerson(database, { email: 'AWA@example.org' }))
    expect(faults.map(({ path }) => path)).to.deep.equal(['email'])
    await errorOf(() => editPerson({ database }, administrator, id, { email: 'awa@example.org' }))
    expect((await findPerson({ database }, id)).email).to.equal('ben@example.org')
  })

  it('of a member that does not exist is not added', async () => {
    const database = await aDatabase()
    const faults = await errorsOf(() => aPerson(database, { role: 'member', memberCode: 'ZZ' }))
    expect(faults.map(({ path }) => path)).to.deep.equal(['memberCode'])
  })

  it('who becomes staff leaves the member, and must say so', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database, { role: 'member', memberCode: 'BF' })
    const faults = await errorsOf(() => editPerson({ database }, administrator, id, { role: 'staff' }))
    expect(faults.map(({ path }) => path)).to.deep.equal(['memberCode'])
    const changed = await editPerson({ database }, administrator, id, { role: 'staff', memberCode: null })
    expect(changed).to.include({ role: 'staff', memberCode: null })
  })

  it('is kept as given, whatever the name', async () => {
    const database = await aDatabase()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (name) => {
        const parsed = newPerson.safeParse({ name, role: 'admin' })
        if (!parsed.success) return
        const { id } = await aPerson(database, { name, role: 'admin' })
        expect((await findPerson({ database }, id)).name).to.equal(parsed.data.name)
      }),
      { numRuns: 30 },
    )
  })

  it('is listed for staff, by role and member', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database, { role: 'member', memberCode: 'BF' })
    await aPerson(database, { role: 'member', memberCode: 'GH' })
    await aPerson(database)
    expect(await listPeople({ database }, staff)).to.have.length(3)
    const found = await listPeople({ database }, staff, { role: 'member', memberCode: 'BF' })
    expect(found.map((one) => one.id)).to.deep.equal([id])
    const member: Viewer = { role: 'member', id, memberCode: 'BF' }
    expect(await errorOf(() => listPeople({ database }, member))).to.be.instanceOf(NotAllowedError)
  })

  it('is managed by administrators only', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database)
    expect(await errorOf(() => editPerson({ database }, staff, id, { role: 'admin' }))).to.be.instanceOf(
      NotAllowedError,
    )
  })
})

/** What somebody of a member may have kept from before: a session, a link that is not used yet, a feed. */
async function aPersonWithAccess(database: Database) {
  const { id } = await aPerson(database, { role: 'member', memberCode: 'BF', email: 'awa@example.org' })
  const [used, kept] = [
    await issueSignInLink({ database }, administrator, id),
    await issueSignInLink({ database }, administrator, id),
  ]
  await signInWithLink({ database }, used.token)
  await createFeedToken({ database }, { role: 'member', id, memberCode: 'BF' })
  return { id, kept: kept.token }
}

async function accessOf(database: Database, { id, kept }: { id: string; kept: string }) {
  const sessionsLeft = await sessions(database)
  const feed = await hasFeed({ database }, { role: 'member', id, memberCode: 'BF' })
  const link = await signInWithLink({ database }, kept).then(
    () => true,
    () => false,
  )
  return { sessions: sessionsLeft, feed, link }
}

describe('what gives somebody access', () => {
  for (const [what, changes] of [
    ['the role', [{ role: 'admin', memberCode: null }]],
    ['the member', [{ memberCode: 'GH' }]],
    ['the email address', [{ email: 'ben@example.org' }]],
    ['nothing but being active, twice', [{ active: false }, { active: true }]],
  ] as [string, PersonChanges[]][]) {
    it(`ends in the same step that changes ${what}`, async () => {
      const database = await aDatabase()
      const person = await aPersonWithAccess(database)
      for (const change of changes) await editPerson({ database }, administrator, person.id, change)
      expect(await accessOf(database, person)).to.deep.equal({ sessions: 0, feed: false, link: false })
    })
  }

  it('stays when only the name changes, or what is given is what was', async () => {
    const database = await aDatabase()
    const person = await aPersonWithAccess(database)
    await editPerson({ database }, administrator, person.id, { name: 'Awa Traoré' })
    await editPerson({ database }, administrator, person.id, { role: 'member', memberCode: 'BF', active: true })
    expect(await accessOf(database, person)).to.deep.equal({ sessions: 1, feed: true, link: true })
  })

  it('stays when the change is refused', async () => {
    const database = await aDatabase()
    const person = await aPersonWithAccess(database)
    await errorOf(() => editPerson({ database }, administrator, person.id, { memberCode: 'ZZ' }))
    expect(await accessOf(database, person)).to.deep.equal({ sessions: 1, feed: true, link: true })
  })
})

describe('the audit of people', () => {
  it('holds no name and no address', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database, { name: 'Awa Traore', email: 'awa.traore@example.org' })
    await editPerson({ database }, administrator, id, { name: 'Awa Diallo', active: false })
    const entries = await readEntries(database, 0, 10)
    expect(entries.map(({ action }) => action)).to.deep.equal(['added', 'deactivated'])
    expect(JSON.stringify(entries).toLowerCase()).to.not.match(/awa|traore|diallo/)
  })

  it('holds no token of a link', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database)
    const { token } = await issueSignInLink({ database }, administrator, id)
    const session = await signInWithLink({ database }, token)
    const everything = JSON.stringify([
      await readEntries(database, 0, 10),
      await database.all('SELECT * FROM sessions'),
    ])
    expect(everything).to.not.include(token).and.not.include(session.token)
  })
})

describe('a sign-in link', () => {
  it('signs in once', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database)
    const { token } = await issueSignInLink({ database }, administrator, id)
    expect((await signInWithLink({ database }, token)).person.id).to.equal(id)
    const faults = await errorsOf(() => signInWithLink({ database }, token))
    expect(faults.map(({ path }) => path)).to.deep.equal(['token'])
  })

  it('signs in once also when used ten times at the same moment', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database)
    const { token } = await issueSignInLink({ database }, administrator, id)
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => signInWithLink({ database }, token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
    expect(await sessions(database)).to.equal(1)
  })

  it('signs nobody in when its time is over', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database)
    const { token } = await issueSignInLink({ database }, administrator, id)
    await database.transaction((queries) =>
      queries.run("UPDATE sign_in_links SET expires_at = '2020-01-01T00:00:00.000Z'"),
    )
    expect(await errorOf(() => signInWithLink({ database }, token))).to.be.instanceOf(InvalidInputError)
  })

  it('signs nobody in who was deactivated since, and ends what was open', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database)
    const [one, other] = [
      await issueSignInLink({ database }, administrator, id),
      await issueSignInLink({ database }, administrator, id),
    ]
    await signInWithLink({ database }, one.token)
    await editPerson({ database }, administrator, id, { active: false })
    expect(await sessions(database)).to.equal(0)
    expect(await errorOf(() => signInWithLink({ database }, other.token))).to.be.instanceOf(InvalidInputError)
  })

  it('is issued by staff for members, and for nobody who may do more', async () => {
    const database = await aDatabase()
    const member = await aPerson(database, { role: 'member', memberCode: 'BF' })
    expect((await issueSignInLink({ database }, staff, member.id)).token).to.be.a('string')
    for (const role of ['staff', 'admin']) {
      const { id } = await aPerson(database, { role })
      expect(await errorOf(() => issueSignInLink({ database }, staff, id))).to.be.instanceOf(NotAllowedError)
    }
  })

  it('is issued for nobody who does not exist', async () => {
    const database = await aDatabase()
    expect(await errorOf(() => issueSignInLink({ database }, administrator, 'nobody'))).to.be.instanceOf(NotFoundError)
  })
})

describe('an administrator', () => {
  it('is missing in a new database', async () => {
    expect(await hasAdministrator(await aDatabase())).to.equal(false)
  })

  it('is a person or a key that may still come in', async () => {
    const database = await aDatabase()
    const { apiKey: expired } = await aKey(database)
    await database.transaction((queries) => queries.run("UPDATE api_keys SET expires_at = '2020-01-01T00:00:00.000Z'"))
    expect(await hasAdministrator(database)).to.equal(false)
    const { id } = await aPerson(database, { role: 'admin' })
    expect(await hasAdministrator(database)).to.equal(true)
    await revokeApiKey({ database }, administrator, expired.id)
    await database.transaction((queries) => queries.run('UPDATE people SET active = 0 WHERE id = ?', id))
    expect(await hasAdministrator(database)).to.equal(false)
    await aKey(database)
    expect(await hasAdministrator(database)).to.equal(true)
  })

  const refused = async (work: () => Promise<unknown>) => {
    const { code, status } = (await errorOf(work)) as PasserelleError
    return { code, status }
  }
  const lastOne = { code: 'LAST_ADMINISTRATOR', status: 409 }

  it('who is the last person of the role is neither deactivated nor given another role, though there are keys', async () => {
    const database = await aDatabase()
    const { id } = await aPerson(database, { role: 'admin' })
    await aKey(database)
    await editPerson({ database }, administrator, (await aPerson(database, { role: 'admin' })).id, { active: false })
    for (const change of [{ active: false }, { role: 'staff' }, { role: 'member', memberCode: 'BF' }] as const) {
      expect(await refused(() => editPerson({ database }, administrator, id, change))).to.deep.equal(lastOne)
    }
    expect(await findPerson({ database }, id)).to.include({ role: 'admin', active: true })
    await editPerson({ database }, administrator, id, { name: 'Still here' })
  })

  it('who is not the last may go', async () => {
    const database = await aDatabase()
    const [one, other] = [await aPerson(database, { role: 'admin' }), await aPerson(database, { role: 'admin' })]
    await editPerson({ database }, administrator, one.id, { active: false })
    expect(await refused(() => editPerson({ database }, administrator, other.id, { active: false }))).to.deep.equal(
      lastOne,
    )
  })

  it('keeps the last key of the role while there is no person of it, and can replace that key', async () => {
    const database = await aDatabase()
    const { apiKey } = await aKey(database)
    expect(await refused(() => revokeApiKey({ database }, administrator, apiKey.id))).to.deep.equal(lastOne)
    const { apiKey: next } = await rotateApiKey({ database }, administrator, apiKey.id, new Date().toISOString())
    expect((await revokeApiKey({ database }, administrator, apiKey.id)).revokedAt).to.be.a('string')
    expect(await refused(() => revokeApiKey({ database }, administrator, next.id))).to.deep.equal(lastOne)
    await aPerson(database, { role: 'admin' })
    expect((await revokeApiKey({ database }, administrator, next.id)).revokedAt).to.be.a('string')
  })
})
