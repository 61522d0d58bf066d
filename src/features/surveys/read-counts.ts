import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { readAnswersOf } from './answer-store.js'
import { countAnswers } from './count-answers.js'
import { exactCounts } from './publish-counts.js'
import type { PublishedCounts } from './published-counts.js'
import { checkMayManage, roundRecord } from './round-record.js'
import { readCounts, readQuestionnaire } from './round-store.js'

/** What was published of a round. @throws NotFoundError before it closes */
export async function readPublishedCounts(
  { database }: Pick<Engine, 'database'>,
  viewer: Viewer,
  roundId: string,
): Promise<PublishedCounts> {
  await readTarget(roundRecord, database, viewer, { id: roundId })
  const counts = await readCounts(database, roundId)
  if (!counts) throw new NotFoundError('published counts of the survey round', roundId)
  return counts
}

/** Exact counts as they are now, for staff. @throws NotAllowedError, NotFoundError */
export async function readExactCounts(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  roundId: string,
): Promise<PublishedCounts> {
  checkMayManage(viewer)
  await readTarget(roundRecord, database, viewer, { id: roundId })
  const asked = await readQuestionnaire(database, roundId)
  return exactCounts(countAnswers(asked, await readAnswersOf(database, roundId), catalogue))
}
