import { sql } from 'kysely'
import { type CaseStudy, caseStudy } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson, valuesOf } from '../../platform/database/index.js'
import { compactCaseStudy } from './compact-case-study.js'
import { nextGeneration } from './state-store.js'

/** A stored case study with its version and state. */
export interface StoredCase {
  readonly study: CaseStudy
  /** Increases by one with every change. */
  readonly version: number
  /** When it was archived; null otherwise. */
  readonly archivedAt: string | null
  /** The case study that it was merged into. */
  readonly mergedInto: string | null
  readonly updatedAt: string
}

const columns = ['body', 'version', 'archivedAt', 'mergedInto', 'updatedAt'] as const

interface Row extends Omit<StoredCase, 'study'> {
  readonly body: string
}

/** Case studies read at once: those of a large catalogue take a gigabyte as they are stored. */
const readAtOnce = 1_000

/** Every case study in the catalogue, sorted by id. */
export async function readPublished(reader: Reader): Promise<CaseStudy[]> {
  const studies: CaseStudy[] = []
  let rows: { id: string; body: string }[]
  let last = ''
  do {
    rows = await reader
      .selectFrom('caseStudies')
      .select(['id', 'body'])
      .where('archivedAt', 'is', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(readAtOnce)
      .execute()
    for (const { body } of rows) studies.push(publishedCase(body))
    last = rows.at(-1)?.id ?? last
  } while (rows.length === readAtOnce)
  return studies
}

/** A case study as the catalogue holds it. */
function publishedCase(body: string): CaseStudy {
  return compactCaseStudy(caseStudy.parse(fromJson(body)))
}

/** A case study that changed; without a body it is no longer in the catalogue. */
export interface ChangedCase {
  readonly id: string
  readonly study: CaseStudy | undefined
}

/** The case studies that changed after a generation. */
export async function readChangedSince(reader: Reader, generation: number): Promise<ChangedCase[]> {
  const rows = await reader
    .selectFrom('caseStudies')
    .select(['id', 'body', 'archivedAt'])
    .where('generation', '>', generation)
    .execute()
  return rows.map(({ id, body, archivedAt }) => ({
    id,
    study: archivedAt === null ? publishedCase(body) : undefined,
  }))
}

export async function countPublished(reader: Reader): Promise<number> {
  const { count } = await reader
    .selectFrom('caseStudies')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('archivedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Archived case studies, sorted by id. */
export async function readArchived(reader: Reader): Promise<StoredCase[]> {
  const rows = await reader
    .selectFrom('caseStudies')
    .select(columns)
    .where('archivedAt', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(toStoredCase)
}

/** A case study, archived or not. */
export async function readCase(reader: Reader, id: string): Promise<StoredCase | undefined> {
  const row = await reader.selectFrom('caseStudies').select(columns).where('id', '=', id).executeTakeFirst()
  return row && toStoredCase(row)
}

/** What an import needs to know about a stored case study. */
export interface StoredForImport {
  readonly body: string
  readonly archived: boolean
  readonly byPeople: boolean
}

/** The stored case studies with these ids. */
export async function readForImport(reader: Reader, ids: readonly string[]): Promise<Map<string, StoredForImport>> {
  const rows = await reader
    .selectFrom('caseStudies')
    .select(['id', 'body', 'archivedAt', 'byPeople'])
    .where('id', 'in', valuesOf(ids))
    .execute()
  return new Map(
    rows.map(({ id, body, archivedAt, byPeople }) => [
      id,
      { body, archived: archivedAt !== null, byPeople: byPeople === 1 },
    ]),
  )
}

/** Writes an imported case study with its references. The import plan decides which ones may be written. */
export async function putCaseStudy(queries: Queries, study: CaseStudy): Promise<void> {
  const updatedAt = new Date().toISOString()
  const content = { body: toJson(study), updatedAt, generation: nextGeneration }
  await queries
    .insertInto('caseStudies')
    .values({ id: study.id, addedAt: updatedAt, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...content, version: sql`case_studies.version + 1` }))
    .execute()
  await putReferences(queries, study)
}

/** Writes a case study that people edited. */
export async function putCaseByPeople(queries: Queries, { study, ...rest }: StoredCase): Promise<void> {
  const { version, archivedAt, mergedInto, updatedAt } = rest
  const content = {
    body: toJson(study),
    updatedAt,
    version,
    archivedAt,
    mergedInto,
    byPeople: 1,
    generation: nextGeneration,
  }
  await queries
    .insertInto('caseStudies')
    .values({ id: study.id, addedAt: updatedAt, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute()
  await putReferences(queries, study)
}

/** Redirects everything merged into one case study to another. */
export async function passOnMerged(queries: Queries, from: string, into: string): Promise<void> {
  await queries.updateTable('caseStudies').set({ mergedInto: into }).where('mergedInto', '=', from).execute()
}

/** When a case study came into the catalogue, and when it last changed (ISO 8601). */
export interface CaseStudyTimes {
  readonly addedAt: string
  readonly updatedAt: string
}

/** The times of case studies, by id; of every one when no ids are given. */
export async function readTimes(reader: Reader, ids?: readonly string[]): Promise<Map<string, CaseStudyTimes>> {
  const all = reader.selectFrom('caseStudies').select(['id', 'addedAt', 'updatedAt'])
  const rows = await (ids ? all.where('id', 'in', valuesOf(ids)) : all).execute()
  return new Map(rows.map(({ id, ...times }) => [id, times]))
}

async function putReferences(queries: Queries, study: CaseStudy): Promise<void> {
  const caseStudyId = study.id
  for (const table of ['caseStudyImplementers', 'caseStudyTechnologies', 'caseStudyProcessAreas'] as const) {
    await queries.deleteFrom(table).where('caseStudyId', '=', caseStudyId).execute()
  }
  for (const { member, role } of study.implementers) {
    await queries.insertInto('caseStudyImplementers').values({ caseStudyId, memberCode: member, role }).execute()
  }
  for (const technologyId of study.technologies) {
    await queries.insertInto('caseStudyTechnologies').values({ caseStudyId, technologyId }).execute()
  }
  for (const processAreaId of study.processAreas) {
    await queries.insertInto('caseStudyProcessAreas').values({ caseStudyId, processAreaId }).execute()
  }
}

function toStoredCase({ body, ...row }: Row): StoredCase {
  return { ...row, study: caseStudy.parse(fromJson(body)) }
}
