import type { SurveyRound } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { type PublishedRound, readPublishedRounds } from './published-rounds.js'

/**
 * Published counts beside which a member sees its own answers: those of the round or, before it closes, those of the
 * last one before that asked the same questionnaire. Invented counts are compared with invented answers only.
 */
export async function comparedCounts(context: WithDatabase, round: SurveyRound): Promise<PublishedRound | undefined> {
  const fitting = await readPublishedRounds(
    context,
    ({ id, questionnaire, simulated }) =>
      id <= round.id && questionnaire.id === round.questionnaire.id && (round.simulated || !simulated),
  )
  return fitting.at(-1)
}
