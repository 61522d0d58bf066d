import { z } from 'zod'
import { memberCode, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { readAnswersOf } from './answer-store.js'
import { completeness, completenessOf } from './completeness.js'
import { noAnswers } from './find-answers.js'
import { checkMayManage, roundRecord } from './round-record.js'
import { readQuestionnaire } from './round-store.js'

/** How far one member is with a round. */
export const memberCompleteness = z
  .object({ memberCode, completeness, updatedAt: z.iso.datetime().nullable().describe('null before the first answer') })
  .meta({ id: 'MemberSurveyCompleteness' })
export type MemberCompleteness = z.infer<typeof memberCompleteness>

/** How far every member is with a round, in the order of their codes. @throws NotAllowedError, NotFoundError */
export async function listCompleteness(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  roundId: string,
): Promise<MemberCompleteness[]> {
  checkMayManage(viewer)
  await readTarget(roundRecord, database, viewer, { id: roundId })
  const asked = await readQuestionnaire(database, roundId)
  const answers = new Map((await readAnswersOf(database, roundId)).map((one) => [one.memberCode, one]))
  return [...catalogue.members.keys()].map((code) => {
    const found = answers.get(code)
    return {
      memberCode: code,
      completeness: completenessOf(asked, catalogue.technologies, found?.answers ?? noAnswers),
      updatedAt: found?.updatedAt ?? null,
    }
  })
}
