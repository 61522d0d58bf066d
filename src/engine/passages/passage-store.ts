import type { Passage, PassageField, PassageText } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

interface Row {
  id: number
  case_study_id: string
  language: string
  field: PassageField
  position: number
  text: string
  input_hash: string
}

/** Every passage, in the order of ids. */
export async function readPassages(queries: Pick<Database, 'all'>): Promise<Passage[]> {
  const rows = await queries.all<Row>(
    'SELECT id, case_study_id, language, field, position, text, input_hash FROM passages ORDER BY id',
  )
  return rows.map((row) => ({
    id: row.id,
    caseStudyId: row.case_study_id,
    language: row.language,
    field: row.field,
    position: row.position,
    text: row.text,
    inputHash: row.input_hash,
  }))
}

export async function putPassage(queries: Queries, passage: PassageText, inputHash: string): Promise<void> {
  await queries.run(
    `INSERT INTO passages (case_study_id, language, field, position, text, input_hash) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (case_study_id, language, field, position) DO UPDATE SET text = excluded.text, input_hash = excluded.input_hash`,
    passage.caseStudyId,
    passage.language,
    passage.field,
    passage.position,
    passage.text,
    inputHash,
  )
}

export async function deletePassage(queries: Queries, id: number): Promise<void> {
  await queries.run('DELETE FROM passages WHERE id = ?', id)
}
