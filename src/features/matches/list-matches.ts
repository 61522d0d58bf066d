import { z } from 'zod'
import {
  decision,
  decisionsFor,
  isStaff,
  type Match,
  match,
  mayJudge,
  maySeeAdvice,
  maySeeInside,
  type Need,
  NotAllowedError,
  type Viewer,
} from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readMatches } from './match-store.js'

export const shownMatch = match
  .extend({
    decision: decision.extend({ author: z.string().nullable().describe('For staff only') }).nullable(),
  })
  .meta({ id: 'MatchWithResult' })
export type ShownMatch = z.infer<typeof shownMatch>

/**
 * The matches of a need as far as a viewer may see what was decided: staff all, as it stands now; its member the
 * suggestions and, once it is published, the decisions; others who see the need what was then approved, without what was
 * written to the member.
 */
export async function listMatches({ database }: WithDatabase, viewer: Viewer, need: Need): Promise<ShownMatch[]> {
  const matches = await readMatches(database, need.id, decisionsFor(viewer))
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

/** All matches of a need with their decisions, published or not. @throws NotAllowedError */
export async function listMatchesToJudge({ database }: WithDatabase, viewer: Viewer, need: Need): Promise<Match[]> {
  if (!mayJudge(viewer, need)) throw new NotAllowedError('Matches are judged by staff')
  return readMatches(database, need.id)
}
