import type { Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget, record } from '../audit/index.js'
import { listCompleteness } from './list-completeness.js'
import { checkOpen, roundRecord } from './round-record.js'

/**
 * Reminds members whose answers are not complete. Notifications follow from the entry in the audit.
 * @returns the codes of the members that are reminded
 * @throws NotAllowedError, NotFoundError, WrongStatusError
 */
export async function remindMembers(
  engine: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  roundId: string,
): Promise<string[]> {
  const all = await listCompleteness(engine, viewer, roundId)
  const members = all
    .filter(({ completeness: { asked, answered } }) => answered < asked)
    .map(({ memberCode }) => memberCode)
  await engine.database.transaction(async (queries) => {
    checkOpen(await readTarget(roundRecord, queries, viewer, { id: roundId }))
    const about = { entity: roundRecord.entity, entityId: roundId }
    await record(queries, { by: viewer, action: 'reminded', ...about, before: null, after: { members } })
  })
  return members
}
