import { NotFoundError, type Viewer } from '../../domain/index.js'
import { type Engine, readModelInUse, readRefits, useModel } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { record } from '../audit/index.js'

/**
 * Ranks from now on by what an earlier refit learned or, with `null`, by what comes with the program. One that the gate
 * refused cannot be used. @throws NotFoundError
 */
export async function useRanking(engine: Engine, by: Viewer, number: number | null): Promise<void> {
  const { database, snapshot } = engine
  await database.transaction(async (queries) => {
    const refits = await readRefits(queries, modelKey(snapshot.encoder.manifest))
    if (number !== null && !refits.some((one) => one.number === number && one.accepted)) {
      throw new NotFoundError('ranking', String(number))
    }
    const before = await readModelInUse(queries)
    await useModel(queries, number)
    await record(queries, {
      by,
      action: 'rolled back',
      entity: 'ranking',
      entityId: String(number ?? 'bundled'),
      before: { inUse: before },
      after: { inUse: number },
    })
  })
  await engine.refreshAfterWrite()
}
