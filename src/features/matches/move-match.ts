import { InvalidInputError, type Match, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { readMatches } from './match-store.js'
import { checkMayJudge } from './write-decision.js'
import { writePins } from './write-pins.js'

export interface MatchMove {
  /** The case studies of the list as it was seen. */
  readonly order: readonly string[]
  readonly caseStudyId: string
  readonly direction: 'up' | 'down'
}

/**
 * Moves a match one place up or down in the list as it was seen, by pinning all down to it; what is pinned below keeps its
 * place in the order.
 * @throws NotFoundError, NotAllowedError
 * @throws InvalidInputError when the list is another by now, or the match has no such place to go to
 */
export async function moveMatch(
  { database }: WithDatabase,
  viewer: Viewer,
  needId: string,
  { order, caseStudyId, direction }: MatchMove,
): Promise<Match[]> {
  return database.transaction(async (queries) => {
    checkMayJudge(viewer, await readTarget(needRecord, queries, viewer, { id: needId }))
    const matches = new Map((await readMatches(queries, needId)).map((one) => [one.caseStudyId, one]))
    const from = order.indexOf(caseStudyId)
    const to = direction === 'up' ? from - 1 : from + 1
    const neighbour = order[to]
    if (from === -1 || neighbour === undefined || order.some((id) => !matches.has(id))) {
      throw new InvalidInputError('The list is another by now', [
        { path: 'order', message: 'is not the list there is' },
      ])
    }
    const moved = order.with(from, neighbour).with(to, caseStudyId)
    const lastPin = moved.findLastIndex((id) => matches.get(id)?.decision?.position != null)
    return writePins(queries, viewer, needId, moved.slice(0, Math.max(lastPin, from, to) + 1))
  })
}
