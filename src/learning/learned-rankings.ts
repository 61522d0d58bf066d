import { modelKey } from '../embedding/index.js'
import { type Engine, readModelInUse, readRefits, type StoredRefit } from '../recommendation/index.js'

/** What was learned with the encoder in use, the latest first, and which of it is in use; `null`: what comes with the program. */
export async function learnedRankings({
  database,
  parts,
}: Pick<Engine, 'database' | 'parts'>): Promise<{ inUse: number | null; refits: StoredRefit[] }> {
  return {
    inUse: await readModelInUse(database),
    refits: await readRefits(database, modelKey(parts.encoder.manifest)),
  }
}
