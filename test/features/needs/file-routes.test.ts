import { expect } from 'chai'
import fc from 'fast-check'
import { budgetBand, cleanText, type Need, needVisibility } from '../../../src/domain/index.js'
import { importedNeed } from '../../../src/features/needs/imported-need.js'
import { needsFromCsv, needsToCsv } from '../../../src/features/needs/need-csv.js'
import { aNeed } from '../../support/needs.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { aViewer, memberOfBF } from '../../support/viewers.js'

const csv = { 'content-type': 'text/csv; charset=utf-8' }

describe('files of needs', () => {
  const service = needsService()
  const importing = (body: unknown, headers = {}) =>
    service.call(memberOfBF, 'POST', '/needs/import', { body, headers })
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

  it('run no formulas in a spreadsheet', () => {
    for (const start of ['=', '+', '-', '@', '\t']) {
      const text = needsToCsv([aNeed({ title: `${start}cmd|' /C calc'!A0` })])
      expect(text).to.include(`'${start}cmd`)
    }
  })

  it('in CSV preserve any need', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `${text}x`.trim())
    const schema = importedNeed(new Set())
    await fc.assert(
      fc.asyncProperty(words, words, async (title, description) => {
        const [back] = await needsFromCsv(needsToCsv([aNeed({ title, description })]), { schema, maximum: 10 })
        const clean = (text: string) =>
          text
            .normalize('NFC')
            .replace(/[\u007F-\u009F\uFFFD]/g, ' ')
            .trim()
        expect([back!.title, back!.description]).to.deep.equal([clean(title), clean(description)])
      }),
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

  it('that are not tables of needs are refused', async () => {
    for (const text of [
      '',
      'title',
      'title,description,colour\na,b,c',
      'title,description\n"a,b',
      'a;b\n1;2',
      '\u0000',
    ]) {
      expectProblem(await importing(text, csv), 400)
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
