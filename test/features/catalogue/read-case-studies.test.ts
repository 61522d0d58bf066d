import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy } from '../../../src/domain/index.js'
import { readCaseStudies } from '../../../src/features/catalogue/index.js'
import { aCaseStudy } from '../../support/builders.js'

const known = {
  technologies: new Set(['scanners', 'blockchain']),
  processAreas: new Set(['inspection']),
  members: new Set(['GH', 'BF']),
}
const read = (text: string, maximum?: number) => readCaseStudies(text, known, maximum)
const lines = (...records: readonly unknown[]) => records.map((one) => JSON.stringify(one)).join('\n')
const errorsOf = (text: string) => read(text).errors.named.map(({ line, path }) => `${line} ${path}`)
const messageOf = (text: string) => {
  const { errors } = read(text)
  expect(errors.count, 'one error says it').to.equal(1)
  return errors.named[0]!
}

const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${text}x`.trim())
const maybe = fc.option(words)
const body = fc.record({
  status: fc.constantFrom('original', 'translated', 'curated'),
  title: words,
  problem: maybe,
  solution: words,
  results: maybe,
  lessons: maybe,
  costNote: maybe,
})
const studies: fc.Arbitrary<CaseStudy> = fc
  .record({
    texts: fc
      .record({ en: body, fr: body, es: body }, { requiredKeys: [] })
      .filter((texts) => Object.keys(texts).length > 0),
    technologies: fc.subarray([...known.technologies]),
    tags: fc.array(words, { maxLength: 3 }),
    maturity: fc.constantFrom(null, 'study', 'pilot', 'production'),
    year: fc.option(fc.integer({ min: 1950, max: 2100 })),
  })
  .map((sketch) => ({ ...aCaseStudy(), ...sketch }) as CaseStudy)

/** Removes null values, at any depth. */
const withoutNulls = (value: unknown) => JSON.parse(JSON.stringify(value, (_, one) => (one === null ? undefined : one)))

describe('reading case studies to import', () => {
  it('accepts lines, an array, an object over several lines, and missing null fields', () => {
    fc.assert(
      fc.property(fc.array(studies, { minLength: 1, maxLength: 3 }), (given) => {
        const all = given.map((study, index) => ({ ...study, id: `case-${index}` }))
        for (const text of [
          lines(...all),
          JSON.stringify(all),
          JSON.stringify(all, null, 2),
          JSON.stringify({ items: all, total: all.length }),
          lines(...withoutNulls(all)),
          lines(...all.map((caseStudy) => ({ caseStudy, version: 3, archivedAt: null }))),
        ]) {
          const { studies: found, errors } = read(text)
          expect(errors.named).to.deep.equal([])
          // The text itself: what is compared in the database is written in the order of the schema.
          expect(JSON.stringify(found)).to.equal(JSON.stringify(read(lines(...all)).studies))
          expect(found).to.deep.equal(all)
        }
        const [first] = all
        expect(read(JSON.stringify(first, null, 2)).studies).to.deep.equal([first])
      }),
      { numRuns: 50 },
    )
  })

  it('never fails in another way, with any text', () => {
    const begun = fc.constantFrom('', '[', '{', '{"items":', '{"caseStudy":', 'a,b\n', '\uFEFF')
    fc.assert(
      fc.property(begun, fc.string({ unit: 'binary' }), (start, text) => {
        expect(read(`${start}${text}`).errors.count).to.be.at.least(1)
      }),
    )
  })

  it('reports missing references together with all other errors of all lines', () => {
    const text = lines(
      aCaseStudy({ id: 'first' }),
      { ...aCaseStudy({ id: 'second', technologies: ['scanners', 'time-travel'] }), year: 'long ago', colour: 'red' },
      {
        ...aCaseStudy({ id: 'third', processAreas: ['nowhere'], implementers: [{ member: 'QQ', role: 'lead' }] }),
        administration: undefined,
      },
    )
    expect(errorsOf(text)).to.have.members([
      '2 technologies.1',
      '2 year',
      '2 colour',
      '3 processAreas.0',
      '3 implementers.0.member',
      '3 administration',
    ])
  })

  it('finds duplicate ids', () => {
    const twice = lines(aCaseStudy({ id: 'one' }), aCaseStudy({ id: 'two' }), aCaseStudy({ id: 'one' }))
    expect(messageOf(twice)).to.deep.equal({ line: 3, path: 'id', message: '"one" is already used in line 1' })
    const inArray = JSON.stringify([aCaseStudy({ id: 'one' }), aCaseStudy({ id: 'one' })])
    expect(messageOf(inArray)).to.deep.include({ line: null, path: '1.id' })
  })

  it('accepts members and names in the format of the API, and no other field', () => {
    const answered = {
      ...aCaseStudy({ id: 'one' }),
      technologies: [{ id: 'scanners', name: 'Scanner' }],
      processAreas: [{ id: 'inspection', name: 'Contrôle' }],
      implementers: [{ code: 'GH', name: 'Ghana', role: 'lead' }],
      url: '/api/v1/case-studies/one',
      version: 3,
    }
    expect(read(lines(answered)).studies).to.deep.equal([aCaseStudy({ id: 'one' })])
    const twice = { ...answered, implementers: [{ code: 'GH', member: 'GH', name: 'Ghana', role: 'lead' }] }
    expect(read(lines(twice)).studies).to.deep.equal([aCaseStudy({ id: 'one' })])
    const wrong = {
      ...answered,
      technologies: [
        { id: 'scanners', colour: 'red' },
        { id: 'time-travel', name: 'x' },
      ],
      implementers: [
        { code: 'QQ', name: 'Nowhere', role: 'lead' },
        { code: 'GH', member: 'BF', role: 'partner' },
      ],
      etag: '"3"',
    }
    expect(errorsOf(lines(wrong))).to.have.members([
      '1 technologies.0',
      '1 technologies.1',
      '1 implementers.0.member',
      '1 implementers.1.code',
      '1 etag',
    ])
    expect(errorsOf(lines({ caseStudy: aCaseStudy({ id: 'one' }), version: 3, etag: '"3"' }))).to.deep.equal(['1 etag'])
  })

  it('explains that a list entry is only a summary', () => {
    const { texts: _, sources: __, evidence: ___, ...rest } = aCaseStudy({ id: 'one' })
    const { errors } = read(
      JSON.stringify({ items: [{ ...rest, title: 'T', summary: 'S', language: 'en', url: '/' }] }),
    )
    const found = errors.named.find(({ path }) => path === '0.texts')
    expect(found?.message).to.include('summaries').and.include('GET /case-studies/{id}')
  })

  it('explains invalid JSON Lines without quoting them', () => {
    const csv = messageOf('\n\nid,administration,title\nsecret,b,c\nd,e,f')
    expect(csv).to.deep.include({ line: 3, path: '' })
    expect(csv.message).to.match(/^looks like CSV: use JSON Lines/)
    expect(messageOf('id;"secret, b"').message).to.match(/^looks like CSV/)
    const array = messageOf(`[\n${lines(aCaseStudy())},\nsecret]`)
    expect(array.line).to.be.oneOf([3, null])
    expect(array.message).to.include('starts as a JSON array')
    for (const text of ['secret', '{"id": "secret', `${lines(aCaseStudy())}\nsecret`]) {
      const { message } = messageOf(text)
      expect(message)
        .to.match(/^is not valid JSON: use JSON Lines/)
        .and.not.include('secret')
    }
    expect(errorsOf('')).to.deep.equal(['null '])
  })

  it('returns fifty errors and counts all', () => {
    const { errors } = read('x\n'.repeat(3000))
    expect(errors.named).to.have.lengthOf(50)
    expect(errors.count).to.equal(3000)
  })

  it('stops at the maximum number of case studies', () => {
    const { errors } = read('x\n'.repeat(3000), 100)
    expect(errors.count).to.equal(101)
    const { errors: tooMany } = read(lines(...['one', 'two', 'three'].map((id) => aCaseStudy({ id }))), 2)
    expect(tooMany.named).to.have.lengthOf(1)
    expect(tooMany.named[0]).to.include({ line: 3 })
  })
})
