import type { SurveyRound } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { PublishedCounts } from './published-counts.js'
import { readCounts, readRounds } from './round-store.js'

/** A round with what was published of it. */
export interface PublishedRound {
  readonly round: SurveyRound
  readonly counts: PublishedCounts
}

/**
 * What was published of the rounds that are closed, the oldest first.
 * @param fits which of them; those that are not invented when it is missing
 */
export async function readPublishedRounds(
  { database }: WithDatabase,
  fits: (round: SurveyRound) => boolean = ({ simulated }) => !simulated,
): Promise<PublishedRound[]> {
  const published: PublishedRound[] = []
  for (const round of (await readRounds(database)).toReversed()) {
    if (round.closedAt === null || !fits(round)) continue
    const counts = await readCounts(database, round.id)
    if (counts) published.push({ round, counts })
  }
  return published
}
