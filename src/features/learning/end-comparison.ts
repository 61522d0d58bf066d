import { NotFoundError, type Viewer } from '../../domain/index.js'
import { closeComparison, type Engine, readRunningComparison } from '../../engine/index.js'
import { record } from '../audit/index.js'
import { deleteOpens, readTally } from '../usage/index.js'
import { requireMayChooseRanking } from './use-ranking.js'

/**
 * Ends the comparison that runs. Its counts are kept; what was opened in single answers is deleted. Which ranking is in
 * use stays as it is. @throws NotAllowedError, NotFoundError when none runs
 */
export async function endComparison(engine: Engine, viewer: Viewer): Promise<void> {
  requireMayChooseRanking(viewer)
  await engine.database.transaction(async (queries) => {
    const running = await readRunningComparison(queries)
    if (!running) throw new NotFoundError('comparison', 'running')
    const { number, a, b } = running
    const tally = await readTally(queries, running)
    await closeComparison(queries, number, { at: new Date().toISOString(), tally })
    await deleteOpens(queries, number)
    await record(queries, {
      by: viewer,
      action: 'ended',
      entity: 'comparison',
      entityId: String(number),
      before: { a, b },
      after: { a, b, ...tally },
    })
  })
  await engine.refreshAfterWrite()
}
