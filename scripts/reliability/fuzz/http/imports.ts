import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { projectRoot } from '../../../../src/config.js'
import { writeXlsx } from '../../../../src/platform/tables/index.js'
import { anyBytes, anyText, damaged, hostileText, hostileValue } from '../arbitraries/hostile.js'
import { queryOf } from '../arbitraries/requests.js'
import { valuesOf } from '../arbitraries/schema-values.js'
import { experiment } from '../experiment.js'
import { tableOfCaseStudies } from '../process/table-of-case-studies.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'
import type { Stage } from './stage.js'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Bundled case studies: those that did not change are left alone. */
const samples = 6

const query = queryOf({
  // Nearly always tried only: what is imported is read by the model.
  dryRun: fc.constantFrom(...Array.from({ length: 30 }, () => 'true'), 'false', 'maybe'),
  keepGood: fc.constantFrom('true', 'false', ''),
  mapping: fc.oneof(
    fc.constantFrom('{}', '{"Titre": "title_fr"}', '{"id": ""}', '[]', '{', '{"a": 1}', '{"__proto__": "id"}'),
    fc
      .dictionary(hostileText, fc.constantFrom('id', 'title_en', 'sources', '', 'nothing'), { maxKeys: 3 })
      .map((given) => JSON.stringify(given)),
    hostileText,
  ),
})

/** Files to import, by staff and by members, in every format. */
export const imports: HttpTarget = {
  name: 'imports',
  share: 8,
  over: 'http',
  // As many as the service reads: of a packed file it cannot know beforehand that it is small.
  atOnce: 2,
  async prepare(stage) {
    const call = fc.oneof({ weight: 3, arbitrary: await caseStudyFiles() }, { weight: 2, arbitrary: needFiles(stage) })
    return experiment(call, (one) => stage.attempt(one))
  },
}

async function caseStudyFiles(): Promise<fc.Arbitrary<Exchange>> {
  const bundled = await readFile(path.join(projectRoot, 'data/case-studies.jsonl'), 'utf8')
  const lines = fc
    .subarray(bundled.split('\n').slice(0, samples), { minLength: 1, maxLength: 3 })
    .map((some) => Buffer.from(some.join('\n')))
  const books = await Promise.all(
    [[['a', 'b']], [['bf-x', 'https://example.org/']]].map((rows) => writeXlsx(['id', 'sources'], rows)),
  )
  const archive = fc
    .dictionary(fc.constantFrom('xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'x'), anyText, { maxKeys: 3 })
    .map((parts) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]))))
  const file = fc.oneof(
    fc.record({
      type: fc.constantFrom('application/jsonl', 'application/json'),
      body: fc.oneof(lines, damaged(lines)),
    }),
    fc.record({ type: fc.constant('text/csv'), body: fc.oneof(tableOfCaseStudies, damaged(tableOfCaseStudies)) }),
    fc.record({ type: fc.constant(xlsx), body: fc.oneof(damaged(fc.constantFrom(...books)), archive) }),
    fc.record({
      type: fc.constantFrom(xlsx, 'text/csv', 'application/jsonl', 'text/csv; charset=utf-16', 'x/y'),
      body: anyBytes,
    }),
  )
  return fc
    .record({
      caller: fc.constantFrom('staff', 'staff', 'staff', 'admin', 'member', 'anonymous'),
      query,
      file,
      packed: fc.constantFrom(false, false, false, true),
    })
    .map(({ caller, query: asked, file: { type, body }, packed }) => ({
      caller,
      method: 'POST',
      path: `/api/v1/case-studies/import${asked}`,
      headers: { 'content-type': type, ...(packed && { 'content-encoding': 'gzip' }) },
      // Some packed bodies are none.
      body: packed && body.length % 3 !== 0 ? gzipSync(body) : body,
    }))
}

function needFiles({ document, schemas }: Stage): fc.Arbitrary<Exchange> {
  const schema = document.paths['/api/v1/needs/import']!.post!.requestBody!.content['application/json']!.schema!
  const json = fc.oneof({ weight: 3, arbitrary: valuesOf(schema, schemas) }, { weight: 1, arbitrary: hostileValue })
  const row = fc.tuple(anyText, anyText, fc.constantFrom('', 'en', 'xx'), fc.constantFrom('', 'transit', 'a;b'))
  const csv = fc
    .tuple(
      fc.constantFrom(
        'title,description,language,processAreas',
        'title,description',
        'title',
        '\uFEFFtitle;description',
      ),
      fc.array(row, { maxLength: 3 }),
    )
    .map(([header, rows]) =>
      [header, ...rows.map((cells) => cells.map((cell) => JSON.stringify(cell)).join(','))].join('\n'),
    )
  const file = fc.oneof(
    json.map((value) => ({ type: 'application/json', body: JSON.stringify(value) as string | Uint8Array })),
    csv.map((text) => ({ type: 'text/csv', body: text as string | Uint8Array })),
    anyBytes.map((bytes) => ({ type: 'text/csv', body: bytes as string | Uint8Array })),
  )
  return fc
    .record({ caller: fc.constantFrom('member', 'portal', 'member in a browser', 'staff', 'anonymous'), file })
    .map(({ caller, file: { type, body } }) => ({
      caller,
      method: 'POST',
      path: '/api/v1/needs/import',
      headers: { 'content-type': type },
      body,
    }))
}
