import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { projectRoot, readConfig } from '../../src/config.js'
import { passagesOf } from '../../src/domain/index.js'
import { passageInput } from '../../src/engine/index.js'
import { loadCatalogue } from '../../src/features/catalogue/load-catalogue.js'
import { readCollection, topicForms } from '../../src/features/learning/index.js'
import { Database } from '../../src/platform/database/index.js'
import { Encoder, loadManifest } from '../../src/platform/encoder/index.js'
import { percentile } from '../../src/ranking/index.js'
import { markdownTable as table } from '../markdown-table.js'
import { memoryOf, startService } from '../service.js'
import { underLoad } from './under-load.js'

/** Runs the benchmarks and writes docs/performance.md. */
const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-bench-'))
const say = (text: string) => process.stderr.write(`${text}\n`)
try {
  await writeFile(path.join(projectRoot, 'docs/performance.md'), await bench())
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bench(): Promise<string> {
  say('first start')
  const first = await startService(folder)
  await first.stop()

  say('later starts')
  const later: number[] = []
  for (let run = 0; run < 3; run++) {
    const service = await startService(folder)
    later.push(service.ready)
    await service.stop()
  }

  const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
  const texts = topicForms.flatMap((form) => topics.map((topic) => topic.texts[form]))

  const config = readConfig({ DATA_DIR: folder })
  const manifest = await loadManifest(config.modelDir)
  const database = await Database.open(path.join(folder, 'passerelle.db'))
  const { caseStudies } = await loadCatalogue(database)
  const passages = [...caseStudies.values()].flatMap(passagesOf)
  await database.close()

  say('encoder alone')
  const encoder = new Encoder(config.modelDir, manifest)
  await encoder.whenReady()
  const alone = await underLoad(1, texts.length * 3, (run) =>
    encoder.encode(manifest.prefixes.need + texts[run % texts.length]),
  )
  const unique = [...new Map(passages.map((passage) => [passageInput(passage, manifest.prefixes), passage])).values()]
  const ingestion = await underLoad(32, unique.length, (run) =>
    encoder.encode(passageInput(unique[run]!, manifest.prefixes), 'bulk'),
  )
  await encoder.close()

  const service = await startService(folder)
  const ask = async (run: number) => {
    const response = await fetch(`${service.url}/api/v1/recommendations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: texts[run % texts.length] }),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    await response.arrayBuffer()
  }
  const load: (string | number)[][] = []
  await underLoad(1, texts.length, ask)
  for (const callers of [1, 4, 16]) {
    say(`${callers} concurrent callers`)
    const { times, perSecond } = await underLoad(callers, texts.length * 4, ask)
    const at = (share: number) => percentile(times, share).toFixed(1)
    load.push([callers, at(0.5), at(0.95), at(0.99), perSecond.toFixed(1)])
  }
  const memory = await memoryOf(service.process.pid!)
  await service.stop()

  const encodeSeconds = unique.length / ingestion.perSecond
  const [p50, p99] = [percentile(alone.times, 0.5), percentile(alone.times, 0.99)]
  return `# Performance

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. The callers run on the same cores as the service. Shared machines vary: compare ratios before times.

## Start

${table(
  ['what', 'seconds'],
  [
    [
      `first start: import of ${caseStudies.size} case studies, ${unique.length} different texts embedded, index built`,
      first.ready.toFixed(1),
    ],
    ['of which until it listens and answers from words alone', first.listening.toFixed(1)],
    ['later starts, median of 3', percentile(later, 0.5).toFixed(1)],
  ],
)}

## One need

${table(
  ['what', 'p50 ms', 'p95 ms', 'p99 ms'],
  [
    ['encoding alone', p50.toFixed(1), percentile(alone.times, 0.95).toFixed(1), p99.toFixed(1)],
    ['a recommendation over HTTP, one caller', ...load[0]!.slice(1, 4)],
    [
      'ratio',
      ...[0.5, 0.95, 0.99].map((share, index) =>
        (Number(load[0]![index + 1]) / percentile(alone.times, share)).toFixed(2),
      ),
    ],
  ],
)}

The needs are the ${texts.length} texts of the judged topics, in three languages, long and short.

## Load

${table(['concurrent callers', 'p50 ms', 'p95 ms', 'p99 ms', 'requests/s'], load)}

## Ingestion and memory

${table(
  ['what', 'value'],
  [
    ['encoder alone, passages/s', ingestion.perSecond.toFixed(1)],
    ['first start as a whole, passages/s', (unique.length / first.ready).toFixed(1)],
    [
      'share of the first start that is not encoding',
      `${Math.max(0, 100 * (1 - encodeSeconds / first.ready)).toFixed(0)} %`,
    ],
    ['resident memory of service and encoder after the load, MiB', Math.round(memory / 2 ** 20)],
  ],
)}
`
}
