import { type CaseStudy, passagesOf } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import type { ModelManifest } from '../../platform/encoder/index.js'
import { hashInput, passageInput } from './passages.js'
import { deleteVectors, readUnusedInputs } from './vector-store.js'

/** Vectors deleted per transaction: other writers wait meanwhile. */
const batchSize = 200

export interface PruneOptions {
  readonly prefixes: ModelManifest['prefixes']
  /** The inputs that may have become unused; all when missing. */
  readonly among?: readonly string[] | undefined
}

/**
 * Deletes the vectors that belong to no passage. Snapshots hold theirs in memory, so none needs the deleted rows.
 * @param archived archived case studies, whose vectors are not deleted: computing them again takes seconds, for which a
 * restore would wait
 * @returns the number of deleted vectors
 */
export async function pruneVectors(
  database: Database,
  archived: readonly CaseStudy[],
  { prefixes, among }: PruneOptions,
): Promise<number> {
  const unused = await readUnusedInputs(database, among)
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
