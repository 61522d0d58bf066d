import { expect } from 'chai'
import fc from 'fast-check'
import { z } from 'zod'
import { parseJsonLines } from '../../../src/features/catalogue/index.js'
import { errorsOf } from '../../support/errors.js'

const record = z.object({ name: z.string(), count: z.number().int() })
type Record = z.infer<typeof record>

const parse = (text: string) => parseJsonLines(text, record, 'file.jsonl')
const records: fc.Arbitrary<Record> = fc.record({ name: fc.string({ unit: 'grapheme' }), count: fc.integer() })
const blank = fc.constantFrom('', ' ', '\t')
const faulty = fc.constantFrom(
  '{',
  'null',
  '[]',
  '"text"',
  '{"name":"x"}',
  '{"name":1,"count":1}',
  '{"count":1.5}',
  'x',
)
const lineEnd = fc.constantFrom('\n', '\r\n')

describe('JSON Lines', () => {
  it('are parsed with any line ends and empty lines', () => {
    const lines = fc.array(fc.oneof(records, blank))
    fc.assert(
      fc.property(lines, lineEnd, fc.boolean(), (given, end, marked) => {
        const text = given.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join(end)
        expect(parse(`${marked ? '\uFEFF' : ''}${text}`)).to.deep.equal(
          given.filter((line) => typeof line !== 'string'),
        )
      }),
    )
  })

  it('name every invalid line and no other', async () => {
    const line = (sound: boolean) => (text: string) => ({ text, sound })
    const lines = fc.array(
      fc.oneof(
        records.map((one) => JSON.stringify(one)).map(line(true)),
        blank.map(line(true)),
        faulty.map(line(false)),
      ),
    )
    await fc.assert(
      fc.asyncProperty(lines, lineEnd, async (given, end) => {
        const expected = given.flatMap(({ sound }, index) => (sound ? [] : [index + 1]))
        fc.pre(expected.length > 0)
        const errors = await errorsOf(() => parse(given.map(({ text }) => text).join(end)))
        const named = new Set(errors.map((error) => Number(/^file\.jsonl:(\d+)/.exec(error.path)?.[1])))
        expect([...named]).to.deep.equal(expected)
      }),
    )
  })

  it('never fail in another way, with any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        fc.pre(text.trim() !== '')
        await errorsOf(() => parse(text))
      }),
    )
  })

  it('name the field inside the line', async () => {
    const errors = await errorsOf(() => parse('{"name":"x","count":1}\n{"name":"x","count":"many"}'))
    expect(errors.map((error) => error.path)).to.deep.equal(['file.jsonl:2.count'])
  })

  it('explain the error of a line that is not JSON', async () => {
    const [error] = await errorsOf(() => parse('{"name":'))
    expect(error?.message).to.match(/is not JSON/)
  })

  it('of an empty text are no records', () => {
    expect(parse('')).to.deep.equal([])
  })
})
