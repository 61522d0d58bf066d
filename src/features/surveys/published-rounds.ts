import type { WithDatabase } from '../../platform/database/index.js'
import type { ComparedCounts } from './compared-counts.js'
import { readCounts, readRounds } from './round-store.js'

/** What was published of every round that is closed and not invented, the oldest first. */
export async function readPublishedRounds({ database }: WithDatabase): Promise<ComparedCounts[]> {
  const published: ComparedCounts[] = []
  for (const round of (await readRounds(database)).toReversed()) {
    if (round.closedAt === null || round.simulated) continue
    const counts = await readCounts(database, round.id)
    if (counts) published.push({ round, counts })
  }
  return published
}
