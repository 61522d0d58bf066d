import { markdownTable as table } from '../markdown-table.js'
import type { DatabaseSize } from './database-size.js'
import type { Answers, ServiceResult } from './measure.js'
import type { EngineName } from './places.js'

/** One size of the catalogue in one kind of database. */
export interface GrowthRow extends ServiceResult {
  readonly engine: EngineName
  readonly at: string
  /** Seconds. */
  readonly load: number
  readonly database: DatabaseSize
}

export interface GrowthResults {
  readonly machine: {
    readonly processor: string
    readonly cores: number
    readonly memory: number
    readonly node: string
  }
  /** The number of needs. */
  readonly needs: number
  readonly rows: readonly GrowthRow[]
}

const names: Readonly<Record<EngineName, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }
const one = (value: number) => value.toFixed(1)
const two = (value: number) => value.toFixed(2)
const whole = (value: number) => value.toFixed(0)
const mebibytes = (bytes: number | null) => (bytes === null ? '–' : withCommas(Math.round(bytes / 2 ** 20)))
const withCommas = (value: number) => value.toLocaleString('en')

/** The page docs/growth.md. */
export function report({ machine, needs, rows }: GrowthResults): string {
  return `# Growth

Measured by \`npm run growth\`: ${machine.processor}, ${machine.cores} cores, ${Math.round(machine.memory / 2 ** 30)} GiB, Node ${machine.node}. Service, database and callers run on the same cores. Shared machines vary: compare ratios before times. All figures are in [growth.json](growth.json), each row with its day. CPU is processor time, of one answer or of the later start; the other times depend on what else the machine does. \`npm run growth -- --against FILE\` compares with the JSON of another run.

248 case studies are the bundled catalogue. Larger ones do not exist: they are grown of it. The sentences and needs of a grown case study are real ones, of one bundled case study and of the six most like it, put together anew; its vectors are means of the real ones, moved by a third of their length; its tokens are the real ones. It has 14.4 texts on average, a third of them in two languages.

The needs are ${needs} that no case study was written for, in three languages and ten voices; each is asked as a new text. Reading alone is the encoder in its own process, which reads the same texts in turn with the answers.

## Answers

${table(
  [
    '',
    'case studies',
    'texts',
    'callers',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'reading alone p50',
    'p50 ratio',
    'p95 ratio',
    'p99 ratio',
    'CPU ms: service',
    'encoder',
    'server',
  ],
  rows.flatMap((row) => row.answers.map((answers) => answersRow(row, answers))),
)}

## Loading, starting, publishing

A database is loaded with everything that a start would make of it: SQLite in transactions, PostgreSQL by COPY, both with a first start on an empty database before. A start is complete when recommendations are; an index that is built later is counted beside it. Publishing: until the case study is found by a word that no other has, and by meaning, in a language that it is not written in.

${table(
  [
    '',
    'case studies',
    'load s',
    'first start s',
    'later start s',
    'its CPU s',
    'index build s',
    'index files MiB',
    'found by words ms',
    'longest',
    'found by meaning ms',
    'longest ',
  ],
  rows.map((row) => [
    names[row.engine],
    withCommas(row.caseStudies),
    whole(row.load),
    one(row.firstStart),
    one(row.laterStart),
    one(row.startProcessor),
    row.indexBuild === null ? '–' : whole(row.indexBuild),
    mebibytes(row.indexFiles),
    whole(row.publish.byWords.median),
    whole(row.publish.byWords.longest),
    whole(row.publish.byMeaning.median),
    whole(row.publish.byMeaning.longest),
  ]),
)}

## Memory and disk

MiB, after all of the above. A node is the service with its encoder.

${table(
  [
    '',
    'case studies',
    'node',
    'service',
    'service, at most',
    'encoder',
    'server of the database',
    'database',
    'its indexes',
  ],
  rows.map(({ engine, caseStudies, memory, serverMemory, database }) => [
    names[engine],
    withCommas(caseStudies),
    mebibytes(memory.service + memory.encoder),
    mebibytes(memory.service),
    mebibytes(memory.peak),
    mebibytes(memory.encoder),
    mebibytes(serverMemory),
    mebibytes(database.total),
    mebibytes(database.indexes),
  ]),
)}
`
}

function answersRow(
  { engine, caseStudies, passages }: GrowthRow,
  { callers, answers, alone, processor }: Answers,
): string[] {
  return [
    names[engine],
    withCommas(caseStudies),
    withCommas(passages),
    `${callers}`,
    one(answers.p50),
    one(answers.p95),
    one(answers.p99),
    one(alone.p50),
    two(answers.p50 / alone.p50),
    two(answers.p95 / alone.p95),
    two(answers.p99 / alone.p99),
    whole(processor.service),
    whole(processor.encoder),
    processor.server === null ? '–' : whole(processor.server),
  ]
}

/** The figures of two runs side by side, with their ratio. */
export function comparison(before: Pick<GrowthResults, 'rows'>, after: Pick<GrowthResults, 'rows'>): string {
  const figures = ({ rows }: Pick<GrowthResults, 'rows'>): [string, number][] =>
    rows.flatMap((row) => {
      const name = `${names[row.engine]}, ${withCommas(row.caseStudies)}`
      return [
        ...row.answers.flatMap(({ callers, answers, alone }): [string, number][] => [
          [`${name}: ${callers} callers, p50 to reading alone`, answers.p50 / alone.p50],
          [`${name}: ${callers} callers, p99 to reading alone`, answers.p99 / alone.p99],
        ]),
        [`${name}: first start, s`, row.firstStart],
        [`${name}: later start, s`, row.laterStart],
        [`${name}: later start, CPU s`, row.startProcessor],
        [`${name}: found by words, ms`, row.publish.byWords.median],
        [`${name}: found by meaning, ms`, row.publish.byMeaning.median],
        [`${name}: node, MiB`, (row.memory.service + row.memory.encoder) / 2 ** 20],
        [`${name}: database, MiB`, row.database.total / 2 ** 20],
      ]
    })
  const known = new Map(figures(before))
  const rows = figures(after).flatMap(([name, value]) => {
    const earlier = known.get(name)
    return earlier === undefined ? [] : [[name, two(earlier), two(value), two(value / earlier)]]
  })
  return table(['figure', 'before', 'after', 'ratio'], rows)
}
