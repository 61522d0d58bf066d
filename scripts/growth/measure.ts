import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Encoder } from '../../src/platform/encoder/index.js'
import { percentile } from '../../src/ranking/index.js'
import { asking } from '../bench/time-service.js'
import { timesUnderLoad } from '../bench/under-load.js'
import { Client } from '../reliability/client.js'
import { memoryByProcess, startService } from '../service.js'
import { type Health, untilIndexed } from '../until-indexed.js'
import { childrenOf, peakMemory, processorTime, type ServerProcesses } from './processes.js'
import { type PublishTimes, publishToFound } from './publish-to-found.js'

/** Milliseconds. */
export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Answers over HTTP, and reading the same texts through the process of the encoder alone, in turn. */
export interface Answers {
  readonly callers: number
  readonly answers: Percentiles
  readonly alone: Percentiles
  /** Milliseconds of processor time for one answer; null for a server that there is not, or that runs elsewhere. */
  readonly processor: { readonly service: number; readonly encoder: number; readonly server: number | null }
}

/** What was measured of a running service. Bytes, and seconds where nothing else is said. */
export interface ServiceResult {
  readonly caseStudies: number
  readonly passages: number
  /** Until recommendations are complete: the first time with this database in this run, and later. */
  readonly firstStart: number
  readonly laterStart: number
  /** Processor time of the service in the later start. */
  readonly startProcessor: number
  /** After the first start, until a large catalogue had its graph; null where there is none. */
  readonly indexBuild: number | null
  /** Of the files of the index beside the database. */
  readonly indexFiles: number
  readonly answers: readonly Answers[]
  readonly publish: PublishTimes
  /** Resident, of the service after all this and at most, and of its encoder. */
  readonly memory: { readonly service: number; readonly peak: number; readonly encoder: number }
  /** Of the server of the database; null where there is none, or where it runs elsewhere. */
  readonly serverMemory: number | null
}

export interface Measuring {
  /** Environment of the service. */
  readonly environment: NodeJS.ProcessEnv
  readonly key: string
  readonly texts: readonly string[]
  /** A process of its own, which reads alone while the service has nothing to do. */
  readonly encoder: Encoder
  /** The server of the database; null where there is none, or where it runs elsewhere. */
  readonly server: ServerProcesses | null
}

/** Milliseconds. A need that waits is measured, not refused. */
export const acceptableWait = 60_000
const callers = [1, 16]
/** Reading alone and answering take turns, so that both see the same machine. */
const turns = 6
const publications = 5

/** Measures the service over a data folder and its database, over HTTP. */
export async function measureService(folder: string, measuring: Measuring): Promise<ServiceResult> {
  const { environment, key, texts, server } = measuring
  const settings = { ACCEPTABLE_WAIT_MS: `${acceptableWait}`, ...environment }
  const first = await startService(folder, settings)
  const indexBuild = await untilIndexed(first)
  // What a start made is stored after it is complete.
  await setTimeout(5_000)
  await first.stop()
  const service = await startService(folder, settings)
  const pid = service.process.pid!
  try {
    const startProcessor = await processorTime(pid)
    await untilIndexed(service)
    const ask = asking(service, texts)
    await timesUnderLoad(1, 20, (run) => ask(run, 'warm'))
    const answers: Answers[] = []
    for (const count of callers) answers.push(await answersUnderLoad(count, { ask, pid }, measuring))
    const client = new Client(service.url, key)
    const { caseStudies, passages } = await client.call<Health>('GET', '/health/ready')
    const publish = await publishToFound(client, publications)
    return {
      caseStudies,
      passages,
      firstStart: first.ready,
      laterStart: service.ready,
      startProcessor,
      indexBuild,
      indexFiles: await bytesOfFiles(path.join(folder, 'index')),
      answers,
      publish,
      memory: { ...(await memoryByProcess(pid)), peak: await peakMemory(pid) },
      serverMemory: server && (await server.memory()),
    }
  } finally {
    await service.stop()
  }
}

async function answersUnderLoad(
  count: number,
  { ask, pid }: { readonly ask: ReturnType<typeof asking>; readonly pid: number },
  { texts, encoder, server }: Measuring,
): Promise<Answers> {
  const [child] = await childrenOf(pid)
  const used = async () => ({
    service: await processorTime(pid),
    encoder: await processorTime(child!),
    server: server ? await server.processorTime() : 0,
  })
  const answers: number[] = []
  const alone: number[] = []
  const before = await used()
  const size = Math.ceil(texts.length / turns)
  for (let from = 0; from < texts.length; from += size) {
    const runs = Math.min(size, texts.length - from)
    const inputOf = (run: number) => `${encoder.manifest.prefixes.need}${texts[from + run]!} (${count})`
    alone.push(...(await timesUnderLoad(count, runs, (run) => encoder.encode(inputOf(run)))))
    answers.push(...(await timesUnderLoad(count, runs, (run) => ask(from + run, `${count}`))))
  }
  const after = await used()
  const each = (of: keyof typeof after) => ((after[of] - before[of]) / texts.length) * 1000
  return {
    callers: count,
    answers: percentiles(answers),
    alone: percentiles(alone),
    processor: { service: each('service'), encoder: each('encoder'), server: server && each('server') },
  }
}

function percentiles(times: readonly number[]): Percentiles {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) }
}

async function bytesOfFiles(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
