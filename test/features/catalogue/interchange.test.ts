import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy } from '../../../src/domain/index.js'
import { readCsv, readXlsx, type Table, writeCsv, writeXlsx } from '../../../src/platform/tables/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, curator, memberOfBF } from '../../support/viewers.js'

interface Outcome {
  readonly imported: boolean
  readonly counts: Record<string, number>
  readonly errors: { line: number | null; path: string; message: string }[]
  readonly errorCount: number
}

const limits = { mostRows: 1000, mostColumns: 100, longestRow: 100_000, largestUnpacked: 1_000_000 }
const types = {
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

describe('tables', () => {
  it('give back every text as it was, and run none as a formula', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('=1+1', "'=x", '@a', '-', '+1'),
    )
    // A table ends at its last row that is not empty, and XML has no place for some characters.
    const plain = cell.map((text) => `x${text.replaceAll(/[^\P{C}]|\r/gu, '')}`)
    const formula = fc.constantFrom('=1+1', "'=x", '@SUM(A1)', '-2', '+3')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.oneof(plain, formula), plain), { minLength: 1, maxLength: 25 }),
        async (rows) => {
          const expected = rows.map((row) => row.map((text) => text))
          const read = (table: Table) =>
            table.rows.map(({ cells }) => ['a', 'b'].map((column) => cells.get(column) ?? ''))
          const file = writeCsv(['a', 'b'], rows)
          expect(read(await readCsv(file, limits))).to.deep.equal(expected)
          expect(file.toString()).to.not.match(/(^|,|\n)"?[=@]/)
          const trimmed = expected.map((row) => row.map((text) => text.trim()))
          const book = await readXlsx(await writeXlsx(['a', 'b'], rows), limits)
          expect(read(book).map((row) => row.map((text) => text.trim()))).to.deep.equal(trimmed)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('are refused when they are none', async () => {
    const garbage = Buffer.from([0xff, 0xfe, 0x00, 0x41])
    const noText = await readCsv(garbage, limits).catch((one: Error) => one)
    expect((noText as Error).message).to.match(/UTF-8/)
    const error = await readXlsx(garbage, limits).catch((one: Error) => one)
    expect((error as Error).message).to.match(/not a workbook/)
  })
})

describe('case studies as files', function () {
  this.timeout(60_000)
  const service = needsService()
  const take = async (kind: string, format: keyof typeof types) => {
    const { headers, address } = { headers: {}, address: service.address }
    const answer = await fetch(`${address}/api/v1/catalogue/${kind}?format=${format}`, { headers })
    expect(answer.status).to.equal(200)
    return { file: Buffer.from(await answer.arrayBuffer()), headers: answer.headers }
  }
  const put = async (file: Buffer | string, format: keyof typeof types, query = '', viewer = curator) => {
    const answer = await fetch(`${service.address}/api/v1/case-studies/import${query}`, {
      method: 'POST',
      headers: { 'content-type': types[format], 'x-test-role': viewer.role, 'x-test-id': viewer.id! },
      body: file as unknown as BodyInit,
    })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }
  }
  const outcomeOf = ({ status, text }: { status: number; text: string }) => {
    expect(status, text.slice(0, 500)).to.equal(200)
    return JSON.parse(text) as Outcome
  }

  for (const format of ['jsonl', 'csv', 'xlsx'] as const) {
    it(`come back as they were, as ${format}`, async () => {
      const { file, headers } = await take('case-studies', format)
      expect(headers.get('content-type')).to.include(types[format])
      expect(headers.get('content-disposition')).to.include(`case-studies.${format}`)
      const { counts, errors } = outcomeOf(await put(file, format, '?dryRun=true'))
      expect(errors).to.deep.equal([])
      expect(counts).to.include({ fresh: 0, changed: 0 })
      expect(counts.unchanged).to.be.above(200)
    })
  }

  it('are accepted as the API answers each of them, in any language, as lines and as an array', async () => {
    const { file } = await take('case-studies', 'jsonl')
    const lines = file.toString().trimEnd().split('\n')
    const ids = lines.map((line) => (JSON.parse(line) as CaseStudy).id)
    expect(ids).to.have.length.above(200)
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(ids, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('en', 'fr', 'es'),
        async (chosen, language) => {
          const answers = await Promise.all(
            chosen.map((id) => service.ask<object>(curator, 'GET', `/case-studies/${id}?language=${language}`)),
          )
          for (const text of [
            JSON.stringify(answers),
            JSON.stringify({ items: answers, total: answers.length }),
            answers.map((one) => JSON.stringify(one)).join('\n'),
          ]) {
            const { counts, errors } = outcomeOf(await put(text, 'jsonl'))
            expect(errors).to.deep.equal([])
            expect(counts).to.deep.equal({ fresh: 0, changed: 0, unchanged: chosen.length, edited: 0, archived: 0 })
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('have an ETag that lasts as long as the catalogue', async () => {
    const { headers } = await take('terms', 'csv')
    const etag = headers.get('etag')!
    const again = await fetch(`${service.address}/api/v1/catalogue/terms?format=csv`, {
      headers: { 'if-none-match': etag },
    })
    expect(again.status).to.equal(304)
    for (const kind of ['technologies', 'process-areas', 'members']) {
      expect((await take(kind, 'xlsx')).file.length, kind).to.be.above(2_000)
      expect((await take(kind, 'jsonl')).file.toString().split('\n')).to.have.length.above(15)
    }
  })

  it('are imported from a table with columns of its own, and found', async () => {
    const table = [
      'Titre;Problème;Solution;Code;Pays;Lien;Remarques',
      'Chameaux comptés;Personne ne peut compter les chameaux;Un ballon thermique les compte;xx-camels;ML;https://example.org/c;à voir',
    ].join('\n')
    const mapping = {
      Titre: 'title_fr',
      Problème: 'problem_fr',
      Solution: 'solution_fr',
      Code: 'id',
      Pays: 'implementers',
      Lien: 'sources',
      Remarques: '',
    }
    const query = `?mapping=${encodeURIComponent(JSON.stringify(mapping))}`
    const missing = await put(table, 'csv', query)
    expect(expectProblem(missing as never, 400)).to.deep.equal(['line 2.administration'])
    const whole = table.replace('Remarques', 'administration').replace('à voir', 'Douanes du Mali')
    expect(outcomeOf(await put(whole, 'csv', `${query}&dryRun=true`))).to.include({ imported: false })
    const { counts, imported } = outcomeOf(await put(whole, 'csv', query.replace('Remarques', 'Rien')))
    expect(imported).to.equal(true)
    expect(counts.fresh).to.equal(1)
    const study = await service.ask<{ implementers: { code: string }[]; texts: CaseStudy['texts'] }>(
      curator,
      'GET',
      '/case-studies/xx-camels',
    )
    expect(study.implementers[0]).to.include({ code: 'ML' })
    expect(study.texts.fr!.title).to.equal('Chameaux comptés')
    const { counts: second } = outcomeOf(await put(whole, 'csv', query.replace('Remarques', 'Rien')))
    expect(second, 'sent again, it changes nothing').to.include({ fresh: 0, changed: 0, unchanged: 1 })
  })

  it('name a column that is called like a property of every object', async () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(expectProblem((await put(`id,sources,${name}\n`, 'csv')) as never, 400)).to.deep.equal([`line 1.${name}`])
    }
  })

  it('keep what is good when asked to, and say what is not by line and column', async () => {
    const { file } = await take('case-studies', 'csv')
    const table = await readCsv(file, { ...limits, longestRow: 1_000_000 })
    const rows = table.rows.slice(0, 3).map(({ cells }, index) => {
      const row = table.columns.map((column) => cells.get(column) ?? null)
      row[0] = `xx-kept-${index}`
      if (index === 1) row[table.columns.indexOf('year')] = 'last year'
      return row
    })
    const broken = writeCsv(table.columns, rows)
    const refused = await put(broken, 'csv')
    expect(expectProblem(refused as never, 400)).to.have.lengthOf(1)
    const { counts, errors } = outcomeOf(await put(broken, 'csv', '?keepGood=true'))
    expect(counts.fresh).to.equal(2)
    expect(errors.map(({ path }) => path)).to.deep.equal(['year'])
    expect(errors[0]!.line).to.be.above(2)
  })

  it('can begin with a template', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const answer = await fetch(`${service.address}/api/v1/case-studies/template?format=${format}`)
      const file = Buffer.from(await answer.arrayBuffer())
      expect(outcomeOf(await put(file, format, '?dryRun=true')).counts.fresh).to.equal(1)
    }
  })

  it('are imported by staff only, from files of limited size', async () => {
    expect((await put('', 'jsonl', '', memberOfBF)).status).to.equal(403)
    expect((await put('x'.repeat(13 * 2 ** 20), 'jsonl', '', administrator)).status).to.equal(413)
    expect(expectProblem((await put('a,b\n1,2', 'csv')) as never, 400)).to.include('line 1.id')
    expect(expectProblem((await put('{}', 'jsonl', '?mapping=x')) as never, 400)).to.deep.equal(['mapping'])
    expect((await put('PK', 'xlsx')).status).to.equal(400)
  })
})
