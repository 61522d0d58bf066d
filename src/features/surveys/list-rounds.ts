import type { SurveyRound } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readRounds } from './round-store.js'

/** Every round, the oldest first. */
export async function listRounds({ database }: WithDatabase): Promise<SurveyRound[]> {
  return (await readRounds(database)).toReversed()
}
