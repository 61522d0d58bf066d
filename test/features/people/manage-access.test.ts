import { expect } from 'chai'
import { record } from '../../../src/features/audit/index.js'
import { administrator, aKey, aPerson, theServiceWithPeople } from '../../support/people.js'
import { expectProblem } from '../../support/problems.js'

const json = <T>({ text }: { text: string }) => JSON.parse(text) as T

describe('keys and people over HTTP', () => {
  const service = theServiceWithPeople()
  const keyOf = async (role: string) =>
    (await aKey(service.database, { role, ...(role === 'member' && { memberCode: 'BF' }) })).key

  /** For every call, by role: whether it may. */
  const calls: [method: string, path: string, body: object | undefined, allowed: string[]][] = [
    ['GET', '/people', undefined, ['staff', 'admin']],
    ['POST', '/people', { name: 'Ben', role: 'staff' }, ['admin']],
    ['PATCH', '/people/PERSON', { name: 'Ben' }, ['admin']],
    ['POST', '/people/PERSON/sign-in-links', {}, ['staff', 'admin']],
    ['GET', '/people/PERSON/export', undefined, ['admin']],
    ['DELETE', '/people/PERSON', undefined, ['admin']],
    ['GET', '/keys', undefined, ['staff', 'admin']],
    ['POST', '/keys', { label: 'x', role: 'member', memberCode: 'GH' }, ['staff', 'admin']],
    ['POST', '/keys', { label: 'x', role: 'portal', members: ['BF'] }, ['admin']],
    ['POST', '/keys/KEY/rotation', {}, ['staff', 'admin']],
    ['POST', '/keys/KEY/revocation', undefined, ['staff', 'admin']],
    ['GET', '/audit', undefined, ['admin']],
    ['GET', '/audit/export', undefined, ['admin']],
    ['GET', '/audit/verify', undefined, ['admin']],
  ]
  for (const [method, path, body, allowed] of calls) {
    it(`${method} ${path} ${body ? JSON.stringify(body) : ''} is for ${allowed.join(' and ')}`, async () => {
      for (const role of ['member', 'portal', 'staff', 'admin']) {
        const { id } = await aPerson(service.database, { role: 'member', memberCode: 'BF' })
        const { apiKey } = await aKey(service.database, { role: 'member', memberCode: 'BF' })
        const called = path.replace('PERSON', id).replace('KEY', apiKey.id)
        const answer = await service.as(await keyOf(role), method, called, body)
        if (allowed.includes(role)) expect(answer.status, answer.text).to.be.oneOf([200, 201, 204])
        else expectProblem(answer, 403)
      }
      expectProblem(
        await service.send({
          method,
          path: `/api/v1${path}`,
          headers: { 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        }),
        401,
      )
    })
  }

  for (const [path, field] of [
    ['/people', 'memberCode'],
    ['/case-study-drafts', 'member'],
  ]) {
    it(`refuse a list of ${path} of a member that does not exist`, async () => {
      const answer = await service.as(await keyOf('staff'), 'GET', `${path}?${field}=ZZ`)
      expect(expectProblem(answer, 400)).to.deep.equal([field])
    })
  }

  it('show a key once, when it is made', async () => {
    const admin = await keyOf('admin')
    const made = json<{ key: string; apiKey: { id: string } }>(
      await service.as(admin, 'POST', '/keys', { label: 'once', role: 'portal', members: '*' }),
    )
    expect(made.key).to.match(new RegExp(`^${made.apiKey.id}_`))
    expect((await service.as(made.key, 'GET', '/me')).status).to.equal(200)
    const listed = (await service.as(admin, 'GET', '/keys?limit=200')).text
    expect(listed).to.include(made.apiKey.id)
    expect(listed).to.not.include(made.key).and.not.match(/hash/i)
  })

  it('end the old key with a rotation that gives it no more time', async () => {
    const admin = await keyOf('admin')
    const old = await aKey(service.database, { role: 'portal' })
    expect((await service.as(admin, 'POST', `/keys/${old.apiKey.id}/rotation`, {})).status).to.equal(201)
    expectProblem(await service.as(old.key, 'GET', '/me'), 401)
  })

  it('hide from staff the keys of others than members', async () => {
    const { apiKey } = await aKey(service.database, { role: 'portal', members: ['BF'] })
    const staff = await keyOf('staff')
    expect((await service.as(staff, 'GET', '/keys?limit=200')).text).to.not.include(apiKey.id)
    expectProblem(await service.as(staff, 'POST', `/keys/${apiKey.id}/revocation`), 404)
  })

  it('name what is wrong', async () => {
    const admin = await keyOf('admin')
    const { id } = await aPerson(service.database)
    for (const [method, path, body, fields] of [
      ['POST', '/keys', { label: '', role: 'king', colour: 1 }, ['colour', 'label', 'role']],
      ['POST', '/keys', { label: 'x', role: 'member', memberCode: 'ZZ' }, ['memberCode']],
      ['POST', '/keys', { label: 'x', role: 'member' }, ['memberCode']],
      ['POST', '/keys', { label: 'x', role: 'portal' }, ['members']],
      ['POST', '/keys', { label: 'x', role: 'portal', members: [] }, ['members']],
      ['POST', '/keys', { label: 'x', role: 'portal', members: 'BF' }, ['members']],
      ['POST', '/keys', { label: 'x', role: 'portal', members: ['BF', 'ZZ', 'QQ'] }, ['members.1', 'members.2']],
      ['POST', '/keys', { label: 'x', role: 'portal', members: ['BF', 'BF'] }, ['members']],
      ['POST', '/keys', { label: 'x', role: 'admin', members: '*' }, ['members']],
      ['POST', '/keys', { label: 'x', role: 'member', memberCode: 'BF', members: ['BF'] }, ['members']],
      ['POST', '/people', { role: 'member', memberCode: 'BF' }, ['name']],
      ['PATCH', `/people/${id}`, { role: 'member' }, ['memberCode']],
      ['PATCH', `/people/${id}`, { name: null }, ['name']],
      ['POST', `/people/${id}/sign-in-links`, { expiresInMinutes: 1 }, ['expiresInMinutes']],
      ['GET', '/audit?from=yesterday', undefined, ['from']],
      ['GET', '/audit?cursor=xyz', undefined, ['cursor']],
      ['GET', `/audit?cursor=${Buffer.from('after:x').toString('base64url')}`, undefined, ['cursor']],
    ] as const) {
      expect(expectProblem(await service.as(admin, method, path, body), 400).sort()).to.deep.equal(fields)
    }
  })
})

describe('the audit over HTTP', () => {
  const service = theServiceWithPeople()
  let key: string
  interface Page {
    readonly items: { number: number; entityId: string; action: string }[]
    readonly total: number
    readonly nextCursor: string | null
  }
  before(async () => {
    key = (await aKey(service.database)).key
    for (let index = 0; index < 1_200; index++) {
      await service.database.transaction((queries) =>
        record(queries, {
          by: { ...administrator, id: `person_${index % 3}` },
          action: index % 2 ? 'changed' : 'added',
          entity: 'thing',
          entityId: `thing-${index}`,
          before: null,
          after: { index },
        }),
      )
    }
  })
  const read = async (query: string) => json<Page>(await service.as(key, 'GET', `/audit${query}`))

  it('comes in pages, the latest first, each entry once', async () => {
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page: Page = await read(`?limit=200${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.total).to.equal(1_201)
      seen.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).to.deep.equal(Array.from({ length: 1_201 }, (_, index) => 1_201 - index))
  })

  it('is filtered by entity, its id, actor, action and time', async () => {
    expect((await read('?entity=key')).total).to.equal(1)
    expect((await read('?entity=thing&entityId=thing-7')).items.map(({ action }) => action)).to.deep.equal(['changed'])
    expect((await read('?actor=person_1')).total).to.equal(400)
    expect((await read('?action=added&actor=person_0')).total).to.equal(200)
    expect((await read('?from=2999-01-01T00:00:00Z')).total).to.equal(0)
    expect((await read('?to=2999-01-01T00:00:00Z')).total).to.equal(1_201)
  })

  it('is taken away whole, one entry a line', async () => {
    const answer = await service.as(key, 'GET', '/audit/export')
    expect(answer.headers['content-type']).to.match(/^application\/jsonl/)
    const entries = answer.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { number: number })
    expect(entries.map(({ number }) => number)).to.deep.equal(
      Array.from({ length: 1_201 }, (_, index) => 1_201 - index),
    )
  })

  it('is found whole', async () => {
    const { head, ...rest } = json<{ head: string }>(await service.as(key, 'GET', '/audit/verify'))
    expect(rest).to.deep.equal({ entries: 1_201, brokenAt: null, expected: null })
    expect(head).to.match(/^[0-9a-f]{64}$/)
  })

  it('is compared with what was noted of it', async () => {
    const verify = (query: string) => service.as(key, 'GET', `/audit/verify${query}`)
    const { head } = json<{ head: string }>(await verify(''))
    expect(json(await verify(`?expectCount=1201&expectHead=${head}`))).to.include({ expected: 'met' })
    expect(json(await verify(`?expectCount=1202&expectHead=${head}`))).to.include({ expected: 'missing' })
    expect(json(await verify(`?expectCount=1200&expectHead=${head}`))).to.include({ expected: 'different' })
    expect(expectProblem(await verify('?expectCount=1201'), 400)).to.deep.equal(['expectHead'])
    expect(expectProblem(await verify(`?expectCount=&expectHead=${head}`), 400)).to.deep.equal(['expectCount'])
    expect(expectProblem(await verify(`?expectHead=${head}`), 400)).to.deep.equal(['expectCount'])
  })
})
