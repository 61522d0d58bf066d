import type { SurveyRound } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { PublishedCounts } from './published-counts.js'
import { readCounts, readRounds } from './round-store.js'

/** Published counts beside which a member sees its own answers, and the round that they are from. */
export interface ComparedCounts {
  readonly round: SurveyRound
  readonly counts: PublishedCounts
}

/** The counts of a round or, before it closes, those of the last one before that asked the same questionnaire. */
export async function comparedCounts(
  { database }: WithDatabase,
  round: SurveyRound,
): Promise<ComparedCounts | undefined> {
  const candidates = (await readRounds(database)).filter(
    (one) => one.id <= round.id && one.closedAt !== null && one.questionnaire.id === round.questionnaire.id,
  )
  for (const candidate of candidates) {
    const counts = await readCounts(database, candidate.id)
    if (counts) return { round: candidate, counts }
  }
  return undefined
}
