import { type Queries, type Reader, valuesOf } from '../../platform/database/index.js'

/** The views of a need, with the model and the text they were made from. */
export interface StoredViews {
  readonly needId: string
  readonly inputHash: string
  readonly views: Float32Array
}

/** The stored vectors of needs for a model. */
export async function readNeedVectors(
  reader: Reader,
  model: string,
  needIds: readonly string[],
): Promise<StoredViews[]> {
  const rows = await reader
    .selectFrom('needVectors')
    .select(['needId', 'inputHash', 'views'])
    .where('model', '=', model)
    .where('needId', 'in', valuesOf(needIds))
    .execute()
  return rows.map((row) => ({ ...row, views: new Float32Array(Uint8Array.from(row.views).buffer) }))
}

/** Stores a vector, unless its need was deleted in the meantime. */
export async function putNeedVector(
  queries: Queries,
  model: string,
  { needId, inputHash, views }: StoredViews,
): Promise<void> {
  const need = await queries.selectFrom('needs').select('id').where('id', '=', needId).executeTakeFirst()
  if (!need) return
  const content = { model, inputHash, views: Buffer.from(views.buffer, views.byteOffset, views.byteLength) }
  await queries
    .insertInto('needVectors')
    .values({ needId, ...content })
    .onConflict((conflict) => conflict.column('needId').doUpdateSet(content))
    .execute()
}
