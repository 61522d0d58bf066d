import fc from 'fast-check'
import { zipSync } from 'fflate'
import { writeXlsx } from '../../../../src/platform/tables/index.js'
import { readWorkbook } from '../../../../src/platform/tables/read-workbook.js'
import { anyBytes, anyText, damaged } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const limits = { mostRows: 20, mostColumns: 12, largestUnpacked: 1_000_000 }
const partNames = [
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
  '../evil',
  '',
]
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<row r="1">',
        '</row>',
        '<c r="A1" t="s">',
        '<c r="ZZZ9999999">',
        '<v>',
        '</v>',
        '</c>',
        '99999',
      ),
      fc.constantFrom(
        '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
        '&a;',
        '&#0;',
        '<sheetData>',
        '<worksheet>',
        '<?xml?>',
        '<a ',
      ),
      anyText,
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.join('')))
/** A workbook in name only. */
const zipped = fc
  .dictionary(fc.constantFrom(...partNames), markup, { maxKeys: 6 })
  .map((parts) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, new Uint8Array(part)]))),
  )

/** Workbooks: any bytes, archives of something else, workbooks of ours that were damaged. */
export const workbooks: ProcessTarget = {
  name: 'workbooks',
  share: 2,
  over: 'process',
  async prepare() {
    const samples = await Promise.all(
      [
        [['x']],
        [
          ['a', null],
          ['=1+1', 'long'.repeat(100)],
        ],
        [['1', '2', '3']],
      ].map((rows) => writeXlsx(['a', 'b'], rows)),
    )
    const files = fc.oneof(
      { weight: 1, arbitrary: anyBytes },
      { weight: 2, arbitrary: zipped },
      { weight: 3, arbitrary: damaged(fc.constantFrom(...samples)) },
    )
    return experiment(files, (file) =>
      takenOrRefused(async () => {
        const sheet = await readWorkbook({ file: Buffer.from(file), ...limits })
        // The header, and one row by which it is seen that there are too many.
        must('refused' in sheet || sheet.rows.length <= limits.mostRows + 2, 'more than the limits')
        return 'refused' in sheet ? 'refused' : 'read'
      }),
    )
  },
}
