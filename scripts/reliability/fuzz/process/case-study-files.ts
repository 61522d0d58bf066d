import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { projectRoot } from '../../../../src/config.js'
import { readCaseStudyFile } from '../../../../src/features/catalogue/read-case-study-file.js'
import { anyBytes, damaged, hostileText, hostileValue } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'
import { tableOfCaseStudies } from './table-of-case-studies.js'

const sampleSize = 40

/** A record with some of its fields changed, at the top or one level below. */
function changed(records: readonly object[]): fc.Arbitrary<object> {
  const change = fc.tuple(fc.nat(40), fc.option(fc.nat(6)), hostileValue)
  return fc.tuple(fc.constantFrom(...records), fc.array(change, { maxLength: 3 })).map(([record, changes]) => {
    const copy = structuredClone(record) as Record<string, unknown>
    for (const [which, below, value] of changes) {
      const names = Object.keys(copy)
      const name = names[which % names.length]!
      const inside = copy[name]
      if (below !== null && typeof inside === 'object' && inside !== null && Object.keys(inside).length > 0) {
        const inner = Object.keys(inside)
        copy[name] = Object.assign(Array.isArray(inside) ? [...inside] : { ...inside }, {
          [inner[below % inner.length]!]: value,
        })
      } else copy[name] = value
    }
    return copy
  })
}

/** Files of case studies in every format, with a mapping of columns. */
export const caseStudyFiles: ProcessTarget = {
  name: 'files of case studies',
  share: 8,
  over: 'process',
  async prepare() {
    const records = (await recordsOf('case-studies')).slice(0, sampleSize)
    const known = {
      technologies: new Set((await recordsOf('technologies')).map(({ id }) => id)),
      processAreas: new Set((await recordsOf('process-areas')).map(({ id }) => id)),
      members: new Set((await recordsOf('members')).map(({ code }) => code)),
    }
    const lines = fc
      .array(changed(records), { minLength: 1, maxLength: 3 })
      .map((some) => Buffer.from(some.map((one) => JSON.stringify(one)).join('\n')))
    const input = fc.record({
      file: fc.oneof(
        {
          weight: 1,
          arbitrary: fc.record({ content: anyBytes, format: fc.constantFrom('jsonl' as const, 'csv' as const) }),
        },
        { weight: 3, arbitrary: fc.record({ content: lines, format: fc.constant('jsonl' as const) }) },
        { weight: 2, arbitrary: fc.record({ content: damaged(lines), format: fc.constant('jsonl' as const) }) },
        { weight: 3, arbitrary: fc.record({ content: tableOfCaseStudies, format: fc.constant('csv' as const) }) },
      ),
      mapping: fc.dictionary(hostileText, fc.oneof(hostileText, fc.constantFrom('id', 'title_en', 'sources', '')), {
        maxKeys: 2,
      }),
    })
    return experiment(input, ({ file: { content, format }, mapping }) =>
      takenOrRefused(async () => {
        const { studies, errors } = await readCaseStudyFile(Buffer.from(content), known, { format, mapping })
        must(errors.count > 0 || studies.length > 0, 'neither case studies nor errors')
        must(
          errors.named.every(({ message }) => message.length < 1_000),
          'an error quotes too much',
        )
        return errors.count > 0 ? 'errors' : 'read'
      }),
    )
  },
}

async function recordsOf(name: string): Promise<{ id: string; code: string }[]> {
  const text = await readFile(path.join(projectRoot, 'data', `${name}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; code: string })
}
