import { expect } from 'chai'
import fc from 'fast-check'
import { aKey, aPerson, theServiceWithPeople } from '../../support/people.js'
import { expectProblem } from '../../support/problems.js'
import type { Answer } from '../../support/service.js'

const runs = { numRuns: 60 }

function expectDoneOrRefused(answer: Answer): void {
  if (answer.status >= 400) expectProblem(answer, answer.status < 500 ? answer.status : 400)
}

describe('whatever is sent about keys, people and sessions,', () => {
  const service = theServiceWithPeople()
  let key: string
  let ids: { person: string; key: string }
  beforeEach(async () => {
    key = (await aKey(service.database)).key
    const { id } = await aPerson(service.database)
    ids = { person: id, key: (await aKey(service.database, { role: 'portal' })).apiKey.id }
  })

  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }))
  const anyValue = fc.oneof(fc.jsonValue(), anyText, fc.integer(), fc.double(), fc.constantFrom('BF', 'ZZ', 'admin'))
  const fields = [
    'label',
    'role',
    'memberCode',
    'members',
    'expiresAt',
    'requestsPerMinute',
    'name',
    'email',
    'active',
    'token',
  ]
  const anyBody = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...fields, 'oldValidUntil', 'expiresInMinutes'), anyValue, { maxKeys: 5 }),
  )
  const calls = {
    'POST /keys': () => '/keys',
    'POST /keys/{id}/rotation': () => `/keys/${ids.key}/rotation`,
    'POST /people': () => '/people',
    'PATCH /people/{id}': () => `/people/${ids.person}`,
    'POST /people/{id}/sign-in-links': () => `/people/${ids.person}/sign-in-links`,
    'POST /session': () => '/session',
  }
  for (const [call, path] of Object.entries(calls)) {
    it(`a body of any JSON is taken or refused by ${call}`, async () => {
      await fc.assert(
        fc.asyncProperty(anyBody, async (body) => {
          expectDoneOrRefused(await service.as(key, call.split(' ')[0]!, path(), body))
        }),
        runs,
      )
    })
  }

  it('any filter of the audit is answered or refused', async () => {
    const names = fc.constantFrom('entity', 'entityId', 'actor', 'action', 'from', 'to', 'cursor', 'limit')
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, anyText, { maxKeys: 3 }), async (filters) => {
        const query = new URLSearchParams(filters)
        expectDoneOrRefused(await service.as(key, 'GET', `/audit?${query}`))
      }),
      runs,
    )
  })

  it('any cookie and any other sign of who sends it makes nobody an administrator', async () => {
    const printable = fc.stringMatching(/^[!-~]{0,100}$/)
    const headers = fc.record(
      {
        cookie: printable.map((value) => `passerelle-session=${value}`),
        'x-member-code': printable,
        origin: printable,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(headers, async (sent) => {
        const answer = await service.get('/api/v1/me', sent)
        expectDoneOrRefused(answer)
        if (answer.status === 200) expect(JSON.parse(answer.text)).to.include({ role: 'anonymous' })
      }),
      runs,
    )
  })

  it('any id is found or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), async (id) => {
        for (const path of [`/keys/${encodeURIComponent(id)}/revocation`, `/people/${encodeURIComponent(id)}`]) {
          expectDoneOrRefused(await service.as(key, path.startsWith('/keys') ? 'POST' : 'PATCH', path, {}))
        }
      }),
      runs,
    )
  })
})
