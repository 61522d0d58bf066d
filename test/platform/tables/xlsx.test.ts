import { expect } from 'chai'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { InvalidInputError } from '../../../src/domain/index.js'
import { readXlsx, writeXlsx } from '../../../src/platform/tables/index.js'

const limits = { mostRows: 100, mostColumns: 10, longestRow: 1_000, largestUnpacked: 100_000_000 }

/** A small workbook with markup put at the end of its sheet. */
async function workbookWith(rows: string): Promise<Buffer> {
  const parts = unzipSync(await writeXlsx(['id', 'sources'], [['a', 'b']]))
  const name = Object.keys(parts).find((part) => part.endsWith('sheet1.xml'))!
  const sheet = strFromU8(parts[name]!).replace('</sheetData>', `${rows}</sheetData>`)
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(sheet) }))
}

async function refusalOf(file: Buffer): Promise<string> {
  const error = await readXlsx(file, limits).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(InvalidInputError)
  return (error as InvalidInputError).message
}

describe('a workbook', () => {
  it('that is cut off is refused', async () => {
    const file = await writeXlsx(['id', 'sources'], [['a', 'b']])
    for (const at of [30, Math.floor(file.length / 2), file.length - 1]) {
      expect(await refusalOf(file.subarray(0, at))).to.include('is not a workbook')
    }
  })

  it('with bytes after its end is read or refused, and waited for no longer', async () => {
    const file = await writeXlsx(['id', 'sources'], [['a', 'b']])
    for (const rest of [file, file.subarray(0, 100), file.subarray(100), Buffer.alloc(70_000)]) {
      await readXlsx(Buffer.concat([file, rest]), limits).catch((error: unknown) =>
        expect(error).to.be.instanceOf(InvalidInputError),
      )
    }
  })

  for (const [what, rows] of [
    ['a cell in the last row and column', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['an address in single quotes', "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"],
    ['an address that is written as a character reference', '<row r="&#57;999999"><c r="ZZ9999999"><v>1</v></c></row>'],
    ['a row without an end', '<row r="Infinity"></row>'],
    ['a row with an exponent', '<row r="1e9"></row>'],
    ['a column beyond all columns', '<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>'],
    ['attributes without a space between them', '<row s="1"r="9999999"></row>'],
  ] as const) {
    it(`with ${what} is refused before it fills the memory`, async () => {
      expect(await refusalOf(await workbookWith(rows))).to.include('far below or beside')
    })
  }

  it('of nothing but rows is refused', async () => {
    expect(await refusalOf(await workbookWith('<row/>'.repeat(2_000_001)))).to.include('far below or beside')
  })

  it('with a cell beside its table is refused, for it would be lost', async () => {
    const file = await workbookWith('<row r="30"><c r="I30"><v>1</v></c></row>')
    expect(await refusalOf(file)).to.include('column 9, which has no name')
  })

  it('with texts that look like addresses is read', async () => {
    const { rows } = await readXlsx(await writeXlsx(['a'], [['plot(x, r="all", r=\'99999999\')']]), limits)
    expect(rows[0]!.cells.get('a')).to.include('plot')
  })

  it('with a date that no calendar has is read without it', async () => {
    const parts = unzipSync(await workbookWith('<row r="3"><c r="A3" s="1"><v>1e300</v></c></row>'))
    const name = Object.keys(parts).find((part) => part.endsWith('styles.xml'))!
    const styles = strFromU8(parts[name]!).replaceAll(/numFmtId="0"/g, 'numFmtId="14"')
    const file = Buffer.from(zipSync({ ...parts, [name]: strToU8(styles) }))
    const { rows } = await readXlsx(file, limits)
    expect(rows[0]!.cells.get('id')).to.equal('a')
  })
})
