import { markdownTable as table } from '../markdown-table.js'
import type { OverloadResult } from './overload.js'
import type { PortalPage } from './portal-page.js'
import type { SizeResult } from './time-service.js'
import type { Times } from './under-load.js'

/** All that was measured in one run. Times are in milliseconds where nothing else is said, memory in bytes. */
export interface BenchResults {
  readonly at: string
  readonly machine: {
    readonly processor: string
    readonly cores: number
    readonly memory: number
    readonly node: string
  }
  /** The number of needs. */
  readonly needs: number
  readonly bare: Times
  readonly throughProcess: readonly { readonly callers: number; readonly times: Times }[]
  readonly sizes: readonly SizeResult[]
  readonly portal: PortalPage
  readonly overload: OverloadResult
}

const one = (value: number) => value.toFixed(1)
const two = (value: number) => value.toFixed(2)
const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20)
const withCommas = (value: number) => value.toLocaleString('en')

function portalRow(name: string, time: number, { reading }: PortalPage, bytes: number): string[] {
  return [name, one(time), two(time / reading), withCommas(bytes)]
}

/** The page docs/performance.md. */
export function report(results: BenchResults): string {
  const { machine, bare, sizes, overload, needs } = results
  const [smallest] = sizes
  const single = at(smallest!.answers, 1)
  const many = at(smallest!.answers, 16)
  const alone = at(results.throughProcess, 1)
  const aloneMany = at(results.throughProcess, 16)
  return `# Performance

Measured by \`npm run bench\` on ${results.at.slice(0, 10)}, all in one run: ${machine.processor}, ${machine.cores} cores, ${Math.round(machine.memory / 2 ** 30)} GiB, Node ${machine.node}. The callers run on the same cores as the service. Shared machines vary: compare ratios before times. All figures are in [performance.json](performance.json); \`npm run bench -- --against FILE\` compares two runs.

The needs are ${needs} that no case study was written for, in three languages and ten voices; each is asked as a new text.

## One answer against reading the need

${table(
  ['milliseconds', 'p50', 'p95', 'p99', 'a second'],
  [
    ['the model alone, in the process that asks, all cores', ...cells(bare)],
    ['through the process of the encoder, 1 caller', ...cells(alone)],
    ['through the process of the encoder, 16 callers', ...cells(aloneMany)],
    ['an answer over HTTP, 1 caller', ...cells(single)],
    ['an answer over HTTP, 16 callers', ...cells(many)],
    ['the same question again', ...cells(smallest!.again)],
    ['compressed', ...cells(smallest!.compressed)],
  ],
)}

${table(
  ['ratio', 'to the model alone', 'to reading through the process'],
  [
    ['one answer, p50', two(single.p50 / bare.p50), two(single.p50 / alone.p50)],
    ['one answer, p99', two(single.p99 / bare.p99), two(single.p99 / alone.p99)],
    ['the same again, p50', two(smallest!.again.p50 / bare.p50), two(smallest!.again.p50 / alone.p50)],
    ['16 callers, answers a second', two(many.perSecond / bare.perSecond), two(many.perSecond / aloneMany.perSecond)],
  ],
)}

## Size of the catalogue

Beyond the bundled catalogue there are case studies grown of it, of real sentences and needs put together anew, with real vectors, moved by a third of their length ([growth](growth.md)): a catalogue that large does not exist yet. A first start there has all that a start makes; the first start of the bundled catalogue begins with an empty folder.

![What an answer costs, by the number of case studies](performance-cost.svg)

${table(
  ['case studies', 'texts', 'p50 ms', 'p99 ms', '4 callers p50', '16 callers p50', '16 callers, a second', 'again p50'],
  sizes.map((size) => [
    withCommas(size.caseStudies),
    withCommas(size.texts),
    one(at(size.answers, 1).p50),
    one(at(size.answers, 1).p99),
    one(at(size.answers, 4).p50),
    one(at(size.answers, 16).p50),
    one(at(size.answers, 16).perSecond),
    one(size.again.p50),
  ]),
)}

${table(
  ['case studies', 'first start s', 'later start s', 'publish to found ms', 'longest', 'service MiB', 'encoder MiB'],
  sizes.map((size) => [
    withCommas(size.caseStudies),
    one(size.firstStart),
    one(size.laterStart),
    size.publishToFound.median.toFixed(0),
    size.publishToFound.longest.toFixed(0),
    mebibytes(size.memory.service),
    mebibytes(size.memory.encoder),
  ]),
)}

## The page of a portal

${results.portal.needs} needs in one request to \`/recommendations/batch\`, three case studies each.

${table(
  ['', 'median ms', 'to reading alone', 'bytes'],
  [
    [`reading ${results.portal.needs} texts alone, eight at once`, one(results.portal.reading), '1.00', ''],
    portalRow('new texts, the fields of a list', results.portal.cold, results.portal, results.portal.bytes),
    portalRow('the same again', results.portal.warm, results.portal, results.portal.bytes),
    portalRow('the same again, whole answers', results.portal.warmWhole, results.portal, results.portal.bytesWhole),
  ],
)}

## Overload

${overload.callers} callers for ${overload.seconds} seconds, who come again a tenth of a second after a refusal: ${withCommas(overload.accepted)} answers (p50 ${overload.acceptedP50.toFixed(0)} ms, p99 ${overload.acceptedP99.toFixed(0)} ms), ${withCommas(overload.refused)} refusals with \`Retry-After\`, ${overload.wrong} of any other kind. Health: p50 ${one(overload.healthP50)} ms, p99 ${one(overload.healthP99)} ms. Memory of service and encoder: ${mebibytes(overload.memory.early)} MiB after a quarter of the time, ${mebibytes(overload.memory.late)} MiB at the end.

## Where the time of an answer goes

Milliseconds of the main thread for one answer, by the profiler of Node. Before: 150 answers, one caller, 27 November 2026. After: 456 answers, 16 callers, 29 November 2026. What each change gave: decisions [28](decisions/0028-bytes-and-codes.md) and [29](decisions/0029-rows-kept-and-graphs-aside.md).

${profile}
`
}

const profile = table(
  ['before', 'ms', 'after', 'ms '],
  [
    ['inner products in plain JavaScript', '22.7', 'the need and its aspects against all texts', '2.6'],
    ['garbage collection', '12.0', 'word by word (late interaction)', '1.0'],
    ['matrix products in plain JavaScript', '10.0', 'agreement with the best, signals, scores', '2.3'],
    ['the WebAssembly kernel', '8.0', 'diversity', '1.0'],
    ['all else', '', 'reasons and texts of ten results', '3.2'],
    ['', '', 'JSON and sending', '1.1'],
    ['', '', 'database: rules, versions, decisions', '1.5'],
    ['', '', 'garbage collection', '1.2'],
  ],
)

/** The median of an answer against the number of case studies, with the median of reading the need. */
export function costPicture({ sizes, bare, throughProcess }: BenchResults): string {
  const [left, top, width, height] = [60, 20, 480, 260]
  const answers = sizes.map((size) => ({ of: size.caseStudies, cost: at(size.answers, 1).p50 }))
  const highest = Math.max(...answers.map(({ cost }) => cost), bare.p50) * 1.15
  const [fewest, most] = [answers[0]!.of, answers.at(-1)!.of]
  const x = (of: number) => (left + (Math.log(of / fewest) / Math.log(most / fewest || 10)) * width).toFixed(1)
  const y = (cost: number) => (top + height - (cost / highest) * height).toFixed(1)
  const line = answers.map(({ of, cost }, index) => `${index === 0 ? 'M' : 'L'}${x(of)} ${y(cost)}`).join('')
  const points = answers
    .map(
      ({ of, cost }) =>
        `<circle class="a" cx="${x(of)}" cy="${y(cost)}" r="4"/><text x="${x(of)}" y="${Number(y(cost)) - 10}" text-anchor="middle">${one(cost)}</text><text x="${x(of)}" y="${top + height + 20}" text-anchor="middle">${withCommas(of)}</text>`,
    )
    .join('')
  const limit = (cost: number, name: string) =>
    `<path class="limit" d="M${left} ${y(cost)}H${left + width}"/><text x="${left + width}" y="${Number(y(cost)) - 5}" text-anchor="end">${name}: ${one(cost)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 340" role="img" aria-label="What an answer costs, by the number of case studies"><title>What an answer costs, by the number of case studies</title><style>text{font:13px system-ui,sans-serif;fill:#555}.a{fill:#1f4e79}.line{stroke:#1f4e79;fill:none;stroke-width:2}.rule{stroke:#999}.limit{stroke:#999;stroke-dasharray:4 4}</style><path class="rule" d="M${left} ${top}V${top + height}H${left + width}" fill="none"/>${limit(bare.p50, 'the model alone')}${limit(at(throughProcess, 1).p50, 'through its process')}<path class="line" d="${line}"/>${points}<text x="${left + width / 2}" y="${top + height + 42}" text-anchor="middle">case studies</text><text x="18" y="${top + height / 2}" text-anchor="middle" transform="rotate(-90 18 ${top + height / 2})">milliseconds, median</text></svg>\n`
}

/** The figures of two runs side by side, with their ratio. */
export function comparison(before: BenchResults, after: BenchResults): string {
  const figures = ({ bare, sizes, overload }: BenchResults): [string, number][] => [
    ['the model alone, p50', bare.p50],
    ...sizes.flatMap((size): [string, number][] => [
      ...size.answers.map(({ callers, times }): [string, number] => [
        `${size.caseStudies}: ${callers} callers, p50`,
        times.p50,
      ]),
      [`${size.caseStudies}: again, p50`, size.again.p50],
      [`${size.caseStudies}: publish to found`, size.publishToFound.median],
      [`${size.caseStudies}: later start, s`, size.laterStart],
      [`${size.caseStudies}: service, MiB`, mebibytes(size.memory.service)],
    ]),
    ['overload: answers', overload.accepted],
  ]
  const known = new Map(figures(before))
  const rows = figures(after).flatMap(([name, value]) => {
    const earlier = known.get(name)
    return earlier === undefined ? [] : [[name, one(earlier), one(value), two(value / earlier)]]
  })
  return table(['figure', before.at.slice(0, 16), after.at.slice(0, 16), 'ratio'], rows)
}

function cells({ p50, p95, p99, perSecond }: Times): string[] {
  return [p50, p95, p99, perSecond].map(one)
}

function at(measured: readonly { readonly callers: number; readonly times: Times }[], callers: number): Times {
  return measured.find((some) => some.callers === callers)!.times
}
