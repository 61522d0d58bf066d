import { technology } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'
import { factsOf } from './dossier-facts.js'
import { readAll } from './record-store.js'

/** When a fact came into its dossier, and when somebody last said that it holds; ISO 8601 in UTC. */
export interface FactDates {
  readonly addedAt: string
  readonly verifiedAt: string | null
}

export type DatesOfFacts = (technologyId: string, factId: string) => FactDates

/** The dates of all facts. One that was here before dates were kept counts from the day since they are. */
export async function readFactDates(reader: Reader): Promise<DatesOfFacts> {
  const rows = await reader
    .selectFrom('factDates')
    .select(['technologyId', 'factId', 'addedAt', 'verifiedAt'])
    .execute()
  const known = new Map(rows.map(({ technologyId, factId, ...dates }) => [`${technologyId}/${factId}`, dates]))
  const { at } = await reader.selectFrom('factsSince').select('at').executeTakeFirstOrThrow()
  const unknown = { addedAt: at, verifiedAt: null }
  return (technologyId, factId) => known.get(`${technologyId}/${factId}`) ?? unknown
}

/** Notes that a fact holds at a moment. */
export async function putVerified(queries: Queries, technologyId: string, factId: string, at: string): Promise<void> {
  await queries
    .insertInto('factDates')
    .values({ technologyId, factId, addedAt: at, verifiedAt: at })
    .onConflict((conflict) => conflict.columns(['technologyId', 'factId']).doUpdateSet({ verifiedAt: at }))
    .execute()
}

/** Notes the day on which facts came that have none yet. */
export async function noteNewFacts(queries: Queries): Promise<void> {
  const addedAt = new Date().toISOString()
  for (const one of await readAll(queries, 'technologies', technology)) {
    const rows = factsOf(one).map(({ id }) => ({ technologyId: one.id, factId: id, addedAt, verifiedAt: null }))
    if (rows.length === 0) continue
    await queries
      .insertInto('factDates')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
