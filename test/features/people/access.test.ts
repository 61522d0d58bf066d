import { expect } from 'chai'
import fc from 'fast-check'
import { issueSignInLink, rotateApiKey } from '../../../src/features/people/index.js'
import { administrator, aKey, aPerson, cookieOf, theServiceWithPeople } from '../../support/people.js'
import { expectProblem } from '../../support/problems.js'

interface Me {
  readonly role: string
  readonly memberCode: string | null
  readonly person: { id: string } | null
  readonly apiKey: { id: string; lastUsedAt: string | null } | null
}

describe('who sends a request', () => {
  const service = theServiceWithPeople()
  const me = (headers: Record<string, string> = {}) => service.read<Me>('/api/v1/me', headers)
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

  it('is nobody, where nothing is said', async () => {
    expect(await me()).to.deep.equal({ role: 'anonymous', memberCode: null, person: null, apiKey: null })
  })

  it('is the key that is sent', async () => {
    const { key, apiKey } = await aKey(service.database, { role: 'member', memberCode: 'BF' })
    const told = await me(bearer(key))
    expect(told).to.deep.include({ role: 'member', memberCode: 'BF', person: null })
    expect(told.apiKey!.id).to.equal(apiKey.id)
  })

  it('is told why a key is no good', async () => {
    const { database } = service
    const expired = await aKey(database)
    const [revoked, { key }] = [await aKey(database), await aKey(database)]
    await database.transaction(async (queries) => {
      await queries.run("UPDATE api_keys SET expires_at = '2020-01-01T00:00:00.000Z' WHERE id = ?", expired.apiKey.id)
    })
    await service.as(revoked.key, 'POST', `/keys/${revoked.apiKey.id}/revocation`)
    for (const [sent, why] of [
      [bearer(expired.key), /expired/],
      [bearer(revoked.key), /revoked/],
      [bearer(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`), /not known/],
      [bearer('pk_0000000000000000_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), /not known/],
      [bearer('x'), /Bearer/],
      [{ authorization: 'Basic YTpi' }, /Bearer/],
      [{ authorization: '' }, /Bearer/],
    ] as const) {
      const answer = await service.get('/api/v1/members', sent)
      expectProblem(answer, 401)
      expect(JSON.parse(answer.text).detail).to.match(why)
      expect(answer.headers['www-authenticate']).to.equal('Bearer')
    }
  })

  it('is never anybody by a key that was made up', async () => {
    const madeUp = fc.oneof(fc.stringMatching(/^[ -~]{0,80}$/), fc.stringMatching(/^pk_[0-9a-f]{16}_[\w-]{43}$/))
    await fc.assert(
      fc.asyncProperty(madeUp, async (key) => {
        expectProblem(await service.get('/api/v1/me', bearer(key)), 401)
      }),
      { numRuns: 40 },
    )
  })

  it('is known by the old key too until its time is over', async () => {
    const { database } = service
    const old = await aKey(database)
    const soon = new Date(Date.now() + 60_000).toISOString()
    const { key } = await rotateApiKey({ database }, administrator, old.apiKey.id, soon)
    for (const one of [old.key, key]) expect((await me(bearer(one))).role).to.equal('admin')
    await database.transaction((queries) =>
      queries.run("UPDATE api_keys SET expires_at = '2020-01-01' WHERE id = ?", old.apiKey.id),
    )
    expectProblem(await service.get('/api/v1/me', bearer(old.key)), 401)
    expect((await me(bearer(key))).role).to.equal('admin')
  })

  it('is remembered to the minute', async () => {
    const { key, apiKey } = await aKey(service.database)
    await me(bearer(key))
    // It is written behind the answer, in the queue in which this waits too.
    await service.database.transaction(async () => undefined)
    const first = (await me(bearer(key))).apiKey!.lastUsedAt!
    expect(Date.now() - Date.parse(first)).to.be.below(60_000)
    await me(bearer(key))
    await service.database.transaction(async () => undefined)
    const stored = await service.database.get('SELECT last_used_at AS at FROM api_keys WHERE id = ?', apiKey.id)
    expect(stored).to.deep.equal({ at: first })
  })

  it('is, with the key of a portal, the member that each request names', async () => {
    const { key } = await aKey(service.database, { role: 'portal' })
    for (const code of ['BF', 'GH']) {
      expect((await me({ ...bearer(key), 'x-member-code': code })).memberCode).to.equal(code)
    }
    expect((await me(bearer(key))).memberCode).to.equal(null)
  })

  it('is refused when it names a member that does not exist', async () => {
    const portal = await aKey(service.database, { role: 'portal' })
    for (const code of ['ZZ', '']) {
      const answer = await service.get('/api/v1/me', { ...bearer(portal.key), 'x-member-code': code })
      expect(expectProblem(answer, 400)).to.deep.equal(['X-Member-Code'])
    }
  })

  it('is refused when it says for whom it acts and is no portal', async () => {
    const member = await aKey(service.database, { role: 'member', memberCode: 'BF' })
    for (const [header, value] of [
      ['X-Member-Code', 'GH'],
      ['X-Portal-User', 'u-1'],
    ] as const) {
      const headers = { ...bearer(member.key), [header]: value }
      expect(expectProblem(await service.get('/api/v1/me', headers), 403)).to.deep.equal([header])
      expectProblem(await service.get('/api/v1/me', { [header]: value }), 401)
    }
  })

  it('names the person behind a portal in the audit', async () => {
    const { database } = service
    const admin = await aKey(database)
    const {
      key,
      apiKey: { id },
    } = await aKey(database, { role: 'portal' })
    const headers = { ...bearer(key), 'x-member-code': 'BF', 'x-portal-user': 'u-48213' }
    const made = await service.send({
      method: 'POST',
      path: '/api/v1/needs',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Parcels', description: 'Parcels come without any data' }),
    })
    expect(made.status, made.text).to.equal(201)
    const { items } = await service.read<{ items: { endUser: string | null; actor: string }[] }>(
      `/api/v1/audit?actor=${id}`,
      bearer(admin.key),
    )
    expect(items[0]).to.include({ actor: id, endUser: 'u-48213' })
    const tooLong = await service.get('/api/v1/me', { ...headers, 'x-portal-user': 'u'.repeat(101) })
    expect(expectProblem(tooLong, 400)).to.deep.equal(['X-Portal-User'])
  })

  it('is refused with a portal key that is for other members', async () => {
    const { database } = service
    const admin = await aKey(database)
    const given = { label: 'two members', role: 'portal', members: ['BF', 'ZM'] }
    const made = await service.as(admin.key, 'POST', '/keys', given)
    const { key, apiKey } = JSON.parse(made.text) as { key: string; apiKey: { id: string; members: unknown } }
    expect(apiKey.members).to.deep.equal(['BF', 'ZM'])
    const expectOnlyItsMembers = async (one: string) => {
      for (const code of ['BF', 'ZM']) {
        expect((await me({ ...bearer(one), 'x-member-code': code })).memberCode).to.equal(code)
      }
      const answer = await service.get('/api/v1/me', { ...bearer(one), 'x-member-code': 'GH' })
      expect(expectProblem(answer, 403)).to.deep.equal(['X-Member-Code'])
      expect(JSON.parse(answer.text).code).to.equal('MEMBER_NOT_ALLOWED')
      expect((await me(bearer(one))).memberCode).to.equal(null)
    }
    await expectOnlyItsMembers(key)
    const rotated = await service.as(admin.key, 'POST', `/keys/${apiKey.id}/rotation`, {})
    await expectOnlyItsMembers((JSON.parse(rotated.text) as { key: string }).key)
  })

  it('is asked for the key who names a member without one', async () => {
    for (const path of ['/me', '/needs/export-of-member']) {
      expectProblem(await service.get(`/api/v1${path}`, { 'x-member-code': 'BF' }), 401)
    }
  })

  it('is said to whatever keeps answers', async () => {
    const { key } = await aKey(service.database)
    const { headers } = await service.get('/api/v1/members', bearer(key))
    expect(headers['cache-control']).to.include('private')
    expect(headers.vary).to.include('Authorization').and.include('Cookie').and.include('X-Member-Code')
  })
})

describe('a session', () => {
  const service = theServiceWithPeople()
  const me = (cookie: string) => service.read<Me>('/api/v1/me', { cookie })
  const json = { 'content-type': 'application/json' }

  it('is opened by a link, and belongs to its person', async () => {
    const { id } = await aPerson(service.database)
    const cookie = await service.signIn(id)
    const told = await me(cookie)
    expect(told.role).to.equal('staff')
    expect(told.person!.id).to.equal(id)
  })

  it('is kept where no script and no other site can use it', async () => {
    const { id } = await aPerson(service.database)
    const { token } = await issueSignInLink(service, administrator, id)
    const { headers } = await service.send({
      method: 'POST',
      path: '/api/v1/session',
      headers: json,
      body: JSON.stringify({ token }),
    })
    const [cookie] = headers['set-cookie']!
    expect(cookie)
      .to.match(/^passerelle-session=/)
      .and.match(/; HttpOnly/i)
      .and.match(/; SameSite=Lax/i)
    expect(cookie)
      .to.match(/; Path=\//i)
      .and.match(/; Expires=/i)
  })

  it('does not open by a token that opens nothing', async () => {
    const body = JSON.stringify({ token: 'nothing' })
    const answer = await service.send({ method: 'POST', path: '/api/v1/session', headers: json, body })
    expect(expectProblem(answer, 400)).to.deep.equal(['token'])
    expect(answer.headers).to.not.have.any.keys('set-cookie')
  })

  for (const [what, sql] of [
    ['nothing was done for half a day', "UPDATE sessions SET last_seen_at = '2020-01-01T00:00:00.000Z'"],
    ['its time is over', "UPDATE sessions SET expires_at = '2020-01-01T00:00:00.000Z'"],
    ['its person may no longer come in', 'UPDATE people SET active = 0'],
  ] as const) {
    it(`has ended when ${what}, and the cookie is taken back`, async () => {
      const { id } = await aPerson(service.database)
      const cookie = await service.signIn(id)
      await service.database.transaction((queries) => queries.run(sql))
      const { text, headers } = await service.get('/api/v1/me', { cookie })
      expect(JSON.parse(text)).to.include({ role: 'anonymous' })
      expect(headers['set-cookie']![0]).to.match(/^passerelle-session=;.*Expires=Thu, 01 Jan 1970/)
    })
  }

  it('ends when its person is given another role, so that nothing kept from before has that role', async () => {
    const { key } = await aKey(service.database)
    const { id } = await aPerson(service.database)
    const cookie = await service.signIn(id)
    const { token } = await issueSignInLink(service, administrator, id)
    expect((await service.as(key, 'PATCH', `/people/${id}`, { role: 'admin' })).status).to.equal(200)
    expect(await me(cookie)).to.include({ role: 'anonymous' })
    const body = JSON.stringify({ token })
    expectProblem(await service.send({ method: 'POST', path: '/api/v1/session', headers: json, body }), 400)
    expect(await me(await service.signIn(id))).to.include({ role: 'admin' })
  })

  const sameOrigin = { 'sec-fetch-site': 'same-origin' }
  const signOut = (cookie: string, query = '') =>
    service.send({ method: 'DELETE', path: `/api/v1/session${query}`, headers: { cookie, ...sameOrigin } })

  it('ends with signing out', async () => {
    const { id } = await aPerson(service.database)
    const [cookie, other] = [await service.signIn(id), await service.signIn(id)]
    const { status, text } = await signOut(cookie)
    expect([status, text]).to.deep.equal([204, ''])
    expect((await me(cookie)).role).to.equal('anonymous')
    expect((await me(other)).role).to.equal('staff')
  })

  it('ends in every browser with signing out everywhere, and only those of the person', async () => {
    const [one, another] = [await aPerson(service.database), await aPerson(service.database)]
    const cookies = [await service.signIn(one.id), await service.signIn(one.id), await service.signIn(another.id)]
    await signOut(cookies[0]!, '?everywhere=true')
    const roles = await Promise.all(cookies.map(async (cookie) => (await me(cookie)).role))
    expect(roles).to.deep.equal(['anonymous', 'anonymous', 'staff'])
  })

  it('can be ended by somebody who has none', async () => {
    const answer = await service.send({ method: 'DELETE', path: '/api/v1/session' })
    expect(answer.status).to.equal(204)
    expect(answer.headers['clear-site-data']).to.equal('"cache", "storage"')
  })

  describe('changes nothing', () => {
    const change = async (headers: Record<string, string>) => {
      const { id } = await aPerson(service.database, { role: 'admin' })
      const cookie = await service.signIn(id)
      return service.send({
        method: 'POST',
        path: '/api/v1/keys',
        headers: { ...json, cookie, ...headers },
        body: JSON.stringify({ label: 'x', role: 'admin' }),
      })
    }
    const host = () => new URL(service.address).host

    for (const [what, headers] of [
      ['from a page of another site', { 'sec-fetch-site': 'cross-site' }],
      ['from a page of a sister site', { 'sec-fetch-site': 'same-site' }],
      ['from another site, whatever it says its origin is', { 'sec-fetch-site': 'cross-site', origin: 'HERE' }],
      ['from another origin, over plain HTTP', { origin: 'http://evil.example' }],
      ['from nowhere (a sandboxed frame)', { origin: 'null' }],
      ['when nothing says where it comes from', {}],
    ] as [string, Record<string, string>][]) {
      it(what, async () => {
        const sent = headers.origin === 'HERE' ? { ...headers, origin: service.address } : headers
        const answer = await change(sent)
        expectProblem(answer, 403)
        expect(JSON.parse(answer.text).code).to.equal('CROSS_SITE_REQUEST')
      })
    }

    it('except from a page of this service', async () => {
      expect((await change(sameOrigin)).status).to.equal(201)
      expect((await change({ origin: `http://${host()}` })).status).to.equal(201)
    })

    it('in another method, of all that are routed', async () => {
      const { id } = await aPerson(service.database, { role: 'admin' })
      const cookie = await service.signIn(id)
      for (const method of ['PATCH', 'DELETE', 'PUT', 'POST']) {
        const path = method === 'DELETE' ? '/api/v1/session' : `/api/v1/people/${id}`
        const answer = await service.send({ method, path, headers: { cookie } })
        expect(answer.status, method).to.be.oneOf([403, 405])
      }
      expect((await me(cookie)).role).to.equal('admin')
    })
  })

  it('is not forced upon a visitor by another site', async () => {
    const { id } = await aPerson(service.database)
    const { token } = await issueSignInLink(service, administrator, id)
    const headers = { ...json, 'sec-fetch-site': 'cross-site' }
    const body = JSON.stringify({ token })
    expectProblem(await service.send({ method: 'POST', path: '/api/v1/session', headers, body }), 403)
  })
})

describe('a service that is reached over HTTPS', () => {
  const service = theServiceWithPeople({ PUBLIC_URL: 'https://passerelle.example' })

  it('keeps its cookie to this host and to HTTPS', async () => {
    const { id } = await aPerson(service.database)
    const { token } = await issueSignInLink(service, administrator, id)
    const answer = await service.send({
      method: 'POST',
      path: '/api/v1/session',
      headers: { 'content-type': 'application/json', origin: 'https://passerelle.example' },
      body: JSON.stringify({ token }),
    })
    expect(answer.headers['set-cookie']![0]).to.match(/^__Host-passerelle-session=.*; Secure/)
    expect((await service.read<Me>('/api/v1/me', { cookie: cookieOf(answer) })).role).to.equal('staff')
  })

  it('links to where people reach it', async () => {
    const { key } = await aKey(service.database)
    const { id } = await aPerson(service.database)
    const answer = await service.as(key, 'POST', `/people/${id}/sign-in-links`, {})
    expect(JSON.parse(answer.text).url).to.match(/^https:\/\/passerelle\.example\/sign-in\?token=[\w-]{43}$/)
  })

  it('does not take the same host over plain HTTP for itself', async () => {
    const { id } = await aPerson(service.database)
    const cookie = await service.signIn(id)
    const headers = { cookie, origin: 'http://passerelle.example' }
    expectProblem(await service.send({ method: 'DELETE', path: '/api/v1/session', headers }), 403)
  })
})

describe('the limit of requests', () => {
  const service = theServiceWithPeople({ RATE_LIMIT_PER_MINUTE: '3' })
  const statuses = async (times: number, headers: Record<string, string>) => {
    const found: number[] = []
    for (let time = 0; time < times; time++) found.push((await service.get('/api/v1/me', headers)).status)
    return found
  }
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

  it('counts each key alone', async () => {
    for (const { key } of [await aKey(service.database), await aKey(service.database)]) {
      expect(await statuses(4, bearer(key))).to.deep.equal([200, 200, 200, 429])
    }
  })

  it('is that of the key, where it has one', async () => {
    const { key } = await aKey(service.database, { requestsPerMinute: 5 })
    expect(await statuses(6, bearer(key))).to.deep.equal([200, 200, 200, 200, 200, 429])
  })

  it('says how much is left', async () => {
    const { key } = await aKey(service.database, { requestsPerMinute: 5 })
    const { headers } = await service.get('/api/v1/me', bearer(key))
    expect(headers.ratelimit).to.match(/r=4;/)
    expect(headers['ratelimit-policy']).to.match(/q=5;/)
  })

  it('counts keys that were made up by address', async () => {
    const madeUp = (time: number) => bearer(`pk_000000000000000${time}_${'a'.repeat(43)}`)
    const found: number[] = []
    for (let time = 0; time < 4; time++) found.push((await service.get('/api/v1/me', madeUp(time))).status)
    expect(found).to.deep.equal([401, 401, 401, 429])
  })
})
