import type { Viewer } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { transferFeedback } from '../feedback/index.js'
import { transferMatches } from '../matches/index.js'
import { transferRules } from '../rules/index.js'
import { type Merged, mergeCases } from './merge-case-studies.js'

/**
 * Makes one case study of two, with all that was decided and said about them. Where both have a decision, or both have
 * feedback, that of the one that stays counts, and the other stays with the archived one.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, InvalidInputError
 */
export async function mergeJudgedCases(
  database: Database,
  by: Viewer,
  fromId: string,
  version: number | undefined,
  intoId: string,
): Promise<Merged> {
  return database.transaction(async (queries) => {
    const merged = await mergeCases(queries, by, fromId, version, intoId)
    await transferMatches(queries, by, fromId, intoId)
    await transferFeedback(queries, by, fromId, intoId)
    await transferRules(queries, by, fromId, intoId)
    return merged
  })
}
