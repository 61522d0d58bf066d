import { z } from 'zod'
import { maySeeNeedVersion, type Need, need, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { type NeedVersion, readNeedVersions } from './need-store.js'

export const historyEntry = z
  .object({
    version: z.number().int(),
    at: z.iso.datetime(),
    role: z.string(),
    actor: z.string().nullable(),
    action: z.string(),
    need,
  })
  .meta({ id: 'NeedVersion' })

/** The versions of a need that the viewer may read, the first one first. */
export async function readHistory(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  current: Need,
): Promise<NeedVersion[]> {
  const versions = await readNeedVersions(reader, current.id)
  return versions.filter((one) => maySeeNeedVersion(viewer, current, one.need))
}
