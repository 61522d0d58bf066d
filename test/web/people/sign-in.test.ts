import { expect } from 'chai'
import { issueSignInLink } from '../../../src/features/people/index.js'
import { signInUrl } from '../../../src/platform/http/index.js'
import { administrator, aPerson, cookieOf, theServiceWithPeople } from '../../support/people.js'

describe('the page that a sign-in link leads to', function () {
  this.timeout(120_000)
  const service = theServiceWithPeople()
  const asBrowser = { accept: 'text/html' }

  async function aToken(): Promise<string> {
    const { id } = await aPerson(service.database)
    return (await issueSignInLink(service, administrator, id)).token
  }
  const submit = (token: string, headers = {}, language = 'fr', more: Record<string, string> = {}) =>
    service.send({
      method: 'POST',
      path: `/${language}/sign-in`,
      headers: { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ token, ...more }).toString(),
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

  for (const [language, title, advice] of [
    ['en', 'This sign-in link no longer works', 'Ask the person who sent it'],
    ['fr', 'Ce lien de connexion n’est plus valable', 'Demandez-en un nouveau'],
    ['es', 'Este enlace de acceso ya no es válido', 'Pida uno nuevo'],
  ] as const) {
    it(`says in ${language} that a link was used or has expired, and how to get another`, async () => {
      const [used, expired] = [await aToken(), await aToken()]
      await submit(used)
      await service.database.transaction((queries) =>
        queries.run("UPDATE sign_in_links SET expires_at = '2020-01-01T00:00:00.000Z'"),
      )
      for (const token of [used, expired, 'never-was']) {
        const { status, text } = await submit(token, {}, language)
        expect(status).to.equal(400)
        expect(text).to.include(title).and.include(advice)
      }
    })
  }

  const me = (cookie: string) => service.read<{ role: string }>('/api/v1/me', { cookie })

  it('goes on to the page that the link names', async () => {
    const next = '/en/desk?status=submitted'
    const token = await aToken()
    const first = await service.get(`/sign-in?${new URLSearchParams({ token, next })}`, { 'accept-language': 'fr' })
    const page = await service.get(first.headers.location!, asBrowser)
    expect(page.text).to.include('name="next" value="/en/desk?status=submitted"')
    expect((await submit(token, {}, 'fr', { next })).headers.location).to.equal(next)
  })

  for (const [what, path] of [
    ['that asked to sign in', '/en/desk/rules?x=1'],
    ['on which the way in was chosen', '/fr/sign-in?next=%2Fen%2Fdesk%2Frules%3Fx%3D1'],
  ] as const) {
    it(`goes on to the page ${what}, in the same browser`, async () => {
      const cookie = cookieOf(await service.get(path, asBrowser))
      const answer = await submit(await aToken(), { cookie })
      expect(answer.headers.location).to.equal('/en/desk/rules?x=1')
      expect(await me(cookieOf(answer))).to.include({ role: 'staff' })
      // Once there, it is forgotten.
      const again = await submit(await aToken(), { cookie: cookieOf(answer) })
      expect(again.headers.location).to.equal('/fr')
    })
  }

  it('is led to from every page, with the way back', async () => {
    const { text } = await service.get('/en/technologies?x=1', asBrowser)
    expect(text).to.include('href="/en/sign-in?next=/en/technologies%3Fx%3D1"')
  })

  it('goes on to no other site, and not in a circle', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/fr/sign-in']) {
      expect((await submit(await aToken(), {}, 'fr', { next })).headers.location).to.equal('/fr')
      const cookie = cookieOf(await service.get(`/fr/sign-in?${new URLSearchParams({ next })}`, asBrowser))
      expect((await submit(await aToken(), { cookie })).headers.location).to.equal('/fr')
    }
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

describe('who is signed in', () => {
  const service = theServiceWithPeople()
  const need = 'Parcels arrive without data. How did others get data from the post?'
  async function signedIn(given: object) {
    const cookie = await service.signIn((await aPerson(service.database, given)).id)
    const page = async (path: string) => (await service.get(path, { cookie, accept: 'text/html' })).text
    const submit = async (path: string, fields: Record<string, string>) =>
      (
        await service.send({
          method: 'POST',
          path,
          headers: {
            cookie,
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
          body: new URLSearchParams(fields).toString(),
        })
      ).text
    return { page, submit }
  }

  it('for a member is not asked for the administration: it is their own', async () => {
    const { page, submit } = await signedIn({ role: 'member', memberCode: 'BF' })
    for (const [language, own] of [
      ['en', 'For your administration: Burkina Faso'],
      ['fr', 'Pour votre administration\u202f: Burkina Faso'],
      ['es', 'Para su administración: Burkina Faso'],
    ] as const) {
      expect(await page(`/${language}`))
        .to.include(own)
        .and.not.include('<select id="member"')
    }
    // Also where another one is sent, and where nothing is, as by the examples.
    const answers = [
      await submit('/en/answer', { text: need, member: 'GH' }),
      await submit('/en/answer', { text: need }),
    ]
    for (const text of answers) {
      expect(text).to.include('For your administration: Burkina Faso').and.not.include('<select id="member"')
    }
    const [, peers] = answers[1]!.split('id="peers"')
    const brief = await submit('/en/answer/brief.md', { text: need })
    expect(peers).to.equal(answers[0]!.split('id="peers"')[1])
    expect(brief).to.equal(await submit('/en/answer/brief.md', { text: need, member: 'BF' }))
  })

  it('for nobody is asked, as everybody is', async () => {
    const { page } = await signedIn({ role: 'staff' })
    expect(await page('/en')).to.include('<select id="member"')
    expect((await service.get('/en', { accept: 'text/html' })).text).to.include('<select id="member"')
  })

  it('is called by the role', async () => {
    const [staff, admin] = [await signedIn({ role: 'staff' }), await signedIn({ role: 'admin' })]
    for (const [language, name] of [
      ['en', 'Administrator'],
      ['fr', 'Administrateur'],
      ['es', 'Administrador'],
    ] as const) {
      const said = new RegExp(`<nav class="account".*?<span class="unseen">${name}</span>`)
      expect(await admin.page(`/${language}`)).to.match(said)
      expect(await staff.page(`/${language}`)).to.not.match(said)
    }
  })
})
