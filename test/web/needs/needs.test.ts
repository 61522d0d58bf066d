import { expect } from 'chai'
import type { Need, NeedVisibility } from '../../../src/domain/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { addPerson, newPerson } from '../../../src/features/people/index.js'
import { aCaseStudy } from '../../support/builders.js'
import { administrator, aKey, aPerson, theServiceWithPeople } from '../../support/people.js'
import type { Answer } from '../../support/service.js'

const text =
  'Parcels arrive without data. Our post cannot capture electronic advance data on them; how did others do it?'
type Fields = Readonly<Record<string, string | readonly string[]>>

describe('the pages of needs that are kept', function () {
  this.timeout(120_000)
  const service = theServiceWithPeople()
  const cookies: Record<string, string> = {}

  before(async () => {
    const { database } = service
    for (const code of ['BF', 'GH']) {
      const person = newPerson.parse({ name: `Officer of ${code}`, role: 'member', memberCode: code })
      cookies[code] = await service.signIn((await addPerson({ database }, administrator, person)).id)
    }
    cookies.staff = await service.signIn((await aPerson(database)).id)
  })

  const page = (who: string | undefined, path: string) =>
    service.get(path, { accept: 'text/html', ...(who && { cookie: cookies[who]! }) })
  const submit = (who: string | undefined, path: string, fields: Fields, headers = {}) =>
    service.send({
      method: 'POST',
      path,
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...(who && { cookie: cookies[who]! }),
        ...headers,
      },
      body: new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])),
      ).toString(),
    })
  const led = ({ status, headers, text: body }: Answer) => {
    expect(status, body.slice(0, 300)).to.equal(303)
    return headers.location!
  }
  /** A need of Burkina Faso, written on the page. Answers its address. */
  const aNeed = async (fields: Fields = {}) =>
    led(await submit('BF', '/fr/needs/new', { title: 'Colis sans données', description: text, ...fields }))
  const asStaff = async (path: string, method: string, body: object) => {
    const { key } = await aKey(service.database, { role: 'staff' })
    const answer = await service.as(key, method, path, body)
    expect(answer.status, answer.text).to.be.below(300)
  }
  const idIn = (address: string) => address.split('/').at(-1)!

  it('turn an answer into a draft, with its first sentence as title', async () => {
    const answer = await submit('BF', '/en/answer', { text })
    expect(answer.text).to.include('action="/en/needs/from-answer"')
    const edit = led(await submit('BF', '/en/needs/from-answer', { text, area: ['ecommerce-postal', 'nowhere'] }))
    const { text: form } = await page('BF', edit)
    expect(form).to.include('value="Parcels arrive without data."')
    expect(form).to.match(/value="ecommerce-postal" checked/)
  })

  it('offer nothing to save to a visitor who is not signed in', async () => {
    const answer = await submit(undefined, '/en/answer', { text })
    expect(answer.text).not.to.include('from-answer')
    expect((await page(undefined, '/en/needs')).status).to.equal(401)
    expect((await submit(undefined, '/en/needs/new', { title: 'A', description: 'B' })).status).to.equal(401)
  })

  it('say who is signed in, and sign out', async () => {
    expect((await page('BF', '/en')).text).to.include('Signed in for Burkina Faso')
    const cookie = await service.signIn(
      (await addPerson(service, administrator, newPerson.parse({ name: 'B', role: 'member', memberCode: 'BF' }))).id,
    )
    cookies.leaving = cookie
    const left = await submit('leaving', '/en/sign-out', {})
    led(left)
    expect(left.headers['clear-site-data']).to.equal('"cache", "storage"')
    expect((await page('leaving', '/en/needs')).status).to.equal(401)
  })

  it('keep what was typed when something is wrong, and say what', async () => {
    const answer = await submit('BF', '/en/needs/new', { title: '', description: 'Zqkept', deadline: 'soon' })
    expect(answer.status).to.equal(400)
    expect(answer.text).to.include('Zqkept').and.include('href="#title"').and.include('href="#deadline"')
  })

  it('lose nothing when somebody else was quicker', async () => {
    const address = await aNeed()
    const change = (description: string) =>
      submit('BF', `${address}/edit`, { title: 'T', description, version: '1', visibility: 'private' })
    led(await change('Zqfirst'))
    const late = await change('Zqsecond')
    expect(late.status).to.equal(412)
    expect(late.text).to.include('Zqfirst').and.include('Zqsecond').and.include('name="version" value="2"')
  })

  const lorries = 'Lorries wait for days at the border, and nobody knows which of them to open.'
  const tokenOn = (html: string) => /name="draft" value="(\w{26})"/.exec(html)![1]!
  const needOf = async (address: string) => {
    const { key } = await aKey(service.database, { role: 'member', memberCode: 'BF' })
    const { text: body } = await service.as(key, 'GET', `/needs/${idIn(address)}`)
    return JSON.parse(body) as Need
  }

  it('make one draft of a form, however often it is sent', async () => {
    const draft = tokenOn((await page('BF', '/fr/needs/new')).text)
    const fields = { title: 'Sent twice', description: lorries, draft, version: '0' }
    const [address, ...others] = (await Promise.all([1, 2, 3].map(() => submit('BF', '/fr/needs/new', fields)))).map(
      led,
    )
    expect(others).to.deep.equal([address, address])
    expect((await needOf(address!)).version).to.equal(1)

    const saved = JSON.parse((await submit('BF', '/fr/needs/autosave', { ...fields, budget: 'under-100k' })).text)
    expect(saved).to.deep.equal({ id: idIn(address!), version: 2 })
    const another = led(
      await submit('BF', '/fr/needs/new', { ...fields, draft: tokenOn((await page('BF', '/fr/needs/new')).text) }),
    )
    expect(another).to.not.equal(address)
  })

  it('make a draft of its own of the same form of another member', async () => {
    const draft = tokenOn((await page('BF', '/fr/needs/new')).text)
    const address = await aNeed({ draft, description: lorries })
    const other = led(await submit('GH', '/fr/needs/new', { title: 'Ours', description: lorries, draft }))
    expect(other).to.not.equal(address)
    expect((await needOf(address)).title).to.equal('Colis sans données')
  })

  it('make one draft of an answer, however often it is to be saved, and lead to what has become of it', async () => {
    const draft = tokenOn((await submit('BF', '/en/answer', { text: lorries })).text)
    const edit = led(await submit('BF', '/en/needs/from-answer', { text: lorries, draft }))
    const changed = { title: 'Zqchanged', description: lorries, version: '1' }
    const address = led(await submit('BF', edit.replace('/from-answer', ''), changed))
    expect(led(await submit('BF', '/en/needs/from-answer', { text: lorries, draft }))).to.equal(edit)
    expect((await needOf(address)).title).to.equal('Zqchanged')
  })

  it('make no new version where nothing was changed, nor a conflict of sending a change twice', async () => {
    const address = await aNeed({ description: lorries })
    const change = { title: 'Twice', description: lorries, version: '1' }
    led(await submit('BF', `${address}/edit`, change))
    led(await submit('BF', `${address}/edit`, change))
    expect((await needOf(address)).version).to.equal(2)
  })

  it('take a few words for the language of the page', async () => {
    expect((await needOf(await aNeed({ title: 'Scanner', description: 'Scanner' }))).language).to.equal('fr')
    const english = led(await submit('BF', '/en/needs/new', { title: 'Scanner', description: 'Scanner' }))
    expect((await needOf(english)).language).to.equal('en')
  })

  it('ask which version to keep of what both changed, and save none before that is said', async () => {
    const address = await aNeed({ description: lorries })
    const edit = `${address}/edit`
    led(await submit('BF', edit, { title: 'Zqfirst', description: lorries, version: '1', deadline: '2027-06-30' }))
    const mine = { title: 'Zqsecond', description: lorries, version: '1' }
    const late = await submit('BF', edit, mine)
    expect(late.status).to.equal(412)
    expect(late.text).to.include('Zqfirst').and.include('Zqsecond').and.include('name="contested" value="title"')
    expect(late.text).to.match(/name="deadline"[^>]*value="2027-06-30"/)
    expect(late.text).to.not.include('data-autosave=')

    const again = { ...mine, version: '2', deadline: '2027-06-30', contested: 'title' }
    const unsaid = await submit('BF', edit, again)
    expect(unsaid.status).to.equal(400)
    expect(unsaid.text).to.include('href="#keep-title"').and.include('Zqfirst').and.include('Zqsecond')
    expect((await needOf(address)).title).to.equal('Zqfirst')

    led(await submit('BF', edit, { ...again, 'keep-title': 'theirs', description: 'Zqthird' }))
    const { title, description, constraints } = await needOf(address)
    expect([title, description, constraints.deadline]).to.deep.equal(['Zqfirst', 'Zqthird', '2027-06-30'])
    led(await submit('BF', edit, { ...again, version: '3', 'keep-title': 'mine' }))
    expect((await needOf(address)).title).to.equal('Zqsecond')
  })

  it('keep a draft while it is being typed, always the same one', async () => {
    const fields = { title: 'Half a', description: 'sentence' }
    const saved = JSON.parse((await submit('BF', '/en/needs/autosave', fields)).text) as { id: string; version: number }
    const again = { ...fields, description: 'sentence more', id: saved.id, version: String(saved.version) }
    expect(JSON.parse((await submit('BF', '/en/needs/autosave', again)).text)).to.deep.equal({
      id: saved.id,
      version: 2,
    })
    expect((await submit('BF', '/en/needs/autosave', again)).status).to.equal(409)
  })

  it('tell while it is typed what it is about, and which needs say the same', async () => {
    const address = await aNeed()
    const ask = async (who: string) =>
      JSON.parse((await submit(who, '/en/needs/while-typing', { title: 'Parcels', description: text })).text) as {
        areas: { id: string }[]
        like: { href: string }[]
      }
    const { areas, like } = await ask('BF')
    expect(areas.map(({ id }) => id)).to.include('ecommerce-postal')
    expect(like.map(({ href }) => href.slice(3))).to.include(address.slice(3))
    expect((await ask('GH')).like.map(({ href }) => href.slice(3))).not.to.include(address.slice(3))
  })

  it('show what staff advise once it is published, then take feedback and outcome', async () => {
    const address = await aNeed()
    const id = idIn(address)
    const study = 'id-postal-advance-data'
    led(await submit('BF', `${address}/step`, { step: 'submit' }))
    await asStaff(`/needs/${id}/matches/${study}`, 'PUT', { state: 'approved', note: 'Zqnote' })
    expect((await page('BF', address)).text).not.to.include('Zqnote')
    for (const transition of ['review', 'publish']) await asStaff(`/needs/${id}/transitions`, 'POST', { transition })
    expect((await page('BF', address)).text).to.include('Zqnote')
    const feedback = { caseStudy: study, verdict: 'useful', outcome: 'adopted', year: '2025', note: 'Zqword' }
    led(await submit('BF', `${address}/feedback`, feedback))
    expect((await page('BF', address)).text).to.match(/<textarea[^>]*name="note"[^>]*>Zqword</)
    led(await submit('BF', `${address}/feedback`, { caseStudy: study, takeBack: 'yes' }))
    expect((await page('BF', address)).text).not.to.include('Zqword')
  })

  it('take a rating by one press, keep the comment, and say what cannot be stored beside its case study', async () => {
    const address = (await aNeed()).replace('/fr/', '/en/')
    const caseStudy = 'id-postal-advance-data'
    led(await submit('BF', `${address}/step`, { step: 'submit' }))
    const rate = (fields: Fields) => submit('BF', `${address}/feedback`, { caseStudy, ...fields })
    const nothing = await rate({ outcome: 'none', note: 'Zqkept' })
    expect(nothing.status).to.equal(400)
    expect(nothing.text)
      .to.include('Choose first whether it is useful, or a result')
      .and.match(/<textarea[^>]*>Zqkept</)
    const wrong = await rate({ rate: 'useful', outcome: 'adopted', year: '20x6' })
    expect(wrong.status).to.equal(400)
    expect(wrong.text).to.include('Give the year with four digits').and.include('value="20x6"')

    const to = led(await rate({ rate: 'useful', note: 'Zqcomment' }))
    expect(to).to.equal(`${address}?rated=${caseStudy}#feedback-${caseStudy}`)
    const pressed = new RegExp(`id="feedback-${caseStudy}-useful" aria-pressed="true"`)
    expect((await page('BF', to.split('#')[0]!)).text)
      .to.match(pressed)
      .and.include('data-announced')
      .and.include('Zqcomment')
    led(await rate({ rate: 'not-useful', verdict: 'useful', note: 'Zqcomment' }))
    const changed = (await page('BF', address)).text
    expect(changed).to.include('Zqcomment')
    expect(changed).to.not.match(pressed)
  })

  it('hold a conversation with staff, which other administrations do not see', async () => {
    const address = (await aNeed({ visibility: 'public' })).replace('/fr/', '/en/')
    expect((await page('BF', address)).text).not.to.include('/messages"')
    led(await submit('BF', `${address}/step`, { step: 'submit' }))
    const desk = address.replace('/needs/', '/desk/needs/')
    expect(led(await submit('BF', `${address}/messages`, { text: 'Zqquestion' }))).to.equal(
      `${address}?sent=yes#conversation`,
    )
    expect(led(await submit('staff', `${address}/messages`, { text: 'Zqreply', on: 'desk' }))).to.equal(
      `${desk}#conversation`,
    )
    for (const [who, path] of [
      ['BF', address],
      ['staff', desk],
    ] as const) {
      expect((await page(who, path)).text, who).to.match(/Zqquestion[\s\S]*Zqreply/)
    }
    for (const who of ['GH', undefined]) {
      const { status, text: shown } = await page(who, address)
      expect(status).to.equal(200)
      expect(shown).not.to.match(/Zqquestion|Zqreply|id="conversation"/)
      expect((await submit(who, `${address}/messages`, { text: 'Zqintruder' })).status).to.be.oneOf([401, 403])
    }
    const empty = await submit('BF', `${address}/messages`, { text: ' ' })
    expect(empty.status).to.equal(400)
    expect(empty.text).to.include('Write a message of at most 5,000 characters')
  })

  it('stand on the page of their member only where they are shared', async () => {
    const titles = ['Zqdraft', 'Zqprivate', 'Zqmembers', 'Zqpublic'] as const
    const visibilities = ['public', 'private', 'members', 'public'] as const
    for (const [index, title] of titles.entries()) {
      const address = await aNeed({ title, visibility: visibilities[index]! })
      if (title !== 'Zqdraft') led(await submit('BF', `${address}/step`, { step: 'submit' }))
    }
    for (const who of ['BF', 'staff', 'GH']) {
      const { text: shown } = await page(who, '/en/members/BF')
      expect(
        titles.filter((title) => shown.includes(title)),
        who,
      ).to.deep.equal(['Zqmembers', 'Zqpublic'])
    }
  })

  it('ask before a need goes for good', async () => {
    const address = await aNeed()
    expect((await page('BF', `${address}/delete`)).status).to.equal(200)
    expect((await page('BF', address)).status).to.equal(200)
    led(await submit('BF', `${address}/delete`, {}))
    expect((await page('BF', address)).status).to.equal(404)
  })

  it('let browsers say where a form comes from, over plain HTTP too', async () => {
    expect((await page('BF', '/en/needs')).headers['referrer-policy']).to.equal('same-origin')
  })

  it('refuse the form of another site', async () => {
    const answer = await submit(
      'BF',
      '/en/needs/new',
      { title: 'A', description: 'B' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(answer.status).to.equal(403)
  })

  /** Who may open the page of a submitted need. */
  const readers: Record<NeedVisibility, readonly string[]> = {
    private: ['BF', 'staff'],
    members: ['BF', 'GH', 'staff'],
    public: ['BF', 'GH', 'staff', 'anonymous'],
  }
  for (const [visibility, allowed] of Object.entries(readers)) {
    it(`show a need that is ${visibility} to ${allowed.join(', ')} alone, and its inside to its own`, async () => {
      const mark = `Zqsecret${visibility}`
      const address = await aNeed({ title: mark, visibility })
      led(await submit('BF', `${address}/step`, { step: 'submit' }))
      for (const who of ['BF', 'GH', 'staff', 'anonymous']) {
        const as = who === 'anonymous' ? undefined : who
        const may = allowed.includes(who)
        const inside = who === 'BF' || who === 'staff'
        expect((await page(as, address)).status, who).to.equal(may ? 200 : 404)
        for (const path of [`${address}/edit`, `${address}/delete`]) {
          const { status } = await page(as, path)
          // A viewer who may not change it gets an error; only its own member can delete it.
          const own = path.endsWith('edit') ? inside : who === 'BF'
          expect(status, `${who} ${path}`).to.equal(own ? 200 : may ? 403 : 404)
        }
        for (const [path, fields] of [
          ['edit', { title: 'x', description: 'x', version: '999' }],
          ['step', { step: 'reopen', version: '999' }],
          ['feedback', { caseStudy: 'xx-none', takeBack: 'yes' }],
        ] as const) {
          const { status, text: shown } = await submit(as, `${address}/${path}`, { ...fields })
          if (!may) expect(status, `${who} ${path}`).to.equal(404)
          if (!may) expect(shown).not.to.include(mark)
        }
        if (who === 'BF' || who === 'staff') continue
        for (const path of ['/en/members/BF', '/en/needs', '/en']) {
          const seen = (await page(as, path)).text.includes(mark)
          expect(seen, `${who} ${path}`).to.equal(may && path === '/en/members/BF')
        }
        const answer = await submit(as, '/en/answer', { text: `${mark} ${text}` })
        const similar = answer.text.includes(`href="/en/needs/${idIn(address)}"`)
        if (!may) expect(similar, who).to.equal(false)
      }
    })
  }

  it('show new case studies until its member has looked, and in a feed', async () => {
    const address = await aNeed({ title: 'Seals on camel caravans', description: 'Camel caravans lose their seals.' })
    const opened = await submit('BF', '/en/needs/feed', { feed: 'open' })
    const [, feed] = /(\/en\/needs\/feed\.atom\?token=[\w-]+)/.exec(opened.text)!
    expect((await service.get(feed!)).text).not.to.include('<entry>')
    const study = aCaseStudy({
      id: 'bf-camel-caravans',
      technologies: [],
      processAreas: [],
      implementers: [{ member: 'NE', role: 'lead' }],
      en: {
        title: 'Seals for camel caravans',
        problem: 'Camel caravans lose their seals.',
        solution: 'Seals that hold on camel caravans.',
      },
    })
    await importCaseStudies(service, [study])
    await service.refresh()
    expect((await loadCatalogue(service.database)).caseStudies.has(study.id)).to.equal(true)
    expect((await page('BF', '/en/needs')).text).to.include('1 new case study fits')
    expect((await page('GH', '/en/needs')).text).not.to.include('new case study')
    expect((await page('BF', address.replace('/fr/', '/en/'))).text).to.include('New since you last looked')
    expect((await page('BF', '/en/needs')).text).not.to.include('new case study fits')
    expect((await service.get(feed!)).text).to.include('Seals for camel caravans (Seals on camel caravans)')
    expect((await service.get('/en/needs/feed.atom?token=wrong')).status).to.equal(404)
    expect((await service.get(feed!.replace('feed.atom', ''))).status).to.equal(401)
    await submit('BF', '/en/needs/feed', { feed: 'close' })
    expect((await service.get(feed!)).status).to.equal(404)
  })

  it('say what to do when there is no room for another one, and keep what was typed in the browser', async () => {
    const address = await aNeed()
    await service.database.transaction((queries) =>
      queries.run(
        `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
         INSERT INTO needs SELECT 'copy-' || n, member_code, version, body, revision FROM number, needs WHERE id = ?`,
        idIn(address),
      ),
    )
    const refused = await submit('BF', '/fr/needs/new', { title: 'Colis sans données', description: text })
    await service.database.transaction((queries) => queries.run("DELETE FROM needs WHERE id LIKE 'copy-%'"))
    expect(refused.status).to.equal(409)
    expect(refused.text)
      .to.include('Votre administration a trop de besoins ou de brouillons ouverts')
      .and.include('soumettez')
  })

  it('show whatever is typed as text', async () => {
    const nasty = '"><script>alert(1)</script>'
    const address = await aNeed({ title: nasty, description: nasty, infrastructure: nasty })
    for (const path of [address, `${address}/edit`, `${address}/delete`, '/en/needs']) {
      expect((await page('BF', path)).text, path).not.to.include('<script>alert')
    }
  })
})
