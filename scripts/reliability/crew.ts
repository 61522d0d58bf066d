import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { readCollection } from '../../src/features/learning/index.js'
import { percentile } from '../../src/ranking/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import type { Service } from '../service.js'
import type { Client } from './client.js'
import type { Kind, Meter } from './meter.js'
import type { Scene, Turn } from './turns.js'

/** A caller, and what it does again and again. */
export interface Caller {
  readonly client: Client
  readonly turn: Turn
}

/** Creates keys for callers. */
export type MakeKey = (role: string, rest?: object, headers?: Record<string, string>) => Promise<Client>

export function keysFrom(admin: Client, label: string): MakeKey {
  return async (role, rest = {}, headers = {}) => {
    const made = await admin.call<{ key: string }>('POST', '/keys', { label, role, ...rest })
    return admin.with(made.key, headers)
  }
}

/** The topics of the evaluation as texts, and the case studies of the service. @param meter asked for at each request */
export async function sceneOf(anybody: Client, seed: number, meter: () => Meter): Promise<Scene> {
  const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
  const { items } = await anybody.call<{ items: { id: string }[] }>('GET', '/case-studies?limit=200')
  return {
    get meter() {
      return meter()
    },
    random: seededRandom(seed),
    texts: topics.flatMap(({ texts }) => [texts.en!, texts.fr!, texts.es!]),
    caseStudyIds: items.map(({ id }) => id),
  }
}

/** Lets all callers work at the same time for some seconds, or until the service ends. */
export async function letWork(
  callers: readonly Caller[],
  scene: Scene,
  { process }: Pick<Service, 'process'>,
  seconds: number,
): Promise<void> {
  const end = performance.now() + seconds * 1_000
  await Promise.all(
    callers.map(async ({ client, turn }) => {
      while (performance.now() < end && process.exitCode === null && process.signalCode === null) {
        await turn(client, scene)
      }
    }),
  )
}

/** A time below which a share of the requests of a kind were answered, milliseconds; empty when there was none. */
export function timeAt({ times }: Kind, share: number): string {
  return times.length === 0 ? '' : percentile(times, share).toFixed(0)
}
