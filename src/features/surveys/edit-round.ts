import type { SurveyRound, SurveyRoundContent, Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkMayManage, checkOpen, roundRecord } from './round-record.js'

/** Changes what staff say about a round. @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError */
export async function editRound(
  { database }: WithDatabase,
  viewer: Viewer,
  target: Target,
  content: SurveyRoundContent,
): Promise<SurveyRound> {
  checkMayManage(viewer)
  return database.transaction(async (queries) => {
    const before = await readTarget(roundRecord, queries, viewer, target)
    checkOpen(before)
    return writeVersion(roundRecord, queries, {
      by: viewer,
      action: 'edited',
      before,
      after: { ...before, ...content },
    })
  })
}
