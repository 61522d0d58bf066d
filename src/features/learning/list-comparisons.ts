import { isStaff, NotAllowedError, type Viewer } from '../../domain/index.js'
import { type Engine, readComparisons, type StoredComparison } from '../../engine/index.js'
import { signTest } from '../../ranking/index.js'
import { readTally } from '../usage/index.js'
import { type ComparisonVerdict, verdictOf } from './comparison-verdict.js'

export interface Comparison extends StoredComparison {
  readonly tally: NonNullable<StoredComparison['tally']>
  /** Two-sided, 0..1: the probability of so uneven a tally, or a more uneven one, if both rankings were as good. */
  readonly p: number
  readonly verdict: ComparisonVerdict
}

export interface Comparisons {
  /** The comparison that runs. */
  readonly running: Comparison | null
  /** Whether answers are interleaved now: not where one of its rankings was learned for another model. */
  readonly isApplied: boolean
  /** The latest first. */
  readonly ended: readonly Comparison[]
}

/** The comparison that runs and those that have ended, with what people opened. @throws NotAllowedError */
export async function listComparisons(
  { database, snapshot }: Pick<Engine, 'database' | 'snapshot'>,
  viewer: Viewer,
): Promise<Comparisons> {
  if (!isStaff(viewer)) throw new NotAllowedError('Only staff see how rankings compare')
  const stored = await readComparisons(database)
  const all = await Promise.all(
    stored.map(async (one): Promise<Comparison> => {
      const tally = one.tally ?? (await readTally(database, one))
      const p = signTest(tally.winsOfA, tally.winsOfB)
      return { ...one, tally, p, verdict: verdictOf(tally, p) }
    }),
  )
  const running = all.find(({ endedAt }) => endedAt === null) ?? null
  return {
    running,
    isApplied: running !== null && snapshot.comparison?.number === running.number,
    ended: all.filter(({ endedAt }) => endedAt !== null),
  }
}
