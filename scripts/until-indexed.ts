import { setTimeout } from 'node:timers/promises'
import { readConfig } from '../src/config.js'
import { Client } from './reliability/client.js'
import type { Service } from './service.js'

/** What a service says of itself. */
export interface Health {
  readonly caseStudies: number
  readonly passages: number
  readonly ann: { readonly queries: number } | null
}

/** Milliseconds: a database may have no index of vectors at all. */
const longestBuild = 30 * 60_000

/**
 * Waits until a large catalogue has its graph, which is built aside after a start.
 * @returns seconds; null where there is none
 */
export async function untilIndexed({ url }: Pick<Service, 'url'>): Promise<number | null> {
  const client = new Client(url)
  const { indexFrom } = readConfig()
  const begin = performance.now()
  while (performance.now() - begin < longestBuild) {
    const { caseStudies, ann } = await client.call<Health>('GET', '/health/ready')
    if (caseStudies < indexFrom) return null
    if (ann && ann.queries > 0) return (performance.now() - begin) / 1000
    await setTimeout(500)
  }
  return null
}
