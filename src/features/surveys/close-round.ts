import type { SurveyRound, Target, Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { readAnswersOf } from './answer-store.js'
import { countAnswers } from './count-answers.js'
import { publishCounts } from './publish-counts.js'
import { checkMayManage, checkOpen, roundRecord } from './round-record.js'
import { readQuestionnaire, writeCounts } from './round-store.js'

/**
 * Closes a round for good, and publishes its counts. They are published once, when nothing changes any more: the
 * difference between two publications would show what one member answered.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError
 */
export async function closeRound(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  target: Target,
): Promise<SurveyRound> {
  checkMayManage(viewer)
  return database.transaction(async (queries) => {
    const before = await readTarget(roundRecord, queries, viewer, target)
    checkOpen(before)
    const asked = await readQuestionnaire(queries, before.id)
    const counted = countAnswers(asked, await readAnswersOf(queries, before.id), catalogue)
    await writeCounts(queries, before.id, publishCounts(counted))
    const after = { ...before, closedAt: new Date().toISOString() }
    return writeVersion(roundRecord, queries, { by: viewer, action: 'closed', before, after })
  })
}
