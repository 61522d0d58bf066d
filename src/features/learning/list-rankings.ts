import { type Engine, readModelInUse, readRefits, type StoredRefit } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'

/** Lists the refits with the encoder in use, the latest first, and names the one in use; `null`: what comes with the program. */
export async function listRankings({
  database,
  snapshot,
}: Pick<Engine, 'database' | 'snapshot'>): Promise<{ inUse: number | null; refits: StoredRefit[] }> {
  return {
    inUse: await readModelInUse(database),
    refits: await readRefits(database, modelKey(snapshot.encoder.manifest)),
  }
}
