import {
  maySeeAnswers,
  NotAllowedError,
  type TechnologyStage,
  technologyStage,
  type Viewer,
} from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readAnswersByMember } from './answer-store.js'
import { readRounds } from './round-store.js'

/**
 * How far a member is with technologies, as it said last; by id of the technology. What it does not know is missing, and
 * so is what was only invented. @throws NotAllowedError
 */
export async function readStages(
  { database }: WithDatabase,
  viewer: Viewer,
  memberCode: string,
): Promise<Map<string, TechnologyStage>> {
  if (!maySeeAnswers(viewer, memberCode)) throw new NotAllowedError('Answers are for the member itself and staff')
  const all = await readAnswersByMember(database, memberCode)
  if (all.length === 0) return new Map()
  const invented = new Set((await readRounds(database)).filter(({ simulated }) => simulated).map(({ id }) => id))
  const [latest] = all.filter(({ roundId }) => !invented.has(roundId))
  return new Map(
    Object.entries(latest?.answers.technologies ?? {}).flatMap(([id, { stage }]) => {
      const known = technologyStage.safeParse(stage)
      return known.success ? [[id, known.data] as const] : []
    }),
  )
}
