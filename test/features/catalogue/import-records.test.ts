import { expect } from 'chai'
import fc from 'fast-check'
import { anonymous, type Member, type Technology } from '../../../src/domain/index.js'
import { mediaTypeOf, recordKinds } from '../../../src/features/catalogue/index.js'
import { readCsv, writeCsv } from '../../../src/platform/tables/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, headersOf, memberOfBF } from '../../support/viewers.js'

interface Outcome {
  readonly imported: boolean
  readonly counts: Record<string, number>
  readonly errors: { line: number | null; path: string; message: string }[]
  readonly errorCount: number
}

type Format = 'jsonl' | 'csv' | 'xlsx'
const limits = { mostRows: 5000, mostColumns: 100, longestRow: 1_000_000, largestUnpacked: 1e8 }
const nothing = { fresh: 0, changed: 0, edited: 0, archived: 0 }

describe('records of the catalogue as files', function () {
  this.timeout(120_000)
  const service = needsService()
  const take = async (path: string) => {
    const answer = await fetch(`${service.address}/api/v1/catalogue/${path}`)
    expect(answer.status).to.equal(200)
    return Buffer.from(await answer.arrayBuffer())
  }
  const put = async (kind: string, file: Buffer | string, format: Format, query = '', viewer = curator) => {
    const answer = await fetch(`${service.address}/api/v1/catalogue/${kind}/import${query}`, {
      method: 'POST',
      headers: { 'content-type': mediaTypeOf[format], ...headersOf(viewer) },
      body: file as unknown as BodyInit,
    })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
  }
  const outcomeOf = ({ status, text }: { status: number; text: string }) => {
    expect(status, text.slice(0, 500)).to.equal(200)
    return JSON.parse(text) as Outcome
  }
  const linesOf = async (kind: string) => (await take(kind)).toString().trimEnd().split('\n')

  for (const kind of recordKinds) {
    for (const format of ['jsonl', 'csv', 'xlsx'] as const) {
      it(`come back as they were: ${kind} as ${format}`, async () => {
        const { generation } = service.engine.catalogue
        const { counts, errors } = outcomeOf(await put(kind, await take(`${kind}?format=${format}`), format))
        expect(errors).to.deep.equal([])
        const unchanged = (await linesOf(kind)).length
        expect(counts).to.deep.equal({ ...nothing, unchanged })
        expect(unchanged).to.be.above(4)
        expect(service.engine.catalogue.generation, 'nothing was written').to.equal(generation)
      })
    }

    it(`can begin with a template: ${kind}`, async () => {
      for (const format of ['csv', 'xlsx'] as const) {
        const file = await take(`${kind}/template?format=${format}`)
        const outcome = outcomeOf(await put(kind, file, format, '?dryRun=true'))
        expect(outcome).to.deep.include({ imported: false, errors: [], counts: { ...nothing, fresh: 1, unchanged: 0 } })
      }
    })
  }

  it('come back as they were, whatever they say', async () => {
    // As cells are read: without spaces around, and without what separates items.
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => `${text.replaceAll(/[^\P{C}]|[;|]/gu, '')}x`.trim())
    const localized = fc.record({ en: words, fr: words, es: words })
    const facts = fc.array(fc.record({ text: localized, title: words }), { maxLength: 2 })
    const [one] = (await linesOf('technologies')).map((line) => JSON.parse(line) as Technology)
    await fc.assert(
      fc.asyncProperty(localized, localized, facts, facts, fc.array(words, { maxLength: 2 }), async (...given) => {
        const [name, summary, costs, trends, aliases] = given
        const ofDossier = (list: typeof costs) =>
          list.map(({ text, title }) => ({ text, source: { title, url: 'https://example.org/a?b=c' } }))
        const empty = Object.fromEntries(Object.keys(one!.dossier).map((heading) => [heading, []]))
        const technology = {
          id: 'xx-any',
          name,
          aliases: { en: aliases, fr: [], es: aliases },
          tags: [],
          summary,
          dossier: { ...empty, costs: ofDossier(costs), trends: ofDossier(trends) },
          standards: [
            { name: 'ISO 1', note: null },
            { name: 'ISO 2', note: { en: name.en } },
          ],
        }
        outcomeOf(await put('technologies', JSON.stringify(technology), 'jsonl'))
        for (const format of ['csv', 'xlsx'] as const) {
          const { counts, errors } = outcomeOf(
            await put('technologies', await take(`technologies?format=${format}`), format, '?dryRun=true'),
          )
          expect(errors).to.deep.equal([])
          expect(counts).to.deep.include(nothing)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('are accepted as the API answers them', async () => {
    for (const code of ['BF', 'CH']) {
      const answer = await service.ask<object>(anonymous, 'GET', `/members/${code}`)
      const { counts, errors } = outcomeOf(await put('members', JSON.stringify(answer), 'jsonl'))
      expect(errors).to.deep.equal([])
      expect(counts).to.deep.equal({ ...nothing, unchanged: 1 })
    }
    const technology = await service.ask<object>(anonymous, 'GET', '/technologies/biometrics')
    expect(outcomeOf(await put('technologies', JSON.stringify(technology), 'jsonl')).counts).to.include({
      unchanged: 1,
    })
  })

  it('are found at once, listed in the OpenAPI document, told to webhooks and recorded', async () => {
    const table = [
      'Code;Name EN;Name FR;Name ES;Région;Notes',
      'xx-town;Town;Ville;Ciudad;atlantis;seen',
      'BF;Burkina Faso (changed);Burkina Faso;Burkina Faso;atlantis;',
    ].join('\n')
    const mapping = `mapping=${encodeURIComponent(JSON.stringify({ Région: 'region', Notes: '' }))}`
    const missing = await put('members', table, 'csv', `?${mapping}`)
    expect(expectProblem(missing as never, 400)).to.deep.equal(['line 2.Région', 'line 3.Région'])
    const regions = 'id,name_en,name_fr,name_es\natlantis,Atlantis,Atlantide,Atlántida'
    expect(outcomeOf(await put('regions', regions, 'csv')).counts).to.include({ fresh: 1 })
    const members = service.engine.catalogue.members.size
    const { counts } = outcomeOf(await put('members', table, 'csv', `?${mapping}`, administrator))
    expect(counts).to.deep.equal({ ...nothing, fresh: 1, changed: 1, unchanged: 0 })
    expect(service.engine.catalogue.members.size).to.equal(members + 1)
    const found = await service.ask<Member>(anonymous, 'GET', '/members/xx-town')
    expect(found).to.deep.include({ region: 'atlantis', workingLanguage: 'en', position: null })
    const page = await service.ask<{ items: { code: string }[] }>(anonymous, 'GET', '/members?region=atlantis')
    expect(page.items.map(({ code }) => code)).to.have.members(['BF', 'xx-town'])
    const document = await (await fetch(`${service.address}/api/openapi.json`)).text()
    expect(document).to.include('"xx-town"')
    const audit = await service.ask<{ items: { entityId: string; after: string }[] }>(
      administrator,
      'GET',
      '/audit?entity=catalogue&limit=200',
    )
    const entry = audit.items.find(({ entityId }) => entityId === 'members')
    expect(JSON.parse(entry!.after)).to.deep.equal({ changed: 2, records: ['xx-town', 'BF'] })
  })

  it('change the words by which case studies are found', async () => {
    const line = (await linesOf('technologies')).find((one) => one.includes('"biometrics"'))!
    const technology = JSON.parse(line) as Technology
    const renamed = { ...technology, name: { ...technology.name, en: 'Zyxwordometry' } }
    outcomeOf(await put('technologies', JSON.stringify(renamed), 'jsonl'))
    const { results } = await service.ask<{ results: { caseStudy: { technologies: { id: string }[] } }[] }>(
      anonymous,
      'POST',
      '/recommendations',
      { text: 'We want zyxwordometry', limit: 3 },
    )
    expect(results.some(({ caseStudy }) => caseStudy.technologies.some(({ id }) => id === 'biometrics'))).to.equal(true)
    outcomeOf(await put('technologies', line, 'jsonl'))
  })

  it('keep what is good when asked to, and say what is not by line and column', async () => {
    const { columns, rows } = await readCsv(await take('technologies?format=csv'), limits)
    const [first] = rows
    const id = first!.cells.get('id')
    const ofFirst = rows.filter(({ cells }) => cells.get('id') === id).slice(0, 3)
    const cellsOf = (index: number, changes: Record<string, string>) =>
      columns.map((column) => changes[column] ?? ofFirst[index]!.cells.get(column) ?? null)
    // One line each, so that lines can be counted.
    const aliases = { aliases_en: '', aliases_fr: '', aliases_es: '', standards: '' }
    const good = { id: 'xx-good', tags: '', ...aliases }
    const bad = { id: 'xx-bad', tags: '', ...aliases }
    const file = writeCsv(columns, [
      cellsOf(0, good),
      cellsOf(1, good),
      cellsOf(0, bad),
      cellsOf(1, { ...bad, url: 'nowhere' }),
      cellsOf(2, { ...bad, heading: 'weather' }),
      cellsOf(0, { id: 'xx-torn', tags: '', ...aliases }),
      cellsOf(1, { id: 'xx-torn', name_fr: 'Autre', ...aliases }),
      cellsOf(0, { id: 'xx-tags', ...aliases }),
    ])
    const refused = await put('technologies', file, 'csv')
    expect(expectProblem(refused as never, 400)).to.have.length.above(3)
    const { counts, errors } = outcomeOf(await put('technologies', file, 'csv', '?keepGood=true'))
    expect(counts).to.include({ fresh: 1 })
    const said = errors.map(({ line, path, message }) => `${line} ${path}: ${message}`)
    expect(said).to.include.members([
      '5 url: must be an address on the web, such as https://example.org',
      '6 heading: is an unknown field',
      '8 name_fr: differs from line 7',
    ])
    expect(said.filter((one) => /^9 tags: ".*" is a tag of ".*" already$/.test(one))).to.have.length.above(0)
    expect(service.engine.catalogue.technologies.get('xx-good')!.dossier.businessProcesses).to.not.be.undefined
    expect(service.engine.catalogue.technologies.has('xx-bad')).to.equal(false)
  })

  it('are never removed, and imported by staff only, from files of limited size', async () => {
    const members = service.engine.catalogue.members.size
    const line = (await linesOf('members'))[0]!
    outcomeOf(await put('members', line, 'jsonl'))
    expect(service.engine.catalogue.members.size).to.equal(members)
    for (const viewer of [memberOfBF, aViewer('portal')]) {
      expect((await put('members', line, 'jsonl', '', viewer)).status).to.equal(403)
    }
    expect((await put('members', 'x'.repeat(13 * 2 ** 20), 'jsonl')).status).to.equal(413)
    expect((await put('case-studies', line, 'jsonl')).status).to.equal(400)
    expect(expectProblem((await put('terms', 'a,b\n1,2', 'csv')) as never, 400)).to.include('line 1.id')
    expect((await put('terms', 'id\n', 'csv')).status).to.equal(400)
  })
})
