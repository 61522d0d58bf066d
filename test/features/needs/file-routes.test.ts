import { expect } from 'chai'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { budgetBand, cleanText, type Need, needVisibility, type Viewer } from '../../../src/domain/index.js'
import { mediaTypeOf } from '../../../src/features/catalogue/index.js'
import { needsAsTable } from '../../../src/features/needs/export-needs.js'
import { importedNeed } from '../../../src/features/needs/imported-need.js'
import { readNeedFile } from '../../../src/features/needs/read-need-file.js'
import { readXlsx } from '../../../src/platform/tables/index.js'
import { aNeed } from '../../support/needs.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { aViewer, curator, headersOf, memberOfBF } from '../../support/viewers.js'

const csv = { 'content-type': 'text/csv; charset=utf-8' }

const limits = { mostRows: 100, mostColumns: 50, longestRow: 100_000, largestUnpacked: 1_000_000 }

describe('files of needs', () => {
  const service = needsService()
  const importing = (body: unknown, headers = {}) =>
    service.call(memberOfBF, 'POST', '/needs/import', { body, headers })
  const fetchFile = async (viewer: Viewer, path: string) => {
    const answer = await fetch(`${service.address}/api/v1${path}`, { headers: headersOf(viewer) })
    expect(answer.status).to.equal(200)
    return Buffer.from(await answer.arrayBuffer())
  }
  const sendFile = async (viewer: Viewer, file: Buffer, query = '', format: 'csv' | 'xlsx' = 'xlsx') => {
    const headers = { ...headersOf(viewer), 'content-type': mediaTypeOf[format] }
    const address = `${service.address}/api/v1/needs/import${query}`
    const answer = await fetch(address, { method: 'POST', headers, body: file as unknown as BodyInit })
    return { status: answer.status, text: await answer.text() }
  }
  const count = async () => (await service.ask<{ total: number }>(memberOfBF, 'GET', '/needs')).total

  it('in CSV import an export', async () => {
    const content = {
      title: '=1+1 "quoted"; and more',
      description: 'Two lines,\nand an é',
      processAreas: ['transit', 'cargo-inspection'],
      constraints: { budget: 'over-10m' as const, deadline: '2027-05-01', infrastructure: '@home' },
      visibility: 'members' as const,
    }
    const port = aViewer('member', 'TG')
    await service.aNeed(port, content, 'submit')
    const exported = await service.call(port, 'GET', '/needs/export?format=csv&member=TG')
    expect(exported.headers['content-type']).to.match(/^text\/csv/)
    expect(exported.headers['content-disposition']).to.equal('attachment; filename=needs.csv')
    const answer = await importing(exported.text, csv)
    expect(answer.status, answer.text).to.equal(201)
    const { items } = JSON.parse(answer.text) as { items: Need[] }
    expect(items).to.have.lengthOf(1)
    expect(items[0]).to.deep.include({ ...content, memberCode: 'BF', status: 'draft', language: 'en' })
  })

  it('in JSON import an unchanged export', async () => {
    const port = aViewer('member', 'CM')
    const written = await service.aNeed(port, { visibility: 'members', processAreas: ['transit'] }, 'submit')
    const { text } = await service.call(port, 'GET', '/needs/export?member=CM')
    const answer = await importing(JSON.parse(text))
    expect(answer.status, answer.text).to.equal(201)
    const [item] = (JSON.parse(answer.text) as { items: Need[] }).items
    const { title, description, language, processAreas, constraints, visibility, anonymousLearning } = written
    const content = { title, description, language, processAreas, constraints, visibility, anonymousLearning }
    expect(item).to.deep.include({ ...content, memberCode: 'BF', status: 'draft', version: 1, submittedAt: null })
    expect(item!.id).to.not.equal(written.id)
  })

  it('in JSON preserve any need', () => {
    const areas = ['transit', 'cargo-inspection', 'risk-management']
    const words = (most: number) => fc.string({ unit: 'binary', maxLength: most }).map((text) => cleanText(`${text}x`))
    const needs = fc.record({
      title: words(100),
      description: words(500),
      language: fc.constantFrom('en', 'fr', 'sw'),
      processAreas: fc.subarray(areas),
      constraints: fc.record({
        budget: fc.constantFrom(null, ...budgetBand.options),
        deadline: fc.constantFrom(null, '2027-05-01'),
        infrastructure: fc.option(words(100)),
      }),
      visibility: fc.constantFrom(...needVisibility.options),
      anonymousLearning: fc.boolean(),
    })
    const schema = importedNeed(new Set(areas))
    fc.assert(
      fc.property(needs, (content) => {
        expect(schema.parse(JSON.parse(JSON.stringify(aNeed(content))))).to.deep.equal(content)
      }),
    )
  })

  it('run no formulas in a spreadsheet', async () => {
    for (const start of ['=', '+', '-', '@', '\t']) {
      const file = await needsAsTable([aNeed({ title: `${start}cmd|' /C calc'!A0` })], 'csv')
      expect(file.toString()).to.include(`'${start}cmd`)
    }
  })

  it('in CSV and XLSX preserve any need', async () => {
    // XML has no place for some characters.
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => `${text}x`.replaceAll(/[^\P{C}]/gu, '').trim())
    const schema = importedNeed(new Set())
    await fc.assert(
      // Many needs in few files: a workbook takes a thread of its own.
      fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 20, maxLength: 40 }), async (texts) => {
        const needs = texts.map(([title, description]) => aNeed({ title, description }))
        const clean = (text: string) => cleanText(text).trim()
        for (const format of ['csv', 'xlsx'] as const) {
          const file = await needsAsTable(needs, format)
          const { records, errors } = await readNeedFile(file, { format, schema, maximum: 50, mapping: {} })
          expect(errors.named).to.deep.equal([])
          expect(records.map(({ title, description }) => [title, description])).to.deep.equal(
            texts.map((pair) => pair.map(clean)),
          )
        }
      }),
      { numRuns: 5 },
    )
  })

  it('with errors are refused completely, with line and column of each error', async () => {
    const before = await count()
    const lines = ['title,description,visibility,deadline,processAreas', 'Good,Good,,,', ',"Two\nlines",secret,soon,']
    const answer = await importing(lines.join('\n'), csv)
    expect(expectProblem(answer, 400)).to.have.members(['line 3.title', 'line 3.visibility', 'line 3.deadline'])
    const rows = [
      { title: 'Good', description: 'Good' },
      { title: 'Good', colour: 'red' },
    ]
    expect(expectProblem(await importing(rows), 400)).to.deep.equal(['1.description', '1.colour'])
    const areas = [{ title: 'Good', description: 'Good', processAreas: ['nowhere'] }]
    expect(expectProblem(await importing(areas), 400)).to.deep.equal(['0.processAreas.0'])
    const both = [{ title: '', description: 'Good', processAreas: ['transit', 'nowhere'], owner: 'me' }]
    expect(expectProblem(await importing(both), 400)).to.have.members(['0.title', '0.processAreas.1', '0.owner'])
    const inCsv = 'title,description,processAreas\nGood,Good,transit\nGood,,nowhere;NO WHERE'
    expect(expectProblem(await importing(inCsv, csv), 400)).to.have.members([
      'line 3.description',
      'line 3.processAreas',
    ])
    expect(await count()).to.equal(before)
  })

  it('as workbooks import an export of what the caller may see, and nothing else', async () => {
    const port = aViewer('member', 'RW')
    await service.aNeed(port, { title: 'Hidden from others' }, 'submit')
    await service.aNeed(port, { title: 'Shown to members', visibility: 'members' }, 'submit')
    const exported = (viewer = port) => fetchFile(viewer, '/needs/export?format=xlsx&member=RW')
    const { rows } = await readXlsx(await exported(memberOfBF), limits)
    expect(rows.map(({ cells }) => cells.get('title'))).to.deep.equal(['Shown to members'])
    const own = await exported()
    expect((await readXlsx(own, limits)).rows).to.have.lengthOf(2)
    const dry = await sendFile(port, own, '?dryRun=true')
    expect(dry.status, dry.text).to.equal(200)
    expect(JSON.parse(dry.text)).to.deep.equal({ imported: false, count: 2, items: [], errors: [], errorCount: 0 })
    const answer = await sendFile(port, own)
    expect(answer.status, answer.text).to.equal(201)
    const { items } = JSON.parse(answer.text) as { items: Need[] }
    expect(items.map(({ title, status, memberCode }) => [title, status, memberCode])).to.deep.equal([
      ['Hidden from others', 'draft', 'RW'],
      ['Shown to members', 'draft', 'RW'],
    ])
    for (const viewer of [curator, aViewer('admin'), aViewer('portal')]) {
      expect((await sendFile(viewer, own)).status, viewer.role).to.equal(403)
    }
  })

  it('can begin with a template', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const file = await fetchFile(memberOfBF, `/needs/template?format=${format}`)
      const { status, text } = await sendFile(memberOfBF, file, '?dryRun=true', format)
      expect(status, text).to.equal(200)
      expect(JSON.parse(text)).to.include({ imported: false, count: 1, errorCount: 0 })
    }
  })

  it('may have columns of their own, and what is good is kept when asked', async () => {
    const table = 'Titre;Problème;Remarques;Échéance\nBon;Bien décrit;x;2027-05-01\nSans;;y;\nTard;Décrit;z;bientôt'
    const mapping = { Titre: 'title', Problème: 'description', Remarques: '', Échéance: 'deadline' }
    const query = `mapping=${encodeURIComponent(JSON.stringify(mapping))}`
    const unmapped = await importing(table, csv)
    expect(expectProblem(unmapped, 400)).to.include.members(['line 1.Titre', 'line 1.title'])
    const before = await count()
    const expected = [
      { line: 3, path: 'Problème', message: 'is missing' },
      { line: 4, path: 'Échéance', message: 'must be a date, such as 2027-05-01' },
    ]
    const file = Buffer.from(table)
    const dry = await sendFile(memberOfBF, file, `?dryRun=true&${query}`, 'csv')
    expect(JSON.parse(dry.text)).to.deep.include({ imported: false, count: 1, errorCount: 2, errors: expected })
    expect((await sendFile(memberOfBF, file, `?${query}`, 'csv')).status).to.equal(400)
    expect(await count()).to.equal(before)
    const kept = await sendFile(memberOfBF, file, `?keepGood=true&${query}`, 'csv')
    expect(kept.status, kept.text).to.equal(201)
    expect(JSON.parse(kept.text)).to.deep.include({ imported: true, errors: expected })
    expect(await count()).to.equal(before + 1)
    const rows = [{ title: 'Good', description: 'Good' }, { title: 'Good' }]
    const inJson = await service.call(memberOfBF, 'POST', '/needs/import?keepGood=true', { body: rows })
    expect(inJson.status).to.equal(201)
    const { errors } = JSON.parse(inJson.text) as { errors: object[] }
    expect(errors).to.deep.equal([{ line: null, path: '1.description', message: 'is missing' }])
    const none = await service.call(memberOfBF, 'POST', '/needs/import?keepGood=true', { body: [{}] })
    expect(expectProblem(none, 400)).to.have.members(['0.title', '0.description'])
  })

  it('that are not tables of needs are refused', async () => {
    for (const text of [
      '',
      'title',
      'title,description,colour\na,b,c',
      'title,description\n"a,b',
      'title,description\na,b,c',
      'a;b\n1;2',
      '\u0000',
    ]) {
      expectProblem(await importing(text, csv), 400)
    }
    for (const body of ['{', '{}', '[]', '"x"', 'null', JSON.stringify(Array(1001).fill({}))]) {
      expectProblem(await importing(body, { 'content-type': 'application/json' }), 400)
    }
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(17_000_000) })
    for (const file of [Buffer.from('PK'), Buffer.from('title,description'), Buffer.from(bomb)]) {
      const { status, text } = await sendFile(memberOfBF, file)
      expect(status).to.equal(400)
      expect(text).to.match(/not a workbook|too large when it is unpacked/)
    }
    expectProblem(await importing('title,description', { 'content-type': 'text/plain' }), 415)
    expectProblem(await importing('x'.repeat(5_000_000), csv), 413)
  })

  it('with any text are accepted or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const answer = await importing(`title,description\n${text}`, csv)
        if (answer.status !== 201) expectProblem(answer, 400)
      }),
      { numRuns: 60 },
    )
  }).timeout(60_000)

  it('with several hundred needs are accepted', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      title: `Need ${index}`,
      description: `Its words ${'and more '.repeat(100)}`,
    }))
    expect((await importing(rows)).status).to.equal(201)
  }).timeout(60_000)
})
