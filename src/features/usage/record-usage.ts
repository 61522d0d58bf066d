import { InvalidInputError, memberOf, type Viewer } from '../../domain/index.js'
import { type Engine, readModelInUse } from '../../engine/index.js'
import type { UsageEvent } from './usage-event.js'
import { insertUsage } from './usage-store.js'

const hour = 3_600_000

/** Records what people did with case studies. @throws InvalidInputError for case studies that do not exist */
export async function recordUsage(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  events: readonly UsageEvent[],
): Promise<void> {
  const errors = events.flatMap(({ caseStudyId }, index) =>
    catalogue.caseStudies.has(caseStudyId)
      ? []
      : [{ path: `events.${index}.caseStudyId`, message: `"${caseStudyId}" does not exist` }],
  )
  if (errors.length > 0) throw new InvalidInputError('Some events are about case studies that do not exist', errors)
  // To the hour: nobody can be recognised by the moment.
  const at = new Date(Math.floor(Date.now() / hour) * hour).toISOString()
  const memberCode = memberOf(viewer)
  await database.transaction(async (queries) => {
    const ranking = (await readModelInUse(queries)) ?? 0
    await insertUsage(
      queries,
      events.map((event) => ({ ...event, at, memberCode, ranking })),
    )
  })
}
