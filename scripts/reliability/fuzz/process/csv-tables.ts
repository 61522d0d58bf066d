import fc from 'fast-check'
import { guarded, unguarded } from '../../../../src/platform/tables/formula-guard.js'
import { readCsv, writeCsv } from '../../../../src/platform/tables/index.js'
import { anyBytes, anyText, damaged } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const limits = { mostRows: 20, mostColumns: 12, longestRow: 2_000, largestUnpacked: 1_000_000 }
const cell = fc.oneof(anyText, fc.constantFrom('a;b', 'a,b', '"', '""', "'=1", "''-", '\n', '\r', '\uFEFFx'))
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 6 })
const separated = fc
  .tuple(rows, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([cells, separator, end]) => Buffer.from(cells.map((row) => row.join(separator)).join(end)))
const written = rows.map((cells) => writeCsv(cells[0] ?? ['a'], cells))

/** CSV files: any bytes, any rows, files of ours that were damaged. */
export const csvTables: ProcessTarget = {
  name: 'CSV tables',
  share: 12,
  over: 'process',
  prepare: () =>
    experiment(fc.oneof(anyBytes, separated, damaged(written)), (file) =>
      takenOrRefused(async () => {
        const { columns, rows: found } = await readCsv(Buffer.from(file), limits)
        must(columns.length <= limits.mostColumns && found.length <= limits.mostRows + 1, 'more than the limits')
      }),
    ),
}

/** Cells that spreadsheets could run. */
export const formulas: ProcessTarget = {
  name: 'formulas in cells',
  share: 6,
  over: 'process',
  prepare: () =>
    experiment(cell, (text) => {
      const safe = guarded(text)
      must(!/^[=+\-@\t\r＝＋－＠]/.test(safe), 'a spreadsheet runs it')
      must(unguarded(safe) === text, 'it does not come back')
      return safe === text ? 'as it is' : 'guarded'
    }),
}
