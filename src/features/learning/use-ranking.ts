import { NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import { type Engine, readModelInUse, readRefit, useModel } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { record } from '../audit/index.js'

/**
 * Ranks from now on by what an earlier refit learned or, with `null`, by what comes with the program. One that was
 * rejected cannot be used. @throws NotAllowedError, NotFoundError
 */
export async function useRanking(engine: Engine, viewer: Viewer, number: number | null): Promise<void> {
  requireMayChooseRanking(viewer)
  const { database, snapshot } = engine
  await database.transaction(async (queries) => {
    if (number !== null && !(await readRefit(queries, modelKey(snapshot.encoder.manifest), number))?.accepted) {
      throw new NotFoundError('ranking', String(number))
    }
    const before = await readModelInUse(queries)
    await useModel(queries, number)
    await record(queries, {
      by: viewer,
      action: 'rolled back',
      entity: 'ranking',
      entityId: String(number ?? 'bundled'),
      before: { inUse: before },
      after: { inUse: number },
    })
  })
  await engine.refreshAfterWrite()
}

/** Whether a viewer may change by what everybody's answers are ranked. */
export function mayChooseRanking({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'admin'
}

/** @throws NotAllowedError */
export function requireMayChooseRanking(viewer: Viewer): void {
  if (!mayChooseRanking(viewer)) throw new NotAllowedError('Only an administrator chooses the ranking')
}
