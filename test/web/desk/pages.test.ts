import { expect } from 'chai'
import { beginRevision } from '../../../src/features/case-studies/begin-revision.js'
import { editDraft } from '../../../src/features/case-studies/edit-draft.js'
import { archiveCaseStudy, publishCaseStudy } from '../../../src/features/case-studies/index.js'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { theDesk } from '../../support/desk.js'
import { engineOn } from '../../support/engine-on.js'
import { aPerson } from '../../support/people.js'
import type { Answer } from '../../support/service.js'
import { curator } from '../../support/viewers.js'

const nasty = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const study = 'id-postal-advance-data'
const sample = 'Our post cannot capture electronic advance data; how did others do it?'

/** The titles of one of two lists, in order. */
function listIn(text: string, title: string): string[] {
  const [, table = ''] = text.split(`<caption>${title}</caption>`)
  return [...table.split('</table>')[0]!.matchAll(/case-studies\/([a-z0-9-]+)"/g)].map(([, id]) => id!)
}

describe('who may come to the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()
  const paths = [
    '',
    '/cases',
    `/cases/${study}`,
    '/learning',
    '/learning/usage',
    '/gaps',
    '/rules',
    '/rules/new',
    '/import',
    '/workbench',
    '/access',
    '/audit',
    '/webhooks',
    `/cases/pair/${study}/xx-none/merge`,
    '/access/people/person_0/deactivate',
    '/access/keys/pk_0/revoke',
    '/needs/01ARZ3NDEKTSV4RRFFQ69G5FAV/publish',
    '/nothing',
  ]
  const forms = [
    '/rules/new',
    '/gaps/suggestions/theme-01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '/import',
    '/workbench',
    '/access/people',
    '/access/keys',
    '/access/people/person_0/link',
    '/access/people/person_0/active',
    '/access/keys/pk_0/rotation',
    '/access/keys/pk_0/revocation',
    '/learning',
    '/learning/refit',
    '/learning/comparison',
    '/learning/comparison/end',
    '/rules/01ARZ3NDEKTSV4RRFFQ69G5FAV/delete',
    `/cases/pair/${study}/xx-none/apart`,
    `/cases/pair/${study}/xx-none/again`,
    '/needs/01ARZ3NDEKTSV4RRFFQ69G5FAV/assignee',
    `/cases/${study}/archive`,
    `/cases/${study}/restore`,
    `/cases/${study}/merge`,
    '/cases/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV/publish',
    '/cases/drafts/01ARZ3NDEKTSV4RRFFQ69G5FAV/return',
  ]
  const asBrowser = { accept: 'text/html' }
  let need: string
  before(async () => {
    const { id } = await desk.aNeed({ title: 'Secret lorries' }, 'submit')
    need = `/needs/${id}`
  })

  it('staff and administrators do; who did what is for administrators', async () => {
    for (const path of [...paths.slice(0, paths.indexOf('/audit')), need]) {
      for (const role of ['staff', 'admin'] as const) {
        expect((await desk.page(`/en/desk${path}`, role)).status, `${role} ${path}`).to.equal(200)
      }
    }
    expect((await desk.page('/en/desk/audit', 'admin')).status).to.equal(200)
    expect((await desk.page('/en/desk/audit')).status).to.equal(404)
    expect((await desk.page('/en/desk')).text).to.not.include('/desk/audit')
  })

  it('a member finds there what it finds at any address that does not exist', async () => {
    const elsewhere = (await desk.page('/en/no-such-page', 'member')).text.replaceAll('no-such-page', '')
    for (const path of [...paths, need]) {
      const { status, text } = await desk.page(`/en/desk${path}`, 'member')
      expect(status, path).to.equal(404)
      expect(text.replaceAll(`desk${path}`, ''), path).to.equal(elsewhere)
    }
    const posts = [...forms, `${need}/steps`, `${need}/suggestions`, `${need}/order`, `${need}/matches/${study}`]
    for (const path of posts) {
      const fields = {
        do: 'approve',
        step: 'close',
        version: '2',
        text: sample,
        name: 'Awa',
        role: 'admin',
        label: 'a',
      }
      expect((await desk.submit(`/en/desk${path}`, fields, 'member')).status, path).to.equal(404)
    }
  })

  it('who has not signed in is told to, with the same page whatever there is', async () => {
    const pages = await Promise.all(
      [...paths, need].map(async (path) => {
        const { status, text } = await desk.get(`/en/desk${path}`, asBrowser)
        expect(status, path).to.equal(401)
        expect(text).to.include('Please sign in').and.not.include('Secret lorries')
        return text.replaceAll(`desk${path}`, 'desk')
      }),
    )
    expect(new Set(pages).size).to.equal(1)
    for (const path of [...forms, `${need}/steps`, `${need}/matches/${study}`]) {
      const body = 'do=approve&step=close'
      const headers = { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded' }
      const { status } = await desk.send({ method: 'POST', path: `/en/desk${path}`, headers, body })
      expect(status, path).to.equal(401)
    }
  })

  it('no form is taken from another site', async () => {
    const { status } = await desk.send({
      method: 'POST',
      path: `/en/desk${need}/steps`,
      headers: {
        ...asBrowser,
        cookie: await desk.cookie('staff'),
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'step=close&version=2',
    })
    expect(status).to.equal(403)
  })
})

describe('the gaps on the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()

  it('are none at first, and then stand by theme', async () => {
    expect((await desk.page('/en/desk/gaps')).text).to.include('Every need has something that fits.')
    await desk.aNeed(
      {
        title: 'A recipe for tomato soup',
        description: 'With basil and garlic, for six people.',
        processAreas: ['transit'],
      },
      'submit',
    )
    await desk.aNeed({ title: 'Soup of tomatoes', description: 'How is it cooked with basil and garlic?' }, 'submit')
    await desk.aNeed({ title: 'Tomato soup recipe', description: 'Basil, garlic, tomatoes.' }, 'submit')
    const { text } = await desk.page('/en/desk/gaps')
    expect(text).to.include('3 needs are without a solution.')
    expect(text).to.match(/Look for a case study about: <strong>.*soup/)
    expect(text).to.include('One administration waits for it').and.include('See the 3 needs')
    expect(text).to.include('Areas that they name: Transit and guarantees')
  })

  it('keep what was decided on a suggestion, with the name of who did, until it is opened again', async () => {
    const [, id, version] = /suggestions\/(theme-\w+)".*?name="version" value="(\d+)"/.exec(
      (await desk.page('/en/desk/gaps')).text,
    )!
    const form = `/en/desk/gaps/suggestions/${id}`
    const { text } = await desk.done(form, { state: 'dismissed', version: version! })
    expect(text).to.include('There is nothing to add at present.')
    expect(text).to.match(/Dismissed on [^<]+ \([^)]+\)/)
    expect((await desk.submit(form, { state: 'done', version: version! })).status).to.equal(412)
    expect((await desk.submit(form, { state: 'gone', version: '1' })).status).to.equal(400)
    expect((await desk.done(form, { state: 'open', version: '1' })).text).to.include('Look for a case study about')
  })

  it('are shown where a form was sent to', async () => {
    const { status, headers } = await desk.page('/en/desk/gaps/suggestions/theme-none')
    expect(status).to.equal(303)
    expect(headers.location).to.match(/\/en\/desk\/gaps$/)
  })
})

describe('rules on the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()
  const fields = {
    name: `Postal data ${nasty}`,
    words: 'advance data',
    effect: 'hide',
    strength: '4',
    position: '1',
    caseStudy: study,
    sample,
  }

  it('show before and after, and keep nothing yet', async () => {
    const { status, text } = await desk.submit('/en/desk/rules/new', { ...fields, do: 'try' })
    expect(status).to.equal(200)
    expect(listIn(text, 'Without the rule')[0]).to.equal(study)
    expect(listIn(text, 'With the rule')).to.have.length(10).and.not.include(study)
    expect(text).to.include('&lt;script>').and.include(`${sample}</textarea>`)
    expect(text).to.not.include('<script>alert')
    expect((await desk.page('/en/desk/rules')).text).to.include('There is no rule yet.')
  })

  it('say when they change nothing', async () => {
    const { text } = await desk.submit('/en/desk/rules/new', { ...fields, words: 'drones', do: 'try' })
    expect(text).to.include('changes nothing among the first ten')
  })

  it('are not kept with errors, and what was typed stays', async () => {
    const { status, text } = await desk.submit('/fr/desk/rules/new', {
      ...fields,
      caseStudy: [],
      words: '',
      do: 'save',
    })
    expect(status).to.equal(400)
    expect(text).to.include('href="#find"').and.include('href="#words"').and.include('Postal data')
  })

  it('are found for by words of titles, with what is ticked kept', async () => {
    const { text } = await desk.submit('/en/desk/rules/new', { ...fields, find: 'scanner', do: 'find' })
    const ticks = [...text.matchAll(/name="caseStudy" value="([^"]+)"( checked)?/g)]
    expect(ticks[0]!.slice(1)).to.deep.equal([study, ' checked'])
    expect(ticks).to.have.length.above(1)
  })

  it('are kept, changed and deleted; a change in between is not lost', async () => {
    const list = await desk.done('/en/desk/rules/new', { ...fields, do: 'save' })
    expect(list.text).to.include('Postal data').and.not.include('<script>alert')
    const [, id] = /\/en\/desk\/rules\/([0-9A-Z]{26})"/.exec(list.text)!
    const place = `/en/desk/rules/${id}`
    expect((await desk.page(place)).text).to.include('name="version" value="1"')
    await desk.done(place, { ...fields, name: 'First change', version: '1', do: 'save' })
    const stale = await desk.submit(place, { ...fields, name: 'Second change', version: '1', do: 'save' })
    expect(stale.status).to.equal(412)
    expect(stale.text).to.include('This rule was changed').and.include('Second change').and.include('value="2"')
    expect((await desk.page(`${place}/delete`)).text).to.include('Delete the rule “First change”?')
    const { text } = await desk.done(`${place}/delete`, { version: '2' })
    expect(text).to.include('There is no rule yet.')
    expect((await desk.page(place)).status).to.equal(404)
  })
})

describe('the import on the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()
  const place = '/en/desk/import'

  it('names each error with its line, and imports nothing', async () => {
    const { caseStudies, generation } = await loadCatalogue(desk.database)
    const known = JSON.stringify(caseStudies.get(study))
    const elsewhere = JSON.stringify({ ...caseStudies.get(study), id: 'xx-new', technologies: ['time-travel'] })
    const broken = await desk.submit(place, { cases: `${known}\r\n{"id": "${nasty}\r\n\r\n{"id":"a b"}`, do: 'import' })
    expect(broken.status).to.equal(400)
    expect(broken.text)
      .to.match(/<td class="number">2<\/td>/)
      .and.to.match(/<td class="number">4<\/td>/)
    expect(broken.text).to.not.include('<script>alert')
    const unknown = await desk.submit(place, { cases: `\n${elsewhere}`, do: 'import' })
    expect(unknown.text)
      .to.match(/<td class="number">2<\/td>/)
      .and.to.include('time-travel')
    expect((await loadCatalogue(desk.database)).generation).to.equal(generation)
  })

  it('shows what would change, and does it once that was seen', async () => {
    const before = await loadCatalogue(desk.database)
    const [known, other] = [before.caseStudies.get(study)!, [...before.caseStudies.values()][0]!]
    const cases = [known, { ...other, year: 2001 }, { ...known, id: 'xx-brand-new' }]
      .map((one) => JSON.stringify(one))
      .join('\n')
    const unseen = await desk.submit(place, { cases, do: 'import' })
    expect(unseen.status).to.equal(412)
    const preview = await desk.submit(place, { cases, do: 'preview' })
    expect(preview.text).to.include('1 new').and.include('One would be replaced').and.include('1 unchanged')
    expect((await loadCatalogue(desk.database)).generation).to.equal(before.generation)
    const [, seen] = /name="seen" value="([^"]+)"/.exec(preview.text)!
    const done = await desk.done(place, { cases, seen: seen!, do: 'import' })
    expect(done.text).to.include('2 case studies were imported')
    expect(countsOn(done)).to.deep.equal([1, 1, 1, 0, 0])
    const after = await loadCatalogue(desk.database)
    expect(after.caseStudies.has('xx-brand-new')).to.equal(true)
    expect(after.caseStudies.get(other.id)!.year).to.equal(2001)
    const { text } = await desk.page('/en/desk/audit?entity=catalogue', 'admin')
    expect(text).to.include('Imported').and.include('Catalogue').and.not.include('<code>imported')
  })
})

describe('what an import on the desk leaves alone', function () {
  this.timeout(120_000)
  const desk = theDesk()
  const place = '/en/desk/import'

  it('is said before and after, and is left alone', async () => {
    const before = await loadCatalogue(desk.database)
    const [first, second, third] = [...before.caseStudies.values()]
    const engine = await engineOn(desk.database)
    const draft = await beginRevision(engine, curator, first!.id)
    const content = { ...draft.content, year: 1999 }
    await editDraft(engine, curator, draft, { content })
    await publishCaseStudy(engine, curator, { id: draft.id })
    await archiveCaseStudy(engine, curator, { id: second!.id })
    const cases = JSON.stringify([first, second, third].map((one) => ({ ...one, year: 2002 })))
    const preview = await desk.submit(place, { cases, do: 'preview' })
    for (const said of ['None new', 'One would be replaced', 'None unchanged']) {
      expect(preview.text).to.include(said)
    }
    expect(preview.text).to.include('One was edited here and would be left unchanged').and.include(first!.id)
    expect(preview.text)
      .to.include('One is archived here and would be left unchanged')
      .and.include('Import this case study')
    const [, seen] = /name="seen" value="([^"]+)"/.exec(preview.text)!
    const done = await desk.done(place, { cases, seen: seen!, do: 'import' })
    expect(done.text).to.include('One case study was imported').and.include('1 left unchanged because edited here')
    expect(countsOn(done)).to.deep.equal([0, 1, 0, 1, 1])
    const after = await loadCatalogue(desk.database)
    expect([first, second, third].map((one) => after.caseStudies.get(one!.id)?.year)).to.deep.equal([
      1999,
      undefined,
      2002,
    ])
    const page = (await desk.page('/en/desk/audit?entity=catalogue', 'admin')).text
    expect(page).to.include('Changed: 1')
  })

  it('is not decided on a catalogue that has changed since', async () => {
    const one = [...(await loadCatalogue(desk.database)).caseStudies.values()].at(-1)
    const cases = JSON.stringify({ ...one, year: 2003 })
    const preview = await desk.submit(place, { cases, do: 'preview' })
    const [, seen] = /name="seen" value="([^"]+)"/.exec(preview.text)!
    await archiveCaseStudy(await engineOn(desk.database), curator, { id: one!.id })
    const stale = await desk.submit(place, { cases, seen: seen!, do: 'import' })
    expect(stale.status).to.equal(412)
    expect(stale.text).to.include('has changed since').and.include('One is archived here and would be left unchanged')
  })

  it('is little of what cannot be read: fifty errors are shown, and all are counted', async () => {
    const answer = await desk.submit(place, { cases: '{"id":\n'.repeat(1500), do: 'preview' })
    expect(answer.status).to.equal(400)
    expect(answer.text).to.include('1,500 errors').and.include('1,450 more')
    expect(answer.text.match(/<td class="number">/g)).to.have.lengthOf(50)
    const csv = await desk.submit(place, { cases: 'id,title\nxx-one,Scanners', do: 'preview' })
    expect(csv.text).to.include('looks like CSV')
    const endless = await desk.submit(place, { cases: 'x\n'.repeat(100_000), do: 'preview' })
    expect(endless.status, endless.text.slice(0, 300)).to.equal(400)
    expect(endless.text).to.include('2,001 errors')
  })
})

/** How many were new, replaced, unchanged, edited here and archived here, as the page after an import says. */
function countsOn({ text }: Answer): number[] {
  const [, notice = ''] = /<div class="notice" role="status">(.*?)<\/div>/s.exec(text) ?? []
  return [...notice.matchAll(/<li>(\d+) /g)].map(([, count]) => Number(count))
}

describe('people and keys on the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()

  it('are added by an administrator, who can issue a link that signs in', async () => {
    const fields = { name: 'Mele Tavita', email: 'mele@example.org', role: 'member', memberCode: 'WS' }
    const { text } = await desk.done('/en/desk/access/people', fields, 'admin')
    const [, id] = /id="(person_[\da-f]+)"[^>]*>(?:(?!<tr).)*Mele Tavita/s.exec(text)!
    const page = await desk.submit(`/en/desk/access/people/${id}/link`, {}, 'staff')
    expect(page.headers['cache-control']).to.equal('no-store')
    const [, token] = /sign-in\?token=([\w-]+)/.exec(page.text)!
    const body = String(new URLSearchParams({ token: token! }))
    const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await desk.send({ method: 'POST', path: '/en/sign-in', headers, body })).status).to.equal(303)
    expect((await desk.page('/en/desk/access')).text).to.not.include(token)
    const active = `/en/desk/access/people/${id}/active`
    const asked = await desk.submit(active, { active: 'no' }, 'admin')
    expect(asked.text).to.include('Deactivate Mele Tavita?').and.include('Cancel')
    expect((await desk.page(`/en/desk/access/people/${id}/deactivate`, 'admin')).text).to.include('name="sure"')
    const out = await desk.done(active, { active: 'no', sure: 'yes' }, 'admin')
    expect(out.text).to.include('Mele Tavita was deactivated.').and.include('data-undo')
    expect((await desk.done(active, { active: 'yes' }, 'admin')).text).to.include('Mele Tavita was reactivated.')
    expect((await desk.page('/en/desk/access?words=tavita+samoa')).text).to.include('mele@example.org')
    expect((await desk.page('/en/desk/access?words=tavita+ghana')).text).to.not.include('mele@example.org')
  })

  it('are not added with errors, nor by staff', async () => {
    const fields = { name: nasty, email: 'nobody', role: 'member', memberCode: '' }
    const { status, text } = await desk.submit('/en/desk/access/people', fields, 'admin')
    expect(status).to.equal(400)
    expect(text).to.include('href="#person-email"').and.not.include('<script>alert')
    expect((await desk.submit('/en/desk/access/people', { name: 'Awa', role: 'admin' })).status).to.equal(403)
    expect((await desk.submit('/en/desk/access/keys', { label: 'a key', role: 'admin' })).status).to.equal(403)
  })

  it('are portal keys that say for which administrations they act', async () => {
    const fields = { label: 'Portal of two', role: 'portal', memberCode: '', expiresAt: '', requestsPerMinute: '' }
    const place = '/en/desk/access/keys'
    for (const members of ['', 'BF, XX', 'Burkina Faso']) {
      const refused = await desk.submit(place, { ...fields, members }, 'admin')
      expect(refused.status, members).to.equal(400)
      expect(refused.text).to.include('href="#key-members"')
      if (members !== '') expect(refused.text).to.include(`value="${members}"`)
    }
    expect((await desk.submit(place, { ...fields, members: 'bf, WS' }, 'admin')).text).to.match(/pk_[\da-f]{16}_/)
    await desk.submit(place, { ...fields, label: 'Portal of all', members: '*' }, 'admin')
    const { text } = await desk.page('/en/desk/access', 'admin')
    const rowOf = (label: string) => text.split('<tr').find((row) => row.includes(label))!
    expect(rowOf('Portal of two'))
      .to.include('Burkina Faso')
      .and.include('Samoa')
      .and.not.include('Every administration')
    expect(rowOf('Portal of all')).to.include('Every administration')
  })

  it('are keys that are shown once, replaced and revoked', async () => {
    const fields = { label: 'Portal of Samoa', role: 'member', memberCode: 'WS', expiresAt: '', requestsPerMinute: '' }
    const made = await desk.submit('/en/desk/access/keys', fields)
    const [, key, id] = /((pk_[\da-f]{16})_[\w-]{43})/.exec(made.text)!
    expect((await desk.as(key!, 'GET', '/me')).status).to.equal(200)
    expect((await desk.page('/en/desk/access')).text)
      .to.include('Portal of Samoa')
      .and.not.include(key)
    const rotated = await desk.submit(`/en/desk/access/keys/${id}/rotation`, { hours: '24' })
    const [, newKey, newId] = /((pk_[\da-f]{16})_[\w-]{43})/.exec(rotated.text)!
    expect((await desk.as(key!, 'GET', '/me')).status).to.equal(200)
    const revocation = `/en/desk/access/keys/${newId}/revocation`
    expect((await desk.submit(revocation, {})).text).to.include('Revoke the key “Portal of Samoa”?')
    expect((await desk.as(newKey!, 'GET', '/me')).status, 'is asked first').to.equal(200)
    expect((await desk.done(revocation, { sure: 'yes' })).text).to.include('“Portal of Samoa” was revoked')
    expect((await desk.as(newKey!, 'GET', '/me')).status).to.equal(401)
  })

  it('ask before administrators deactivate themselves, and keep the last one', async () => {
    const me = await desk.get('/api/v1/me', { cookie: await desk.cookie('admin') })
    const { id } = (JSON.parse(me.text) as { person: { id: string } }).person
    const active = `/en/desk/access/people/${id}/active`
    await aPerson(desk.database, { role: 'admin', name: 'Another administrator' })
    const asked = await desk.submit(active, { active: 'no' }, 'admin')
    expect(asked.status).to.equal(200)
    expect(asked.text).to.include('name="sure" value="yes"')
    expect((await desk.page('/en/desk/access', 'admin')).status).to.equal(200)
    await desk.database.transaction((queries) => queries.run('UPDATE people SET active = (id = ?)', id))
    const refused = await desk.submit(active, { active: 'no', sure: 'yes' }, 'admin')
    expect(refused.status).to.equal(409)
    expect(refused.text).to.include('last administrator').and.not.include('name="sure"')
    await desk.database.transaction((queries) => queries.run('UPDATE people SET active = 1'))
    const done = await desk.submit(active, { active: 'no', sure: 'yes' }, 'admin')
    expect([done.status, done.headers.location]).to.deep.equal([303, '/en'])
    expect((await desk.page('/en/desk/access', 'admin')).status).to.equal(401)
  })
})

describe('the workbench', function () {
  this.timeout(120_000)
  const desk = theDesk()
  const way = { 'a-diversity': '0.3', 'b-diversity': '0,3', 'a-rules': 'yes', 'b-rules': 'yes' }

  it('says when two ways come to the same', async () => {
    const { status, text } = await desk.submit('/en/desk/workbench', { text: sample, ...way })
    expect(status).to.equal(200)
    expect(text).to.include('Both configurations give the same order')
    expect(listIn(text, 'Configuration A')).to.deep.equal(listIn(text, 'Configuration B')).and.to.have.length(10)
  })

  it('shows what moves without some of the signals', async () => {
    const without = ['needsMean', 'needsNearest', 'factsMean', 'lateInteraction', 'factsNearest']
    const { text } = await desk.submit('/en/desk/workbench', { text: sample, ...way, 'b-without': without })
    expect(listIn(text, 'Configuration A')).to.not.deep.equal(listIn(text, 'Configuration B'))
    expect(text).to.match(/[↑↓] \d/)
  })

  it('asks for a number from 0 to 1 and keeps what was typed', async () => {
    const { status, text } = await desk.submit('/en/desk/workbench', { text: nasty, ...way, 'b-diversity': '7' })
    expect(status).to.equal(400)
    expect(text).to.include('href="#b-diversity"').and.include('value="7"').and.not.include('<script>alert')
  })
})

describe('who did what, on the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()

  it('is filtered, and can be taken away', async () => {
    const need = await desk.aNeed({ title: 'Words that no audit holds' }, 'submit')
    await desk.done(`/en/desk/needs/${need.id}/matches/${study}`, { do: 'approve' })
    const { text } = await desk.page(
      `/en/desk/audit?entity=match&entityId=${need.id}/${study}&from=2020-01-01`,
      'admin',
    )
    expect(text)
      .to.include('One entry')
      .and.include('Decision: Approved')
      .and.include(`/desk/needs/${need.id}#case-${study}`)
    expect(text).to.include('Decision on a match').and.not.include('>approved<')
    const [, link] = /href="(\/api\/v1\/audit\/export[^"]*)"/.exec(text)!
    const lines = await desk.get(link!.replaceAll('&amp;', '&'), { cookie: await desk.cookie('admin') })
    expect(lines.text.trim().split('\n')).to.have.length(1)
    expect(lines.text).to.not.include('Words that no audit holds')
  })
})

describe('the webhooks at the desk', function () {
  this.timeout(60_000)
  const desk = theDesk()

  it('show administrators what did not arrive, and send it again', async () => {
    expect((await desk.page('/en/desk/webhooks')).status).to.equal(404)
    expect((await desk.page('/en/desk/webhooks', 'admin')).text).to.include('No system is told yet.')
    const content = { url: 'https://portal.example/hook', description: nasty, events: ['need.published'] }
    const { id } = JSON.parse(
      (
        await desk.send({
          method: 'POST',
          path: '/api/v1/webhooks',
          headers: {
            cookie: await desk.cookie('admin'),
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/json',
          },
          body: JSON.stringify(content),
        })
      ).text,
    ) as { id: string }
    const tested = await desk.done(`/en/desk/webhooks/${id}/test`, {}, 'admin')
    expect(tested.text).to.include('waiting').and.not.include('<script>alert(1)')
    await desk.database.transaction((queries) =>
      queries.run("UPDATE webhook_messages SET status = 'failed', last_status = 500, attempts = 10"),
    )
    const failed = await desk.page('/en/desk/webhooks', 'admin')
    expect(failed.text).to.include('Send 1 failed message again').and.include('500')
    const again = await desk.done(`/en/desk/webhooks/${id}/resend`, {}, 'admin')
    expect(again.text).to.include('waiting').and.not.include('Send 1 failed message again')
    for (const language of ['fr', 'es']) {
      expect((await desk.page(`/${language}/desk/webhooks`, 'admin')).status).to.equal(200)
    }
  })
})
