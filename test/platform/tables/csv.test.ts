import { expect } from 'chai'
import { readCsv, readCsvSlices } from '../../../src/platform/tables/index.js'
import { errorsOf } from '../../support/errors.js'

const limits = { mostRows: 1000, mostColumns: 50, longestRow: 100_000, largestUnpacked: 1_000_000 }

/** The position at which the reader stops in a file whose slices are equal after the first. */
async function slicesReadOf(first: string, then: string): Promise<number> {
  const most = 1000
  let read = 0
  function* slices(): Generator<Buffer> {
    yield Buffer.from(first)
    for (; read < most; read++) yield Buffer.from(then)
  }
  await errorsOf(() => readCsvSlices(slices(), ',', limits))
  expect(read, 'it gives up before the end').to.be.below(most)
  return read
}

describe('reading CSV', () => {
  const slices: Record<string, [first: string, then: string]> = {
    'a header of too many columns': ['', ','.repeat(1000)],
    'a header of too many names': ['title', ',name'.repeat(200)],
    'a row of too many cells': ['title,description\na', ',b'.repeat(500)],
    'a cell that is too long': ['title,description\na,"', 'b'.repeat(10_000)],
    'too many rows': ['title,description\n', 'a,b\n'.repeat(250)],
    'no CSV': ['title,description\n"a"b', 'c'.repeat(1000)],
  }
  for (const [what, [first, then]] of Object.entries(slices)) {
    it(`stops at ${what}`, async () => {
      // Slices that are buffered when the reader stops: a few.
      expect(await slicesReadOf(first, then)).to.be.below(30)
    })
  }

  it('leaves out rows without any text, and keeps the lines of the others', async () => {
    const { rows } = await readCsv(Buffer.from('a;b\r\n;;\r\n"1\n2";x\r\n;;\r\n3;y\r\n;;'), limits)
    expect(rows.map(({ line, cells }) => [line, [...cells.values()]])).to.deep.equal([
      [3, ['1\n2', 'x']],
      [6, ['3', 'y']],
    ])
  })

  it('refuses a cell that belongs to no column, which would be lost', async () => {
    for (const text of ['a,b\n1,2,3', 'a,,b\n1,2,3']) {
      const [error] = await errorsOf(() => readCsv(Buffer.from(text), limits))
      expect(error!.path).to.equal('line 2')
      expect(error!.message).to.match(/^has a cell in column [23], which has no name$/)
    }
  })
})
