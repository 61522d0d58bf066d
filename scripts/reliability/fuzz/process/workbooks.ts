import fc from 'fast-check'
import { zipSync } from 'fflate'
import { readXlsx, writeXlsx } from '../../../../src/platform/tables/index.js'
import { anyBytes, anyText, damaged } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const limits = { mostRows: 20, mostColumns: 12, longestRow: 2_000 }
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
        const { rows } = await readXlsx(Buffer.from(file), limits)
        must(rows.length <= limits.mostRows + 1, 'more than the limits')
      }),
    )
  },
}
