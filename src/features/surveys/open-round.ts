import { monotonicFactory } from 'ulid'
import { NotFoundError, type SurveyRound, type SurveyRoundContent, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { auditChange } from '../audit/index.js'
import { checkMayManage, roundRecord } from './round-record.js'
import { insertRound } from './round-store.js'

const nextId = monotonicFactory()

/**
 * Opens a round: from now on members can answer. It keeps the questionnaire that the domain pack has now.
 * @throws NotAllowedError, NotFoundError when the pack has none
 */
export async function openRound(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  content: SurveyRoundContent,
): Promise<SurveyRound> {
  checkMayManage(viewer)
  const asked = catalogue.questionnaire
  if (!asked) throw new NotFoundError('questionnaire', 'in the domain pack')
  const { id, version, title } = asked
  const after: SurveyRound = {
    ...content,
    id: nextId(),
    version: 1,
    questionnaire: { id, version, title },
    openedAt: new Date().toISOString(),
    closedAt: null,
  }
  await database.transaction(async (queries) => {
    await insertRound(queries, after, asked)
    await auditChange(roundRecord, queries, { by: viewer, action: 'opened', after })
  })
  return after
}
