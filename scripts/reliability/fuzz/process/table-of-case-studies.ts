import fc from 'fast-check'
import { caseStudyColumns } from '../../../../src/features/catalogue/case-study-table.js'
import { writeCsv } from '../../../../src/platform/tables/index.js'
import { anyText, hostileText } from '../arbitraries/hostile.js'

const usual: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('bf-one', 'gh-two', 'BF-ONE', 'a', 'bf one'),
  sources: fc.constantFrom('https://example.org/a|Title|2024-01|en', 'https://example.org', '|||', 'ftp://x|||||'),
  technologies: fc.constantFrom('biometrics', 'biometrics;blockchain', 'biometrics;biometrics', ';;', 'none'),
  processAreas: fc.constantFrom('transit', 'transit;nowhere', ''),
  implementers: fc.constantFrom('BF', 'bf:lead;GH:partner', 'BF:lead;BF:lead', ':', 'ZZ:boss', 'BF:lead:more'),
  year: fc.constantFrom('2020', '-1', '1e3', '999999999999', '20 20', '２０２０'),
  maturity: fc.constantFrom('pilot', 'production', 'ripe'),
}
const column = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...caseStudyColumns) },
  { weight: 1, arbitrary: hostileText },
)

/** CSV files of case studies with some columns, in any order, some of them there twice or unknown. */
export const tableOfCaseStudies: fc.Arbitrary<Buffer> = fc
  .uniqueArray(column, { maxLength: 12 })
  .map((columns) => (columns.length % 5 === 0 ? columns : ['id', 'sources', 'title_en', 'solution_en', ...columns]))
  .chain((columns) => {
    const cells = columns.map((name) => fc.oneof(Object.hasOwn(usual, name) ? usual[name]! : anyText, anyText))
    return fc.array(fc.tuple(...cells), { maxLength: 5 }).map((rows) => writeCsv(columns, rows))
  })
