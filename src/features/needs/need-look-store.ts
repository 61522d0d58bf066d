import type { Database, Queries } from '../../platform/database/index.js'

/** Which case studies there were when a need was first looked at and when its member last did. */
export interface NeedLook {
  readonly needId: string
  readonly firstKnown: ReadonlySet<string>
  readonly lastKnown: ReadonlySet<string>
  readonly at: string
}

interface Row {
  readonly needId: string
  readonly firstKnown: string
  readonly lastKnown: string
  readonly at: string
}

/** By id of the need; one that nobody looked at has none. */
export async function readLooks(
  database: Pick<Database, 'all'>,
  needIds: readonly string[],
): Promise<Map<string, NeedLook>> {
  const rows = await database.all<Row>(
    `SELECT need_id AS needId, first_known AS firstKnown, last_known AS lastKnown, at FROM need_looks
     WHERE need_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(needIds),
  )
  const ids = (json: string) => new Set(JSON.parse(json) as string[])
  return new Map(
    rows.map((row) => [row.needId, { ...row, firstKnown: ids(row.firstKnown), lastKnown: ids(row.lastKnown) }]),
  )
}

/** Notes that somebody of its member looked at a need while there were these case studies. */
export async function noteLook(queries: Queries, needId: string, caseStudyIds: readonly string[]): Promise<void> {
  const known = JSON.stringify(caseStudyIds)
  await queries.run(
    `INSERT INTO need_looks SELECT id, ?, ?, ? FROM needs WHERE id = ?
     ON CONFLICT DO UPDATE SET last_known = excluded.last_known, at = excluded.at
     WHERE last_known <> excluded.last_known`,
    known,
    known,
    new Date().toISOString(),
    needId,
  )
}
