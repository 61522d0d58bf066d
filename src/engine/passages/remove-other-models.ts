import type { Database, Queries } from '../../platform/database/index.js'

/** Rows deleted in one transaction: other writers wait meanwhile. */
const batchSize = 500

/** What is in use: vectors of another model, and codes by another codebook, were made for a model that was replaced. */
export interface ModelInUse {
  readonly model: string
  /** `undefined` for a model whose tokens are not coded. */
  readonly codebook: string | undefined
}

/** Deletes the vectors and codes of every model but the one in use. @returns the number of deleted rows */
export async function removeOtherModels(
  database: Database,
  { model, codebook }: ModelInUse,
  signal?: AbortSignal,
): Promise<number> {
  let total = 0
  for (const deleteSome of [
    (queries: Queries) => deleteVectorsOfOthers(queries, 'vectors', model),
    (queries: Queries) => deleteVectorsOfOthers(queries, 'tokenVectors', model),
    (queries: Queries) => deleteCodesOfOthers(queries, codebook ?? ''),
  ]) {
    for (let deleted = -1; deleted !== 0 && !signal?.aborted; total += deleted) {
      deleted = await database.transaction(deleteSome)
    }
  }
  return total
}

async function deleteVectorsOfOthers(
  queries: Queries,
  table: 'vectors' | 'tokenVectors',
  model: string,
): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom(table)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('model', 'inputHash'),
        'in',
        selectFrom(table)
          .select(['model', 'inputHash'])
          .where('model', '<>', model)
          .limit(batchSize)
          .$asTuple('model', 'inputHash'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

async function deleteCodesOfOthers(queries: Queries, codebook: string): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('tokenCodes')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('codebook', 'inputHash'),
        'in',
        selectFrom('tokenCodes')
          .select(['codebook', 'inputHash'])
          .where('codebook', '<>', codebook)
          .limit(batchSize)
          .$asTuple('codebook', 'inputHash'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
