import { InvalidInputError, type Match, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { readMatches } from './match-store.js'
import { undecided, writeDecision } from './write-decision.js'

/**
 * Pins case studies to the first places in this order, and nothing else, as part of a transaction.
 * @returns all matches of the need
 * @throws InvalidInputError
 */
export async function writePins(
  queries: Queries,
  by: Viewer,
  needId: string,
  caseStudyIds: readonly string[],
): Promise<Match[]> {
  const matches = new Map((await readMatches(queries, needId)).map((one) => [one.caseStudyId, one]))
  const isRemoved = (id: string) => ['rejected', 'hidden'].includes(matches.get(id)?.decision?.state ?? '')
  const errors = caseStudyIds.flatMap((id, index) =>
    isRemoved(id) ? [{ path: `caseStudyIds.${index}`, message: 'is rejected or hidden for this need' }] : [],
  )
  if (errors.length > 0) throw new InvalidInputError('Only what is shown can be pinned', errors)
  const positions = new Map(caseStudyIds.map((id, index) => [id, index + 1]))
  for (const caseStudyId of new Set([...matches.keys(), ...caseStudyIds])) {
    const position = positions.get(caseStudyId) ?? null
    const current = matches.get(caseStudyId)?.decision ?? undecided
    if (current.position !== position) {
      await writeDecision(queries, by, { needId, caseStudyId }, { ...current, position })
    }
  }
  return readMatches(queries, needId)
}
