import { type CaseStudy, caseStudy } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

/** A case study with what is known of it beside what it says. */
export interface KeptCase {
  readonly study: CaseStudy
  /** Grows by one with every change. */
  readonly version: number
  /** When it was taken out of the catalogue; null while it is in it. */
  readonly archivedAt: string | null
  /** The case study that it was found to be a duplicate of. */
  readonly mergedInto: string | null
  readonly updatedAt: string
}

interface Row extends Omit<KeptCase, 'study'> {
  readonly body: string
}

const columns = 'body, version, archived_at AS archivedAt, merged_into AS mergedInto, updated_at AS updatedAt'

/** Every case study of the catalogue, in the order of ids. */
export async function readPublished(database: Pick<Database, 'all'>): Promise<CaseStudy[]> {
  const rows = await database.all<{ body: string }>(
    'SELECT body FROM case_studies WHERE archived_at IS NULL ORDER BY id',
  )
  return rows.map(({ body }) => caseStudy.parse(JSON.parse(body)))
}

/** Those that were taken out, in the order of ids. */
export async function readArchived(database: Pick<Database, 'all'>): Promise<KeptCase[]> {
  const rows = await database.all<Row>(`SELECT ${columns} FROM case_studies WHERE archived_at IS NOT NULL ORDER BY id`)
  return rows.map(asKept)
}

/** A case study, also when it is archived. */
export async function readCase(queries: Pick<Queries, 'get'>, id: string): Promise<KeptCase | undefined> {
  const row = await queries.get<Row>(`SELECT ${columns} FROM case_studies WHERE id = ?`, id)
  return row && asKept(row)
}

/** What an import must know of a case study that is there already. */
export interface StoredForImport {
  readonly body: string
  readonly archived: boolean
  readonly byPeople: boolean
}

/** Those that are there under some of these ids. */
export async function readForImport(
  queries: Pick<Queries, 'all'>,
  ids: readonly string[],
): Promise<Map<string, StoredForImport>> {
  const rows = await queries.all<{ id: string; body: string; archived: number; byPeople: number }>(
    `SELECT id, body, archived_at IS NOT NULL AS archived, by_people AS byPeople FROM case_studies
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map(
    rows.map(({ id, body, archived, byPeople }) => [id, { body, archived: archived === 1, byPeople: byPeople === 1 }]),
  )
}

/** Writes an imported case study with what it refers to. Which ones may be written, a plan says. */
export async function putCaseStudy(queries: Queries, study: CaseStudy): Promise<void> {
  await queries.run(
    `INSERT INTO case_studies (id, body, updated_at) VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
     ON CONFLICT DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at, version = version + 1`,
    study.id,
    JSON.stringify(study),
  )
  await putReferences(queries, study)
}

/** Writes a case study as people want it from now on. */
export async function putCaseByPeople(
  queries: Queries,
  { study, version, archivedAt, mergedInto, updatedAt }: KeptCase,
): Promise<void> {
  await queries.run(
    `INSERT INTO case_studies (id, body, updated_at, version, archived_at, merged_into, by_people)
     VALUES (?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at, version = excluded.version,
       archived_at = excluded.archived_at, merged_into = excluded.merged_into, by_people = 1`,
    study.id,
    JSON.stringify(study),
    updatedAt,
    version,
    archivedAt,
    mergedInto,
  )
  await putReferences(queries, study)
}

/** Whatever was merged into one is from now on merged into another. */
export async function passOnMerged(queries: Queries, from: string, into: string): Promise<void> {
  await queries.run('UPDATE case_studies SET merged_into = ? WHERE merged_into = ?', into, from)
}

async function putReferences(queries: Queries, study: CaseStudy): Promise<void> {
  for (const table of ['implementers', 'technologies', 'process_areas']) {
    await queries.run(`DELETE FROM case_study_${table} WHERE case_study_id = ?`, study.id)
  }
  for (const { member, role } of study.implementers) {
    await queries.run('INSERT INTO case_study_implementers VALUES (?, ?, ?)', study.id, member, role)
  }
  for (const id of study.technologies) {
    await queries.run('INSERT INTO case_study_technologies VALUES (?, ?)', study.id, id)
  }
  for (const id of study.processAreas) {
    await queries.run('INSERT INTO case_study_process_areas VALUES (?, ?)', study.id, id)
  }
}

function asKept({ body, ...row }: Row): KeptCase {
  return { ...row, study: caseStudy.parse(JSON.parse(body)) }
}

/** When case studies were last written, by id. */
export async function readChangeTimes(
  database: Pick<Queries, 'all'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database.all<{ id: string; at: string }>(
    'SELECT id, updated_at AS at FROM case_studies WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, at }) => [id, at]))
}
