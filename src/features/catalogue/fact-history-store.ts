import { monotonicFactory } from 'ulid'
import { z } from 'zod'
import { type DossierHeading, dossierHeading, type FactContent, factContent, factId } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

const nextId = monotonicFactory()

/** What was done with a fact of a dossier after it came, as it is public. */
export const factEvent = z
  .object({
    factId,
    heading: dossierHeading,
    at: z.iso.datetime(),
    action: z.enum(['added', 'changed', 'removed', 'verified']),
    actor: z
      .string()
      .nullable()
      .describe('Id of a person or a key, for staff only; null also for a new version of the domain pack'),
    before: factContent.nullable(),
    after: factContent.nullable(),
  })
  .meta({ id: 'FactEvent' })
export type FactEvent = z.infer<typeof factEvent>

interface Body {
  readonly heading: DossierHeading
  readonly before: FactContent | null
  readonly after: FactContent | null
}

/** What was done with the facts of a dossier, the first thing first. */
export async function readFactEvents(reader: Reader, technologyId: string): Promise<FactEvent[]> {
  const rows = await reader
    .selectFrom('factHistory')
    .select(['factId', 'at', 'action', 'actor', 'body'])
    .where('technologyId', '=', technologyId)
    .orderBy('id')
    .execute()
  return rows.map(({ body, action, ...row }) => ({
    ...row,
    action: factEvent.shape.action.parse(action),
    ...fromJson<Body>(body),
  }))
}

export async function insertFactEvent(queries: Queries, technologyId: string, event: FactEvent): Promise<void> {
  const { factId, at, action, actor, heading, before, after } = event
  const body: Body = { heading, before, after }
  await queries
    .insertInto('factHistory')
    .values({ id: nextId(), technologyId, factId, at, action, actor, body: toJson(body) })
    .execute()
}
