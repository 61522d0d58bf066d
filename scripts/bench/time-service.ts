import { setTimeout } from 'node:timers/promises'
import { readConfig } from '../../src/config.js'
import type { CaseStudy } from '../../src/domain/index.js'
import { percentile } from '../../src/ranking/index.js'
import { Client } from '../reliability/client.js'
import { memoryByProcess, type Service, startService } from '../service.js'
import { copyOf } from './grow-catalogue.js'
import { type Times, underLoad } from './under-load.js'

/** What one size of the catalogue costs. */
export interface SizeResult {
  readonly caseStudies: number
  readonly texts: number
  /** Seconds until recommendations are complete: when nothing but vectors is known, and later. */
  readonly firstStart: number
  readonly laterStart: number
  readonly answers: readonly { readonly callers: number; readonly times: Times }[]
  /** The same answers once more, and new ones that are sent compressed. */
  readonly again: Times
  readonly compressed: Times
  /** Milliseconds from publishing a case study until an answer has it. */
  readonly publishToFound: { readonly median: number; readonly longest: number }
  /** Bytes after the load. */
  readonly memory: { readonly service: number; readonly encoder: number }
}

const publications = 5

interface Health {
  readonly caseStudies: number
  readonly passages: number
  readonly ann: { readonly queries: number } | null
}

/** Measures the service on a data folder, over HTTP. */
export async function timeService(
  folder: string,
  {
    key,
    texts,
    callers,
    model,
  }: { key: string; texts: readonly string[]; callers: readonly number[]; model: CaseStudy },
): Promise<SizeResult> {
  const first = await startService(folder)
  // What the first start made is stored after it is complete.
  await setTimeout(3_000 + (await countOf(first)))
  await first.stop()
  const service = await startService(folder)
  const client = new Client(service.url, key)
  const ask = asking(service, texts)
  try {
    await graphBuilt(client)
    await underLoad(1, texts.length, (run) => ask(run, 'warm'))
    const answers: { callers: number; times: Times }[] = []
    for (const count of callers)
      answers.push({ callers: count, times: await underLoad(count, texts.length, (run) => ask(run, `${count}`)) })
    const again = await underLoad(1, texts.length, (run) => ask(run, `${callers.at(-1)}`))
    const compressed = await underLoad(1, texts.length, (run) => ask(run, 'compressed', 'gzip'))
    const found: number[] = []
    for (let run = 0; run < publications; run++) found.push(await publishToFound(client, model, run))
    const { caseStudies, passages } = await client.call<Health>('GET', '/health/ready')
    return {
      caseStudies: caseStudies - publications,
      texts: passages,
      firstStart: first.ready,
      laterStart: service.ready,
      answers,
      again,
      compressed,
      publishToFound: { median: percentile(found, 0.5), longest: Math.max(...found) },
      memory: await memoryByProcess(service.process.pid!),
    }
  } finally {
    await service.stop()
  }
}

/** The number of case studies. */
async function countOf({ url }: Service): Promise<number> {
  return (await new Client(url).call<Health>('GET', '/health/ready')).caseStudies
}

/** Waits until a large catalogue has its graph, which is built aside after a start. */
async function graphBuilt(client: Client): Promise<void> {
  const { indexFrom } = readConfig()
  for (;;) {
    const { caseStudies, ann } = await client.call<Health>('GET', '/health/ready')
    if (caseStudies < indexFrom || (ann && ann.queries > 0)) return
    await setTimeout(1_000)
  }
}

/** Asks for recommendations. A mark makes the same text a new one, which nothing remembers. */
export function asking({ url }: Pick<Service, 'url'>, texts: readonly string[]) {
  return async (run: number, mark: string, encoding = 'identity'): Promise<void> => {
    const response = await fetch(`${url}/api/v1/recommendations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
      body: JSON.stringify({ text: `${texts[run % texts.length]} (${mark})` }),
    })
    if (!response.ok) throw new Error(`status ${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
  }
}

async function publishToFound(client: Client, model: CaseStudy, run: number): Promise<number> {
  const { id: _, ...content } = copyOf(model, 1_000_000 + run).copy
  const draft = await client.call<{ id: string; version: number }>('POST', '/case-study-drafts', content)
  const submitted = await client.call<{ version: number }>('POST', `/case-study-drafts/${draft.id}/submit`, undefined, {
    'if-match': `"${draft.version}"`,
  })
  // Read before, so that only what publishing costs is measured.
  const question = { text: content.texts!.en!.problem, limit: 50 }
  await client.call('POST', '/recommendations', question)
  const begin = performance.now()
  const { caseStudy } = await client.call<{ caseStudy: CaseStudy }>(
    'POST',
    `/case-study-drafts/${draft.id}/publish`,
    undefined,
    { 'if-match': `"${submitted.version}"` },
  )
  for (;;) {
    const { results } = await client.call<{ results: { caseStudy: { id: string } }[] }>(
      'POST',
      '/recommendations',
      question,
    )
    if (results.some((result) => result.caseStudy.id === caseStudy.id)) return performance.now() - begin
    if (performance.now() - begin > 60_000) throw new Error(`${caseStudy.id} was not found within a minute`)
  }
}
