import fc from 'fast-check'
import { importedNeed } from '../../../../src/features/needs/imported-need.js'
import { readNeedFile } from '../../../../src/features/needs/read-need-file.js'
import { writeCsv } from '../../../../src/platform/tables/index.js'
import { anyBytes, anyText, damaged, hostileText, seldom } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const columns = [
  'title',
  'description',
  'language',
  'processAreas',
  'visibility',
  'anonymousLearning',
  'deadline',
  'id',
]
const words = fc.lorem({ maxCount: 5 })
const cells = fc.tuple(
  seldom(anyText, words),
  seldom(anyText, words),
  seldom(fc.constantFrom('xx', 'EN', 'english'), fc.constantFrom('', 'en', 'fr')),
  seldom(fc.oneof(fc.constantFrom('transit;transit', ';', 'nowhere'), hostileText), fc.constantFrom('', 'transit')),
  seldom(fc.constantFrom('PUBLIC', 'secret'), fc.constantFrom('', 'private', 'public')),
  seldom(fc.constantFrom('1', 'yes'), fc.constantFrom('', 'true', 'FALSE')),
  seldom(fc.oneof(fc.constantFrom('2026-02-31', '31.1.2026'), hostileText), fc.constantFrom('', '2026-01-31')),
  anyText,
)
const tables = fc.array(cells, { maxLength: 6 }).map((rows) => writeCsv(columns, rows))
const otherColumns = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...columns), hostileText), { maxLength: 9 }),
    fc.array(anyText, { maxLength: 9 }),
  )
  .map(([header, row]) => writeCsv(header, [row]))
const schema = importedNeed(new Set(['transit']))
const maximum = 4

/** CSV files of needs. */
export const needFiles: ProcessTarget = {
  name: 'files of needs',
  share: 6,
  over: 'process',
  prepare: () =>
    experiment(fc.oneof(tables, damaged(tables), otherColumns, anyBytes), (file) =>
      takenOrRefused(async () => {
        const reading = { format: 'csv', schema, maximum, mapping: {} } as const
        const { records, errors } = await readNeedFile(Buffer.from(file), reading)
        must(records.length + errors.count > 0 && records.length <= maximum, `${records.length} needs`)
      }),
    ),
}
