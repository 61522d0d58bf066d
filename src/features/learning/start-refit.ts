import { PasserelleError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { listRankings } from './list-rankings.js'
import { runRefit } from './run-refit.js'
import { requireMayChooseRanking } from './use-ranking.js'

/** Thrown when a refit is under way already. */
export class RefitUnderWayError extends PasserelleError {
  readonly code = 'REFIT_UNDER_WAY'
}

/** A refit that somebody started here, as every process on the database knows it. */
export interface RefitRun {
  /** ISO 8601. */
  readonly startedAt: string
  /** `null` while it is under way. */
  readonly endedAt: string | null
  /** The number under which its result is stored; `null` while there is none. */
  readonly number: number | null
}

const name = 'refit started at the desk'
/** Milliseconds: what was started yesterday is no news. */
const remembered = 86_400_000
/** Milliseconds after which a refit that has not said that it ended was stopped with its service. */
const longest = 3_600_000

/** The refit that was started last, if that was not long ago. */
export async function readRefitRun({ database }: WithDatabase): Promise<RefitRun | undefined> {
  const stored = await database.memory.get(name)
  return stored && (JSON.parse(stored.toString()) as RefitRun)
}

export function isUnderWay(run: RefitRun | undefined, now = Date.now()): boolean {
  return run !== undefined && run.endedAt === null && now - Date.parse(run.startedAt) < longest
}

/**
 * Starts to learn from decisions and does not wait for the end. @param run the refit itself
 * @throws NotAllowedError, RefitUnderWayError
 */
export async function startRefit(
  engine: Pick<Engine, 'database' | 'snapshot' | 'refreshAfterWrite'>,
  viewer: Viewer,
  run: () => Promise<number | null> = runRefit,
): Promise<{ readonly ended: Promise<void> }> {
  requireMayChooseRanking(viewer)
  const { database } = engine
  if (isUnderWay(await readRefitRun(engine))) throw new RefitUnderWayError('A refit is under way')
  const before = await lastNumber(engine)
  const startedAt = new Date().toISOString()
  await remember(engine, { startedAt, endedAt: null, number: null })
  await database.transaction((queries) =>
    record(queries, {
      by: viewer,
      action: 'refit started',
      entity: 'ranking',
      entityId: String(before + 1),
      before: null,
      after: null,
    }),
  )
  const end = async () => {
    const after = await lastNumber(engine)
    await remember(engine, { startedAt, endedAt: new Date().toISOString(), number: after > before ? after : null })
    await engine.refreshAfterWrite()
  }
  // One that cannot even be started has ended without a result.
  return { ended: run().then(end, end) }
}

function remember({ database }: WithDatabase, run: RefitRun): Promise<void> {
  return database.memory.put(name, Buffer.from(JSON.stringify(run)), remembered)
}

async function lastNumber(engine: Pick<Engine, 'database' | 'snapshot'>): Promise<number> {
  return Math.max(0, ...(await listRankings(engine)).refits.map(({ number }) => number))
}
