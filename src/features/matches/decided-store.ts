import { type Decided, type Decision, type DecisionState, groupBy } from '../../domain/index.js'
import { fromJson, jsonField, type Reader, valuesOf } from '../../platform/database/index.js'

interface DecidedRow {
  readonly needId: string
  readonly caseStudyId: string
  /** Place among the suggestions; null where it is not among them. */
  readonly rank: number | null
  readonly decision: string
}

/** A subquery over all decisions that stand now, or that were published last. */
export function decisionsIn(reader: Reader, state: DecisionState) {
  if (state === 'current') {
    return reader
      .selectFrom('matches')
      .select(['needId', 'caseStudyId', 'rank', 'decision'])
      .where('decision', 'is not', null)
      .$castTo<DecidedRow>()
      .as('decided')
  }
  return reader
    .selectFrom('publishedDecisions as published')
    .leftJoin('matches', (join) =>
      join.onRef('matches.needId', '=', 'published.needId').onRef('matches.caseStudyId', '=', 'published.caseStudyId'),
    )
    .select(['published.needId', 'published.caseStudyId', 'matches.rank', 'published.decision'])
    .$castTo<DecidedRow>()
    .as('decided')
}

/** What was decided for a need, the newest first: of two pins to one place the newer gets it. */
export async function readDecided(reader: Reader, needId: string, state: DecisionState): Promise<Decided[]> {
  return (await readDecidedFor(reader, [needId], state)).get(needId) ?? []
}

/** What was decided for needs, by their ids; those for which nothing was have none. */
export async function readDecidedFor(
  reader: Reader,
  needIds: readonly string[],
  state: DecisionState,
): Promise<Map<string, Decided[]>> {
  const rows = await reader
    .selectFrom(decisionsIn(reader, state))
    .select(['needId', 'caseStudyId', 'decision'])
    .where('needId', 'in', valuesOf(needIds))
    .orderBy(jsonField('decision', 'at'), 'desc')
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('caseStudyId')
    .execute()
  const decided = groupBy(rows, ({ needId }) => needId)
  return new Map([...decided].map(([needId, found]) => [needId, found.map(asDecided)]))
}

/** Ids of the needs for which at least one case study of the catalogue is approved. */
export async function readApprovedNeeds(reader: Reader): Promise<Set<string>> {
  const rows = await reader
    .selectFrom('matches')
    .innerJoin('caseStudies', 'caseStudies.id', 'caseStudyId')
    .select('needId')
    .distinct()
    .where(jsonField('decision', 'state'), '=', 'approved')
    .where('archivedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ needId }) => needId))
}

function asDecided({ caseStudyId, decision }: Pick<DecidedRow, 'caseStudyId' | 'decision'>): Decided {
  const { state, position } = fromJson<Decision>(decision)
  return { caseStudyId, state, position }
}
