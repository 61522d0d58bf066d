import type { Need } from '../../../domain/index.js'
import type { Visit } from '../../kit/visit.js'
import { type DeskMatch, matchesFor } from './matches.js'

/** The answer to a need as its member would see it if it were published now. */
export interface AnswerToPublish {
  /** In order. */
  readonly approved: readonly DeskMatch[]
  /** Not approved, but with a note to the member. */
  readonly noted: readonly DeskMatch[]
  readonly rejected: readonly DeskMatch[]
  /** How many the member does not see. */
  readonly hidden: number
}

export async function answerToPublish(visit: Visit, need: Need): Promise<AnswerToPublish> {
  const { shown, excluded } = await matchesFor(need, visit)
  const stateOf = ({ match }: DeskMatch) => match.decision?.state
  return {
    approved: shown.filter((one) => stateOf(one) === 'approved'),
    noted: shown.filter((one) => stateOf(one) !== 'approved' && one.match.decision?.note),
    rejected: excluded.filter((one) => stateOf(one) === 'rejected'),
    hidden: excluded.filter((one) => stateOf(one) === 'hidden').length,
  }
}

/** Whether its member would find nothing in it that staff said. */
export function isEmpty({ approved, noted, rejected }: AnswerToPublish): boolean {
  return approved.length === 0 && noted.length === 0 && rejected.every(({ match }) => !match.decision?.note)
}
