import { z } from 'zod'
import { maySeeNeedVersion, type Need, need, type Viewer } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'

export const historyEntry = z.object({
  version: z.number().int(),
  at: z.iso.datetime(),
  role: z.string(),
  actor: z.string().nullable(),
  action: z.string(),
  need,
})

/** One version of a need: what was done, by whom, and how the need was then. */
export interface HistoryEntry {
  readonly version: number
  readonly at: string
  readonly role: string
  readonly actor: string | null
  readonly action: string
  readonly need: Need
}

/** The versions of a need that somebody may read, the first one first. */
export async function readHistory(
  database: Pick<Database, 'all'>,
  viewer: Viewer,
  need: Need,
): Promise<HistoryEntry[]> {
  const rows = await database.all<Omit<HistoryEntry, 'need'> & { body: string }>(
    'SELECT version, at, role, actor, action, body FROM need_history WHERE need_id = ? ORDER BY version',
    need.id,
  )
  return rows
    .map(({ body, ...entry }) => ({ ...entry, need: JSON.parse(body) as Need }))
    .filter((entry) => maySeeNeedVersion(viewer, need, entry.need))
}
