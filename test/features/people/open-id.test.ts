import { type AddressInfo, createServer } from 'node:net'
import { expect } from 'chai'
import { editPerson } from '../../../src/features/people/index.js'
import { CookieBrowser } from '../../support/cookie-browser.js'
import { clientId, clientSecret, type RunningProvider, startProvider } from '../../support/open-id-provider.js'
import { administrator, aPerson, theServiceWithPeople } from '../../support/people.js'

/** The provider must know where people come back to, and the service who the provider is, before either runs. */
async function aFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('signing in by OpenID Connect', () => {
  const environment: NodeJS.ProcessEnv = {}
  let provider: RunningProvider
  before(async () => {
    const port = await aFreePort()
    const address = `http://127.0.0.1:${port}`
    provider = await startProvider(`${address}/auth/openid/callback`)
    Object.assign(environment, {
      PORT: String(port),
      PUBLIC_URL: address,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
    })
  })
  after(() => provider.close())
  const service = theServiceWithPeople(environment)
  const begin = () => `${service.address}/auth/openid`
  const isCallback = (url: string) => url.startsWith(`${service.address}/auth/openid/callback`)

  async function me(browser: CookieBrowser): Promise<Record<string, unknown>> {
    return (await (await browser.ask(`${service.address}/api/v1/me`)).json()) as Record<string, unknown>
  }

  it('lets in whose verified email address is known here, as what they are here', async () => {
    const { id } = await aPerson(service.database, { role: 'member', memberCode: 'BF', email: 'awa@example.org' })
    provider.account = { email: 'Awa@Example.org', email_verified: true, role: 'admin', memberCode: 'GH' }
    const browser = new CookieBrowser()
    await browser.go(begin())
    const told = await me(browser)
    expect(told).to.deep.include({ role: 'member', memberCode: 'BF' })
    expect((told.person as { id: string }).id).to.equal(id)
  })

  it('leads back to the page where somebody wanted to go, and to no other site', async () => {
    await aPerson(service.database, { email: 'ben@example.org' })
    provider.account = { email: 'ben@example.org', email_verified: true }
    for (const [next, path] of [
      ['/en/desk?status=submitted', '/en/desk?status=submitted'],
      ['//evil.example', '/'],
      ['/en/sign-in', '/'],
    ] as const) {
      const browser = new CookieBrowser()
      const { url } = await browser.go(`${begin()}?${new URLSearchParams({ next })}`, isCallback)
      expect((await browser.ask(url)).headers.get('location')).to.equal(path)
    }
    const asked = await service.get('/en/desk?status=submitted', { accept: 'text/html' })
    expect(asked.text).to.include('href="/auth/openid?next=/en/desk%3Fstatus%3Dsubmitted"')
  })

  for (const [what, account, status] of [
    ['an address that is not known here', { email: 'stranger@example.org', email_verified: true }, 403],
    ['an address that is not verified', { email: 'awa@example.org', email_verified: false }, 400],
    ['an address of which nothing says that it is verified', { email: 'awa@example.org' }, 400],
    ['no address', {}, 400],
  ] as const) {
    it(`lets nobody in by ${what}`, async () => {
      provider.account = account
      const browser = new CookieBrowser()
      const { response } = await browser.go(begin())
      expect(response.status).to.equal(status)
      expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/)
      expect(await me(browser)).to.include({ role: 'anonymous' })
    })
  }

  it('knows somebody by their account, also under another address', async () => {
    const { id } = await aPerson(service.database, { email: 'mele@example.org' })
    provider.account = { sub: 'account-7', email: 'mele@example.org', email_verified: true }
    await new CookieBrowser().go(begin())
    provider.account = { sub: 'account-7', email: 'mele.tavita@example.org', email_verified: true }
    const browser = new CookieBrowser()
    await browser.go(begin())
    expect(((await me(browser)).person as { id: string }).id).to.equal(id)
  })

  it('does not let in another account under the address of somebody known', async () => {
    const { id } = await aPerson(service.database, { email: 'ines@example.org' })
    provider.account = { sub: 'first', email: 'ines@example.org', email_verified: true }
    await new CookieBrowser().go(begin())
    provider.account = { sub: 'second', email: 'ines@example.org', email_verified: true }
    expect((await new CookieBrowser().go(begin())).response.status).to.equal(403)
    // An administrator who gives another address and the first one again means: forget the account.
    for (const email of ['other@example.org', 'ines@example.org']) {
      await editPerson({ database: service.database }, administrator, id, { email })
    }
    const browser = new CookieBrowser()
    await browser.go(begin())
    expect(((await me(browser)).person as { id: string }).id).to.equal(id)
  })

  it('ends the session that the browser had before', async () => {
    await aPerson(service.database, { email: 'kofi@example.org' })
    provider.account = { email: 'kofi@example.org', email_verified: true }
    const browser = new CookieBrowser()
    await browser.go(begin())
    const count = async () =>
      Number((await service.database.get<{ n: number }>('SELECT COUNT(*) AS n FROM sessions'))!.n)
    const before = await count()
    await browser.go(begin())
    expect(await count()).to.equal(before)
  })

  it('lets nobody in who was deactivated', async () => {
    const { id } = await aPerson(service.database, { email: 'gone@example.org' })
    await service.database.transaction((queries) => queries.run('UPDATE people SET active = 0 WHERE id = ?', id))
    provider.account = { email: 'gone@example.org', email_verified: true }
    expect((await new CookieBrowser().go(begin())).response.status).to.equal(403)
  })

  describe('does not take', () => {
    beforeEach(() => {
      provider.account = { email: 'awa@example.org', email_verified: true }
    })
    const comeBack = async (browser: CookieBrowser, url: string) => {
      const response = await browser.ask(url)
      expect(response.status, await response.clone().text()).to.equal(400)
      expect(await me(browser)).to.include({ role: 'anonymous' })
    }

    it('another browser back than the one that left', async () => {
      const { url } = await new CookieBrowser().go(begin(), isCallback)
      await comeBack(new CookieBrowser(), url)
    })

    it('what another browser was given', async () => {
      const { url } = await new CookieBrowser().go(begin(), isCallback)
      const victim = new CookieBrowser()
      await victim.go(begin(), isCallback)
      await comeBack(victim, url)
    })

    it('a code that the provider never gave', async () => {
      const browser = new CookieBrowser()
      const { url } = await browser.go(begin(), isCallback)
      const forged = new URL(url)
      forged.searchParams.set('code', 'made-up')
      await comeBack(browser, forged.href)
    })

    it('anything else', async () => {
      for (const query of ['', '?code=x', '?error=access_denied', '?state=%00', '?code=1&code=2']) {
        const browser = new CookieBrowser()
        await browser.go(begin(), isCallback)
        await comeBack(browser, `${service.address}/auth/openid/callback${query}`)
      }
    })
  })

  it('works once with each return', async () => {
    provider.account = { email: 'awa@example.org', email_verified: true }
    const browser = new CookieBrowser()
    const { url } = await browser.go(begin(), isCallback)
    expect((await browser.ask(url)).status).to.equal(302)
    expect((await browser.ask(url)).status).to.equal(400)
  })
})

describe('a provider that does not answer', () => {
  const service = theServiceWithPeople({
    PUBLIC_URL: 'http://127.0.0.1',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  })

  it('is said so, and takes nothing else with it', async () => {
    const { status, text } = await service.get('/auth/openid')
    expect(status).to.equal(503)
    expect(JSON.parse(text).code).to.equal('PROVIDER_UNAVAILABLE')
    expect((await service.get('/api/v1/members')).status).to.equal(200)
  })
})

describe('without a provider', () => {
  const service = theServiceWithPeople()

  it('there is no sign-in by one', async () => {
    expect((await service.get('/auth/openid')).status).to.equal(404)
  })
})
