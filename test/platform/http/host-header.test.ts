import { expect } from 'chai'
import fc from 'fast-check'
import { aKey, aPerson, theServiceWithPeople } from '../../support/people.js'
import { expectProblem } from '../../support/problems.js'

const malformed = ['a b', 'exa<mple', 'user@host', 'host/path', 'host:port', 'host:99999', '[::1', '1.2.3.4.5', '%00']

describe('the Host header', () => {
  const lines: string[] = []
  const service = theServiceWithPeople({}, lines)
  const codeOf = (text: string) => (JSON.parse(text) as { code: string }).code

  for (const host of malformed) {
    it(`"${host}" is refused first, on pages and over the API`, async () => {
      for (const path of ['/api/v1/members', '/api/openapi.json', '/en', '/en/sign-in?token=x', '/nothing']) {
        const answer = await service.get(path, { host })
        expectProblem(answer, 400)
        expect(codeOf(answer.text), path).to.equal('INVALID_HOST')
      }
    })
  }

  it('that is malformed creates no sign-in link, and none is in the log', async () => {
    const { key } = await aKey(service.database)
    const { id } = await aPerson(service.database)
    const answer = await service.as(key, 'POST', `/people/${id}/sign-in-links`, {}, { host: 'exa<mple' })
    expectProblem(answer, 400)
    expect(await service.database.all('SELECT * FROM sign_in_links')).to.deep.equal([])
    expect(lines.length).to.be.greaterThan(0)
    expect(lines.join('')).to.not.include('token=')
  })

  for (const host of ['localhost', 'EXAMPLE.org', 'a_b:3000', 'xn--bcher-kva.example.', '127.0.0.1:80', '[::1]:3000']) {
    it(`"${host}" is accepted`, async () => {
      expect((await service.get('/api/v1/members', { host })).status).to.equal(200)
    })
  }

  it('of a server on every address becomes one that a browser can open', async () => {
    const { key } = await aKey(service.database)
    const { id } = await aPerson(service.database)
    for (const [host, expected] of [
      ['0.0.0.0:3000', 'http://localhost:3000'],
      ['[::]:3000', 'http://localhost:3000'],
      ['passerelle.example', 'http://passerelle.example'],
    ] as const) {
      const { text } = await service.as(key, 'POST', `/people/${id}/sign-in-links`, {}, { host })
      expect(new URL((JSON.parse(text) as { url: string }).url).origin).to.equal(expected)
    }
  })

  it('never causes a 5xx, with any content', async () => {
    const { key } = await aKey(service.database)
    const { id } = await aPerson(service.database)
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/), async (host) => {
        const { status } = await service.as(key, 'POST', `/people/${id}/sign-in-links`, {}, { host })
        expect(status, host).to.be.oneOf([201, 400])
      }),
      { numRuns: 60 },
    )
  })
})
