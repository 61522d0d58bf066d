import { expect } from 'chai'
import { loadCatalogue } from '../../../src/features/catalogue/load-catalogue.js'
import { writeXlsx } from '../../../src/platform/tables/index.js'
import { theDesk } from '../../support/desk.js'

const place = '/en/desk/import/files'
const nasty = '"><script>alert(1)</script>'

describe('a file imported at the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()

  /** Sends a file as a browser does without any script. */
  const send = async (content: Buffer | string, kind = 'case-studies', name = 'file.csv', role?: 'member') => {
    const form = new FormData()
    form.set('kind', kind)
    form.set('file', new Blob([content as unknown as BlobPart]), name)
    const answer = await fetch(desk.address + place, {
      method: 'POST',
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie: await desk.cookie(role ?? 'staff') },
      body: form,
      redirect: 'manual',
    })
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
  }
  const opened = async (...given: Parameters<typeof send>) => {
    const { status, to, text } = await send(...given)
    expect(status, text.slice(0, 1000)).to.equal(303)
    return { to, page: await desk.page(to) }
  }
  const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)![1]!
  const chosenIn = (text: string) =>
    [...text.matchAll(/<select.*?<\/select>/gs)].map(([select]) => /value="([^"]*)" selected/.exec(select)?.[1] ?? '')

  it('goes from its columns to a preview to the catalogue', async () => {
    const table = [
      'Code;Titre;Problème;Solution;Pays;Source;Organisme;Remarques',
      'xx-camels;Chameaux;Personne ne les compte;Un ballon les compte;ML;https://example.org/c;Douanes;à voir',
      'xx-goats;Chèvres;Personne ne les compte;Un ballon les compte;ZZ;nulle part;Douanes;',
    ].join('\r\n')
    const { to, page } = await opened(table)
    expect(page.text).to.include('file.csv: 2 rows').and.include('Chameaux')
    const guessed = chosenIn(page.text)
    expect(guessed).to.deep.equal([
      ...['id', 'title_fr', 'problem_fr', 'solution_en', 'implementers', 'sources'],
      ...['', ''],
    ])
    const columns = { 'column-0': 'id', 'column-1': 'title_fr', 'column-2': 'problem_fr', 'column-4': 'implementers' }
    const wrong = await desk.submit(to, { ...columns, 'column-3': 'title_fr' })
    expect(wrong.status).to.equal(400)
    expect(wrong.text)
      .to.include('Title (French) is already the meaning of another column')
      .and.include('No column of the file means Web addresses of the sources')
    const right = { ...columns, 'column-3': 'solution_fr', 'column-5': 'sources', 'column-6': 'administration' }
    const preview = await desk.done(to, right)
    expect(preview.text)
      .to.include('1 new')
      .and.include('xx-camels')
      .and.include('2 errors')
      .and.include('must be an address on the web')
      .and.include('<th scope="row">Source</th>')
      .and.include('Import only the valid one')
    const before = await loadCatalogue(desk.database)
    expect(before.caseStudies.has('xx-camels')).to.equal(false)
    expect(chosenIn((await desk.page(to)).text)[6], 'what was said is kept').to.equal('administration')

    const all = await desk.submit(`${to}/import`, { seen: seenIn(preview.text), do: 'all' })
    expect(all.status).to.equal(412)
    const done = await desk.done(`${to}/import`, { seen: seenIn(preview.text), do: 'keep-good' })
    expect(done.text).to.include('One case study was imported').and.include('1 new')
    const { caseStudies } = await loadCatalogue(desk.database)
    expect(caseStudies.get('xx-camels')!.texts.fr!.title).to.equal('Chameaux')
    expect(caseStudies.has('xx-goats')).to.equal(false)
    const gone = await desk.page(to)
    expect(gone.headers.location).to.equal('/en/desk/import?lost=1')
    expect((await desk.page('/en/desk/import?lost=1')).text).to.include('no longer kept here')
  })

  it('may be a workbook, or lines, of any kind of record', async () => {
    const workbook = await writeXlsx(
      ['id', 'name_en', 'name_fr', 'name_es'],
      [['atlantis', 'Atlantis', 'Atlantide', 'Atlántida']],
    )
    const { to, page } = await opened(workbook, 'regions', 'régions.xlsx')
    expect(page.text).to.include('régions.xlsx')
    const same = { 'column-0': 'id', 'column-1': 'name_en', 'column-2': 'name_fr', 'column-3': 'name_es' }
    const preview = await desk.done(to, same)
    expect(preview.text).to.include('<strong lang="en">Atlantis</strong>').and.include('Import this one')
    const done = await desk.done(`${to}/import`, { seen: seenIn(preview.text), do: 'all' })
    expect(done.text).to.include('One record was imported')

    const { members, caseStudies } = await loadCatalogue(desk.database)
    const line = JSON.stringify({ ...members.get('BF')!, region: 'atlantis' })
    const moved = await opened(line, 'members', 'members.jsonl')
    expect(moved.to).to.match(/\/preview$/)
    expect(moved.page.text).to.include('One would be replaced').and.include('Burkina Faso')
    expect(moved.page.text, 'what differs')
      .to.include('One field differs')
      .and.include('>Region<')
      .and.include('>atlantis<')
    const [study] = [...caseStudies.values()]
    expect((await opened(JSON.stringify([study]), 'case-studies', 'x.json')).page.text).to.include('1 unchanged')
    const stale = await desk.page(moved.to)
    expect(stale.status, 'a new file takes its place').to.equal(303)
  })

  it('is decided on the catalogue that was seen', async () => {
    const { members } = await loadCatalogue(desk.database)
    const line = JSON.stringify({ ...members.get('GH')!, contactUrl: 'https://example.org' })
    const { to, page } = await opened(line, 'members')
    const run = to.replace('/preview', '/import')
    const unseen = await desk.submit(run, { do: 'all' })
    expect(unseen.status).to.equal(412)
    expect(unseen.text).to.include('has changed since you saw')
    expect((await desk.done(run, { seen: seenIn(page.text), do: 'all' })).text).to.include('One record was imported')
  })

  const wrong: Record<string, [content: Buffer | string, says: RegExp]> = {
    'an empty file': ['', /Choose a file that is not empty/],
    'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0]), /cannot be read.*UTF-8/s],
    'an older workbook': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\(\.xls\) must be saved as XLSX/],
    'a damaged workbook': ['PK\u0003\u0004 and nothing more', /not a workbook \(\.xlsx\), or it is damaged/],
    'damaged JSON': ['[{"id": "a"', /starts as a JSON array, but is not valid JSON/],
    'damaged lines': [`{"id": ${nasty}`, /is not valid JSON: use JSON Lines/],
    'a table that is torn': ['id,title_en\n"a,b', /cannot be read.*is not valid CSV/s],
    'a text': ['Dear colleagues', /What the columns mean/],
    'a table without rows': ['id,sources,title_en', /What the columns mean/],
  }
  for (const [what, [content, says]] of Object.entries(wrong)) {
    it(`is refused in words when it is ${what}`, async () => {
      const answer = await send(content)
      const text = answer.status === 303 ? (await desk.page(answer.to)).text : answer.text
      expect(text).to.match(says).and.not.include('Unexpected').and.not.include('<script>alert')
    })
  }

  it('is refused in the language of the reader, line by line', async () => {
    const rows = [
      'xx-a,nowhere,,x,,production',
      ',https://example.org,T,S,ZZ,soon',
      'xx-a,https://example.org,T,S,ML,pilot',
    ]
    const table = ['id,sources,title_fr,solution_fr,implementers,maturity,year', ...rows.map((row) => `${row},bientôt`)]
    const { to } = await opened(table.join('\n'))
    const same = Object.fromEntries(table[0]!.split(',').map((name, index) => [`column-${index}`, name]))
    await desk.submit(to, same)
    const page = (await desk.page(to.replace('/en/', '/fr/').concat('/preview'))).text
    for (const said of [
      'manque',
      'doit être une adresse web',
      '«\u202fZZ\u202f» n’existe pas',
      'doit être un nombre',
    ]) {
      expect(page).to.include(said)
    }
    expect(page).to.include('l’une de ces valeurs\u202f: study, pilot, production')
    expect(page, 'nothing is left in English').to.not.include('<td lang="en">')
    const broken = await opened('PK nothing')
    expect((await desk.page(broken.to.replace('/en/', '/es/'))).text).to.include('no es un libro de Excel')
  })

  it('shows what is in it as text', async () => {
    const { page } = await opened(`id,sources,${nasty.replaceAll('"', '')}\na,b,${nasty.replaceAll('"', '')}`)
    expect(page.text).to.include('&lt;script>').and.not.include('<script>alert')
  })

  it('is that of its person, and of staff alone', async () => {
    const { to } = await opened('id,sources\na,b')
    expect((await desk.page(to, 'admin')).headers.location).to.equal('/en/desk/import?lost=1')
    expect((await send('id\na', 'regions', 'a.csv', 'member')).status).to.equal(404)
    const anonymous = await fetch(desk.address + place, { method: 'POST', headers: { accept: 'text/html' }, body: 'x' })
    expect(anonymous.status).to.equal(401)
  })

  it('is limited in size and in parts, and must be a form', async () => {
    expect((await send('x'.repeat(13 * 2 ** 20))).status).to.equal(413)
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie: await desk.cookie('staff') }
    const post = async (body: BodyInit, more = {}) =>
      (await fetch(desk.address + place, { method: 'POST', headers: { ...headers, ...more }, body })).status
    const form = new FormData()
    for (let index = 0; index < 50; index++) form.set(`field-${index}`, 'x')
    expect(await post(form)).to.equal(400)
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    for (const body of ['--x', '--x\r\n\r\n', 'nothing', '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--']) {
      expect(await post(body, type), body).to.equal(400)
    }
    expect(await post('--x', { 'content-type': 'multipart/form-data' })).to.equal(400)
    expect(await post('kind=regions', { 'content-type': 'application/x-www-form-urlencoded' })).to.equal(415)
  })
})
