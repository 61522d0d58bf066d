import { z } from 'zod'
import {
  decision,
  decisionsFor,
  isStaff,
  match,
  maySeeAdvice,
  maySeeInside,
  type Need,
  type Viewer,
} from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readMatches } from './match-store.js'

export const shownMatch = match.extend({
  decision: decision.extend({ author: z.string().nullable().describe('For staff only') }).nullable(),
})
export type ShownMatch = z.infer<typeof shownMatch>

/**
 * The matches of a need as far as a viewer may see what was decided: staff all, as it stands now; its member the
 * suggestions and, once it is published, the decisions; others who see the need what was then approved, without what was
 * written to the member.
 */
export async function matchesShownTo(viewer: Viewer, need: Need, reader: Reader): Promise<ShownMatch[]> {
  const matches = await readMatches(reader, need.id, decisionsFor(viewer))
  if (isStaff(viewer)) return matches
  const isInside = maySeeInside(viewer, need)
  if (!maySeeAdvice(viewer, need)) {
    return isInside ? matches.filter(({ rank }) => rank !== null).map((one) => ({ ...one, decision: null })) : []
  }
  return matches.flatMap(({ decision: given, ...one }) => {
    if (isInside) return given?.state === 'hidden' ? [] : [{ ...one, decision: given && { ...given, author: null } }]
    if (given?.state !== 'approved') return []
    return [{ ...one, decision: { ...given, author: null, comment: null, note: null } }]
  })
}
