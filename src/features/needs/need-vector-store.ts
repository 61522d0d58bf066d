import type { Database, Queries } from '../../platform/database/index.js'

/** What a model made of the words of a need, and by which words and model that was. */
export interface StoredViews {
  readonly needId: string
  readonly inputHash: string
  readonly views: Float32Array
}

/** The vectors there are of some needs under a model. */
export async function readNeedVectors(
  database: Pick<Database, 'all'>,
  model: string,
  needIds: readonly string[],
): Promise<StoredViews[]> {
  const rows = await database.all<{ needId: string; inputHash: string; views: Buffer }>(
    `SELECT need_id AS needId, input_hash AS inputHash, views FROM need_vectors
     WHERE model = ? AND need_id IN (SELECT value FROM json_each(?))`,
    model,
    JSON.stringify(needIds),
  )
  return rows.map((row) => ({ ...row, views: new Float32Array(Uint8Array.from(row.views).buffer) }))
}

/** Keeps a vector, unless its need has gone in the meantime. */
export async function putNeedVector(
  queries: Queries,
  model: string,
  { needId, inputHash, views }: StoredViews,
): Promise<void> {
  await queries.run(
    `INSERT OR REPLACE INTO need_vectors SELECT id, ?, ?, ? FROM needs WHERE id = ?`,
    model,
    inputHash,
    Buffer.from(views.buffer, views.byteOffset, views.byteLength),
    needId,
  )
}
