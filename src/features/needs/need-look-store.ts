import { fromJson, type Queries, type Reader, toJson, valuesOf } from '../../platform/database/index.js'

/** The case studies that existed when the member first looked at a need, and when it last did. */
export interface NeedLook {
  readonly needId: string
  readonly firstKnown: ReadonlySet<string>
  readonly lastKnown: ReadonlySet<string>
  readonly at: string
}

/** The looks by id of the need; a need without a look has none. */
export async function readLooks(reader: Reader, needIds: readonly string[]): Promise<Map<string, NeedLook>> {
  const rows = await reader
    .selectFrom('needLooks')
    .select(['needId', 'firstKnown', 'lastKnown', 'at'])
    .where('needId', 'in', valuesOf(needIds))
    .execute()
  const ids = (json: string) => new Set(fromJson<string[]>(json))
  return new Map(
    rows.map((row) => [row.needId, { ...row, firstKnown: ids(row.firstKnown), lastKnown: ids(row.lastKnown) }]),
  )
}

/** Records that the member looked at a need while these case studies existed. */
export async function putLook(queries: Queries, needId: string, caseStudyIds: readonly string[]): Promise<void> {
  const need = await queries.selectFrom('needs').select('id').where('id', '=', needId).executeTakeFirst()
  if (!need) return
  const known = toJson(caseStudyIds)
  const at = new Date().toISOString()
  await queries
    .insertInto('needLooks')
    .values({ needId, firstKnown: known, lastKnown: known, at })
    .onConflict((conflict) =>
      conflict.column('needId').doUpdateSet({ lastKnown: known, at }).where('needLooks.lastKnown', '<>', known),
    )
    .execute()
}
