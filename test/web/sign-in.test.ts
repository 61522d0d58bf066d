import { expect } from 'chai'
import { issueSignInLink, signInUrl } from '../../src/access/index.js'
import { administrator, aPerson, cookieOf, theServiceWithPeople } from '../support/people.js'

describe('the page that a sign-in link leads to', function () {
  this.timeout(120_000)
  const service = theServiceWithPeople()
  const asBrowser = { accept: 'text/html' }

  async function aToken(): Promise<string> {
    const { id } = await aPerson(service.database)
    return (await issueSignInLink(service.database, administrator, id)).token
  }
  const submit = (token: string, headers = {}) =>
    service.send({
      method: 'POST',
      path: '/fr/sign-in',
      headers: { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ token }).toString(),
    })

  it('is in the language of the browser', async () => {
    const { pathname, search } = new URL(signInUrl(service.address, 'some-token'))
    const { status, headers } = await service.get(pathname + search, { ...asBrowser, 'accept-language': 'fr' })
    expect([status, headers.location]).to.deep.equal([302, '/fr/sign-in?token=some-token'])
  })

  it('signs in when its button is pressed, and goes on to the first page', async () => {
    const answer = await submit(await aToken())
    expect([answer.status, answer.headers.location]).to.deep.equal([303, '/fr'])
    const me = await service.read<{ role: string }>('/api/v1/me', { cookie: cookieOf(answer) })
    expect(me.role).to.equal('staff')
  })

  it('uses nothing up when it is only opened', async () => {
    const token = await aToken()
    const page = await service.get(`/fr/sign-in?token=${token}`, asBrowser)
    expect(page.text).to.include(token)
    expect((await submit(token)).status).to.equal(303)
  })

  it('signs in once', async () => {
    const token = await aToken()
    await submit(token)
    expect((await submit(token)).status).to.equal(400)
  })

  it('refuses the form of another site', async () => {
    const answer = await submit(await aToken(), { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
    expect(answer.status).to.equal(403)
    expect(answer.headers['set-cookie'] ?? []).to.deep.equal([])
  })

  it('shows what it is given as text', async () => {
    const { text } = await service.get(`/en/sign-in?token=${encodeURIComponent('"><script>')}`, asBrowser)
    expect(text).to.not.include('"><script>')
  })
})
