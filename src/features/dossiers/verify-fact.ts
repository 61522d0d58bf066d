import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { contentOfFact, factsOf, putVerified, readTechnology } from '../catalogue/index.js'
import { recordFactEvent } from './accept-change.js'
import { checkMayManageDossiers } from './decide-proposal.js'

/** Notes that a fact still holds as it is written. @throws NotAllowedError, NotFoundError */
export async function verifyFact(
  { database }: Pick<Engine, 'database'>,
  viewer: Viewer,
  technologyId: string,
  factId: string,
): Promise<void> {
  checkMayManageDossiers(viewer)
  await database.transaction(async (queries) => {
    const technology = await readTechnology(queries, technologyId)
    if (!technology) throw new NotFoundError('technology', technologyId)
    const fact = factsOf(technology).find(({ id }) => id === factId)
    if (!fact) throw new NotFoundError('fact', factId)
    const at = new Date().toISOString()
    await putVerified(queries, technologyId, factId, at)
    const content = contentOfFact(fact)
    const event = { factId, heading: fact.heading, at, action: 'verified' as const, actor: viewer.id }
    await recordFactEvent(queries, viewer, technologyId, { ...event, before: content, after: content })
  })
}
