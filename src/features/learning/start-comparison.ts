import { InvalidInputError, NotFoundError, PasserelleError, type Viewer } from '../../domain/index.js'
import {
  addComparison,
  bundledNumber,
  type ComparedPair,
  type Engine,
  readRefit,
  readRunningComparison,
} from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { record } from '../audit/index.js'
import { requireMayChooseRanking } from './use-ranking.js'

/** Thrown when a comparison runs already: what people open could not be told apart. */
export class ComparisonUnderWayError extends PasserelleError {
  readonly code = 'COMPARISON_UNDER_WAY'

  constructor({ a, b }: ComparedPair) {
    super(`The rankings ${a} and ${b} are being compared; end that comparison first`)
  }
}

/**
 * Starts to compare two rankings by what people open: until it ends, answers to texts that are not saved interleave the
 * results of both. One that was rejected cannot be compared: people would get answers that are known to be worse.
 * @throws NotAllowedError, InvalidInputError, NotFoundError, ComparisonUnderWayError
 */
export async function startComparison(engine: Engine, viewer: Viewer, { a, b }: ComparedPair): Promise<void> {
  requireMayChooseRanking(viewer)
  const { database, snapshot } = engine
  if (a === b) {
    const message = 'must be another ranking than a'
    throw new InvalidInputError('A ranking cannot be compared with itself', [{ path: 'b', message }])
  }
  const encoder = modelKey(snapshot.encoder.manifest)
  await database.transaction(async (queries) => {
    for (const number of [a, b]) {
      if (number !== bundledNumber && !(await readRefit(queries, encoder, number))?.accepted) {
        throw new NotFoundError('ranking', String(number))
      }
    }
    const running = await readRunningComparison(queries)
    if (running) throw new ComparisonUnderWayError(running)
    const number = await addComparison(queries, { a, b }, new Date().toISOString())
    await record(queries, {
      by: viewer,
      action: 'started',
      entity: 'comparison',
      entityId: String(number),
      before: null,
      after: { a, b },
    })
  })
  await engine.refreshAfterWrite()
}
