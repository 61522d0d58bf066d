import { expect } from 'chai'
import { importedNeed } from '../../../src/features/needs/imported-need.js'
import { needsFromSlices } from '../../../src/features/needs/need-csv.js'
import { errorsOf } from '../../support/errors.js'

const reading = { schema: importedNeed(new Set()), maximum: 1000 }

/** The position at which the reader stops in a file whose slices are equal after the first. */
async function slicesReadOf(first: string, then: string): Promise<number> {
  const most = 1000
  let read = 0
  function* slices(): Generator<Buffer> {
    yield Buffer.from(first)
    for (; read < most; read++) yield Buffer.from(then)
  }
  await errorsOf(() => needsFromSlices(slices(), reading))
  expect(read, 'it gives up before the end').to.be.below(most)
  return read
}

describe('reading needs from CSV', () => {
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
})
