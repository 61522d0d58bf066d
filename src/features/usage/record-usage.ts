import { InvalidInputError, memberOf, type Viewer } from '../../domain/index.js'
import { bundledNumber, type Engine, readRefitNumbers, readRunningComparison } from '../../engine/index.js'
import type { Queries } from '../../platform/database/index.js'
import { comparisonIn } from './answer-id.js'
import { insertOpen } from './opens-store.js'
import type { UsageEvent } from './usage-event.js'
import { insertUsage } from './usage-store.js'

const hour = 3_600_000

/**
 * Records what people did with case studies, and counts what they opened for the comparison of rankings that runs.
 * @throws InvalidInputError for case studies and rankings that do not exist
 */
export async function recordUsage(
  { database, catalogue, snapshot }: Pick<Engine, 'database' | 'catalogue' | 'snapshot'>,
  viewer: Viewer,
  events: readonly UsageEvent[],
): Promise<void> {
  const rankings = new Set([bundledNumber, ...(await readRefitNumbers(database))])
  const errors = events.flatMap(({ caseStudyId, ranking }, index) => [
    ...(catalogue.caseStudies.has(caseStudyId)
      ? []
      : [{ path: `events.${index}.caseStudyId`, message: `"${caseStudyId}" does not exist` }]),
    ...(typeof ranking !== 'number' || rankings.has(ranking)
      ? []
      : [{ path: `events.${index}.ranking`, message: `there is no ranking ${ranking}` }]),
  ])
  if (errors.length > 0) throw new InvalidInputError('Some events are about what does not exist', errors)
  // To the hour: nobody can be recognised by the moment.
  const at = new Date(Math.floor(Date.now() / hour) * hour).toISOString()
  const memberCode = memberOf(viewer)
  await database.transaction(async (queries) => {
    await insertUsage(
      queries,
      events.map(({ answerId: _, ranking = snapshot.rankingNumber, ...event }) => ({
        ...event,
        at,
        memberCode,
        ranking,
      })),
    )
    await countOpens(queries, events)
  })
}

/** Answers of a comparison that has ended may still be on a screen: what is opened there counts for none. */
async function countOpens(queries: Queries, events: readonly UsageEvent[]): Promise<void> {
  const running = await readRunningComparison(queries)
  if (!running) return
  for (const { kind, caseStudyId, ranking, answerId } of events) {
    if (kind === 'shown' || !answerId || comparisonIn(answerId) !== running.number) continue
    if (ranking !== running.a && ranking !== running.b) continue
    await insertOpen(queries, { comparison: running.number, answerId, caseStudyId, ranking })
  }
}
