import { type Technology, technology } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { insertFactEvent } from './fact-history-store.js'
import { mergeDossier } from './merge-dossier.js'
import { changedByPack, putRecordOfPack } from './record-store.js'

/** What became of the facts that people had changed, in numbers. */
export interface FactsOfPeople {
  /** Facts that stay as people have them, in technologies that the pack changed. */
  readonly kept: number
  /** Facts that the pack changed too: it counts, and the history holds what people had written. */
  readonly replaced: number
}

/** Writes the technologies of a domain pack that it has otherwise than before, with the facts that people changed. */
export async function putTechnologiesOfPack(
  queries: Queries,
  technologies: readonly Technology[],
): Promise<FactsOfPeople> {
  const given = new Map(technologies.map((one) => [one.id, one]))
  const at = new Date().toISOString()
  let [kept, replaced] = [0, 0]
  for (const { key, ...versions } of await changedByPack(queries, 'technologies', technology, given)) {
    const merged = mergeDossier(versions)
    await putRecordOfPack(queries, 'technologies', key, { record: versions.record, merged: merged.technology })
    for (const one of merged.replaced) await insertFactEvent(queries, key, { ...one, at, actor: null })
    kept += merged.kept
    replaced += merged.replaced.length
  }
  return { kept, replaced }
}
