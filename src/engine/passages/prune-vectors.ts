import { type CaseStudy, passagesOf } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import type { ModelManifest } from '../../platform/encoder/index.js'
import { hashInput, passageInput } from './passages.js'
import { deleteVectors, readUnusedInputs } from './vector-store.js'

/** Deleted this many at a time: others wait to write meanwhile. */
const batchSize = 200

/**
 * Takes away the vectors that belong to no passage any more. Snapshots have theirs in memory, so none misses them.
 * @param archived case studies that are out of the catalogue and can be brought back: theirs stay, since making them anew
 * takes seconds for which a restore would wait
 * @returns how many were taken away
 */
export async function pruneVectors(
  database: Database,
  archived: readonly CaseStudy[],
  prefixes: ModelManifest['prefixes'],
): Promise<number> {
  const unused = await readUnusedInputs(database)
  if (unused.length === 0) return 0
  const kept = new Set(archived.flatMap(passagesOf).map((passage) => hashInput(passageInput(passage, prefixes))))
  const gone = unused.filter((hash) => !kept.has(hash))
  for (let start = 0; start < gone.length; start += batchSize) {
    await database.transaction((queries) => deleteVectors(queries, gone.slice(start, start + batchSize)))
  }
  return gone.length
}
