import { type CaseStudy, passagesOf } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import type { ModelManifest } from '../../platform/encoder/index.js'
import { hashInput, passageInput } from './passages.js'
import { deleteVectors, readUnusedInputs } from './vector-store.js'

/** Vectors deleted per transaction: other writers wait meanwhile. */
const batchSize = 200

/**
 * Deletes the vectors that belong to no passage. Snapshots hold theirs in memory, so none needs the deleted rows.
 * @param archived archived case studies, whose vectors are not deleted: computing them again takes seconds, for which a
 * restore would wait
 * @returns the number of deleted vectors
 */
export async function pruneVectors(
  database: Database,
  archived: readonly CaseStudy[],
  prefixes: ModelManifest['prefixes'],
): Promise<number> {
  const unused = await readUnusedInputs(database)
  if (unused.length === 0) return 0
  const protectedHashes = new Set(
    archived.flatMap(passagesOf).map((passage) => hashInput(passageInput(passage, prefixes))),
  )
  const deleted = unused.filter((hash) => !protectedHashes.has(hash))
  for (let start = 0; start < deleted.length; start += batchSize) {
    await database.transaction((queries) => deleteVectors(queries, deleted.slice(start, start + batchSize)))
  }
  return deleted.length
}
