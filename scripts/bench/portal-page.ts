import type { Encoder } from '../../src/platform/encoder/index.js'
import { percentile } from '../../src/ranking/index.js'
import { Client } from '../reliability/client.js'
import { startService } from '../service.js'
import { underLoad } from './under-load.js'

/** A page of a portal with the answers to several needs, in one request. Times are medians in milliseconds. */
export interface PortalPage {
  readonly needs: number
  /** Reading as many texts through the process of the encoder alone, several at once. */
  readonly reading: number
  /** New texts, with the fields that a list shows. */
  readonly cold: number
  /** The same texts once more: with those fields, and whole. */
  readonly warm: number
  readonly warmWhole: number
  /** Bytes of a warm answer, not compressed: with those fields, and whole. */
  readonly bytes: number
  readonly bytesWhole: number
}

const needs = 30
const rounds = 9
const readAtOnce = 8
const fields = ['fit', 'results.score', 'results.caseStudy.title', 'results.caseStudy.pageUrl', 'peers.member']

/** Measures the page on a data folder; reading alone before the service starts, on the same cores. */
export async function portalPage(
  folder: string,
  { key, texts, encoder }: { key: string; texts: readonly string[]; encoder: Encoder },
): Promise<PortalPage> {
  const reading: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = pageOf(texts, round)
    const begin = performance.now()
    await underLoad(readAtOnce, needs, (run) => encoder.encode(encoder.manifest.prefixes.need + page[run % needs]!))
    reading.push(performance.now() - begin)
  }
  await encoder.close()

  const service = await startService(folder)
  try {
    const client = new Client(service.url, key)
    const times = { cold: [] as number[], warm: [] as number[], whole: [] as number[] }
    let [bytes, bytesWhole] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const items = pageOf(texts, round).map((text) => ({ text, limit: 3 }))
      times.cold.push((await timed(client, { items, fields })).time)
      const warm = await timed(client, { items, fields })
      const whole = await timed(client, { items })
      times.warm.push(warm.time)
      times.whole.push(whole.time)
      ;[bytes, bytesWhole] = [warm.bytes, whole.bytes]
    }
    const median = (values: readonly number[]) => percentile(values, 0.5)
    return {
      needs,
      reading: median(reading),
      cold: median(times.cold),
      warm: median(times.warm),
      warmWhole: median(times.whole),
      bytes,
      bytesWhole,
    }
  } finally {
    await service.stop()
  }
}

/** Thirty texts that differ from those of every other round. */
function pageOf(texts: readonly string[], round: number): string[] {
  return Array.from({ length: needs }, (_, index) => `${texts[(round * needs + index) % texts.length]!} (${round})`)
}

async function timed(client: Client, body: object): Promise<{ time: number; bytes: number }> {
  const begin = performance.now()
  const answer = await client.call<{ items: { problem: unknown }[] }>('POST', '/recommendations/batch', body)
  const time = performance.now() - begin
  if (answer.items.some(({ problem }) => problem !== null)) throw new Error('A need of the page was not answered')
  return { time, bytes: JSON.stringify(answer).length }
}
