import { type Engine, readModelInUse, readRefits, type StoredRefit } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'

/** What was learned with the encoder in use, the latest first, and which of it is in use; `null`: what comes with the program. */
export async function learnedRankings({
  database,
  snapshot,
}: Pick<Engine, 'database' | 'snapshot'>): Promise<{ inUse: number | null; refits: StoredRefit[] }> {
  return {
    inUse: await readModelInUse(database),
    refits: await readRefits(database, modelKey(snapshot.encoder.manifest)),
  }
}
