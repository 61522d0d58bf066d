import { expect } from 'chai'
import fc from 'fast-check'
import { InvalidInputError, NotAllowedError, NotFoundError, type Role, type Viewer } from '../../../src/domain/index.js'
import { readEntries } from '../../../src/features/audit/index.js'
import { importDomainPack } from '../../../src/features/catalogue/index.js'
import { parseKey } from '../../../src/features/people/api-key.js'
import { createApiKey, listApiKeys, newApiKey, revokeApiKey, rotateApiKey } from '../../../src/features/people/index.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aBundle, anEmptyDatabase } from '../../support/builders.js'
import { errorOf } from '../../support/errors.js'
import { administrator, aKey } from '../../support/people.js'

const staff: Viewer = { role: 'staff', id: 'person_1111111111111111', memberCode: null }

async function aDatabase(): Promise<Database> {
  const database = await anEmptyDatabase()
  await importDomainPack({ database }, await aBundle())
  return database
}

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

describe('an API key', () => {
  it('stands nowhere in the database, nor does its secret', async () => {
    const database = await aDatabase()
    const { key } = await aKey(database)
    const { secret } = parseKey(key)!
    for (const table of ['api_keys', 'audit']) {
      expect(JSON.stringify(await database.all(`SELECT * FROM ${table}`))).to.not.include(secret)
    }
  })

  it('leaves no trace of its hash in the audit', async () => {
    const database = await aDatabase()
    await aKey(database)
    const stored = await database.get<{ secret_hash: string }>('SELECT secret_hash FROM api_keys')
    expect(JSON.stringify(await readEntries(database, 0, 10))).to.not.include(stored!.secret_hash)
  })

  it('of a member names one that exists', async () => {
    const database = await aDatabase()
    const error = await errorOf(() => aKey(database, { role: 'member', memberCode: 'ZZ' }))
    expect((error as InvalidInputError).errors.map(({ path }) => path)).to.deep.equal(['memberCode'])
  })

  for (const [what, given] of [
    ['a member key without a member', { role: 'member' }],
    ['a staff key with a member', { role: 'staff', memberCode: 'BF' }],
    ['a key for nobody', { role: 'anonymous' }],
    ['a key without a label', { role: 'admin', label: '  ' }],
    ['a label of two lines', { role: 'admin', label: 'one\ntwo' }],
    ['a key that has expired already', { role: 'admin', expiresAt: '2020-01-01T00:00:00Z' }],
    ['a limit of nothing', { role: 'admin', requestsPerMinute: 0 }],
  ] as const) {
    it(`is not made of ${what}`, () => {
      expect(newApiKey.safeParse({ label: 'x', ...given }).success).to.equal(false)
    })
  }

  it('can have any label of one line, which comes back as it is', async () => {
    const database = await aDatabase()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (label) => {
        const parsed = newApiKey.safeParse({ label, role: 'portal', members: ['BF'] })
        if (!parsed.success) return
        const { apiKey } = await createApiKey({ database }, administrator, parsed.data)
        const listed = await listApiKeys({ database }, administrator)
        expect(listed.find(({ id }) => id === apiKey.id)).to.deep.equal(apiKey)
      }),
      { numRuns: 30 },
    )
  })
})

describe('rotating a key', () => {
  it('leaves the old one valid until the given time, and no longer than it was', async () => {
    const database = await aDatabase()
    const [soon, late] = [later(10), later(100)]
    const { apiKey: endless } = await aKey(database)
    const { apiKey: short } = await aKey(database, { expiresAt: soon })
    await rotateApiKey({ database }, administrator, endless.id, late)
    await rotateApiKey({ database }, administrator, short.id, late)
    const keys = new Map((await listApiKeys({ database }, administrator)).map((key) => [key.id, key]))
    expect(keys.get(endless.id)!.expiresAt).to.equal(late)
    expect(keys.get(short.id)!.expiresAt).to.equal(soon)
  })

  it('makes one for the same, and says which', async () => {
    const database = await aDatabase()
    const { apiKey: old } = await aKey(database, { role: 'member', memberCode: 'BF', requestsPerMinute: 7 })
    const { apiKey } = await rotateApiKey({ database }, administrator, old.id, later(1))
    expect(apiKey).to.include({ role: 'member', memberCode: 'BF', requestsPerMinute: 7, label: old.label })
    const [replaced] = (await listApiKeys({ database }, administrator)).filter(({ id }) => id === old.id)
    expect(replaced!.replacedBy).to.equal(apiKey.id)
  })

  it('gives the new one as long a life', async () => {
    const database = await aDatabase()
    const { apiKey: old } = await aKey(database, { expiresAt: later(60) })
    const { apiKey } = await rotateApiKey({ database }, administrator, old.id, later(1))
    const lifetime = ({ createdAt, expiresAt }: typeof old) => Date.parse(expiresAt!) - Date.parse(createdAt)
    expect(lifetime(apiKey)).to.be.within(lifetime(old) - 5, lifetime(old) + 5)
  })

  it('is refused where there is nothing to rotate', async () => {
    const database = await aDatabase()
    const { apiKey: revoked } = await aKey(database)
    const { apiKey: replaced } = await aKey(database)
    await revokeApiKey({ database }, administrator, revoked.id)
    await rotateApiKey({ database }, administrator, replaced.id, later(1))
    for (const { id } of [revoked, replaced]) {
      expect(await errorOf(() => rotateApiKey({ database }, administrator, id, later(1)))).to.be.instanceOf(
        InvalidInputError,
      )
    }
  })
})

describe('staff', () => {
  const others: Role[] = ['portal', 'staff', 'admin']

  it('make keys of members', async () => {
    const database = await aDatabase()
    const given = newApiKey.parse({ label: 'x', role: 'member', memberCode: 'BF' })
    expect((await createApiKey({ database }, staff, given)).apiKey.memberCode).to.equal('BF')
  })

  for (const role of others) {
    it(`make no key of the role ${role}, and know of none`, async () => {
      const database = await aDatabase()
      const { apiKey } = await aKey(database, { role })
      expect(await listApiKeys({ database }, staff)).to.deep.equal([])
      expect(
        await errorOf(() =>
          createApiKey(
            { database },
            staff,
            newApiKey.parse({ label: 'x', role, ...(role === 'portal' && { members: '*' }) }),
          ),
        ),
      ).to.be.instanceOf(NotAllowedError)
      expect(await errorOf(() => revokeApiKey({ database }, staff, apiKey.id))).to.be.instanceOf(NotFoundError)
      expect(await errorOf(() => rotateApiKey({ database }, staff, apiKey.id, later(1)))).to.be.instanceOf(
        NotFoundError,
      )
    })
  }
})

describe('the audit of keys', () => {
  it('tells what was done with each, and by whom', async () => {
    const database = await aDatabase()
    const { apiKey } = await aKey(database)
    const { apiKey: next } = await rotateApiKey({ database }, administrator, apiKey.id, later(1))
    await revokeApiKey({ database }, administrator, apiKey.id)
    await revokeApiKey({ database }, administrator, apiKey.id)
    const told = (await readEntries(database, 0, 10)).map(({ action, entityId, actor }) => [action, entityId, actor])
    expect(told).to.deep.equal([
      ['created', apiKey.id, administrator.id],
      ['created', next.id, administrator.id],
      ['rotated', apiKey.id, administrator.id],
      ['revoked', apiKey.id, administrator.id],
    ])
  })
})
