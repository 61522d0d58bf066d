import { listApiKeys, listPeople } from '../../features/people/index.js'
import type { Visit } from '../kit/visit.js'

/** What the people and keys that do something are called, by their ids; those deleted are missing. */
export async function actorNames({ engine, viewer }: Pick<Visit, 'engine' | 'viewer'>): Promise<Map<string, string>> {
  return new Map([
    ...(await listPeople(engine, viewer)).map(({ id, name, email }) => [id, name ?? email ?? id] as const),
    ...(await listApiKeys(engine, viewer)).map(({ id, label }) => [id, label] as const),
  ])
}
