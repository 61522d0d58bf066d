import type { CaseStudy } from '../domain/index.js'
import type { Queries } from '../storage/index.js'

/** Writes a case study with what it refers to. Answers whether anything changed. */
export async function putCaseStudy(queries: Queries, study: CaseStudy): Promise<boolean> {
  const { changes } = await queries.run(
    `INSERT INTO case_studies (id, body, updated_at) VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
     ON CONFLICT DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at WHERE body <> excluded.body`,
    study.id,
    JSON.stringify(study),
  )
  if (changes === 0) return false
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
  return true
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
