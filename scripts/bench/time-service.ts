import { setTimeout } from 'node:timers/promises'
import { publishToFound } from '../growth/publish-to-found.js'
import { Client } from '../reliability/client.js'
import { memoryByProcess, type Service, startService } from '../service.js'
import { type Health, untilIndexed } from '../until-indexed.js'
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

/** Measures the service on a data folder, over HTTP. */
export async function timeService(
  folder: string,
  { key, texts, callers }: { key: string; texts: readonly string[]; callers: readonly number[] },
): Promise<SizeResult> {
  const first = await startService(folder)
  // What the first start made is stored after it is complete.
  await setTimeout(3_000 + (await countOf(first)))
  await first.stop()
  const service = await startService(folder)
  const client = new Client(service.url, key)
  const ask = asking(service, texts)
  try {
    await untilIndexed(service)
    await underLoad(1, texts.length, (run) => ask(run, 'warm'))
    const answers: { callers: number; times: Times }[] = []
    for (const count of callers)
      answers.push({ callers: count, times: await underLoad(count, texts.length, (run) => ask(run, `${count}`)) })
    const again = await underLoad(1, texts.length, (run) => ask(run, `${callers.at(-1)}`))
    const compressed = await underLoad(1, texts.length, (run) => ask(run, 'compressed', 'gzip'))
    const { byMeaning } = await publishToFound(client, publications)
    const { caseStudies, passages } = await client.call<Health>('GET', '/health/ready')
    return {
      caseStudies,
      texts: passages,
      firstStart: first.ready,
      laterStart: service.ready,
      answers,
      again,
      compressed,
      publishToFound: byMeaning,
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
