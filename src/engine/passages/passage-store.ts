import type { Passage, PassageField, PassageText } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'

/** Every passage, in the order of ids. */
export async function readPassages(reader: Reader): Promise<Passage[]> {
  const rows = await reader
    .selectFrom('passages')
    .select(['id', 'caseStudyId', 'language', 'field', 'position', 'text', 'inputHash'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, field: row.field as PassageField }))
}

export async function putPassage(queries: Queries, passage: PassageText, inputHash: string): Promise<void> {
  const { caseStudyId, language, field, position, text } = passage
  await queries
    .insertInto('passages')
    .values({ caseStudyId, language, field, position, text, inputHash })
    .onConflict((conflict) =>
      conflict.columns(['caseStudyId', 'language', 'field', 'position']).doUpdateSet({ text, inputHash }),
    )
    .execute()
}

export async function deletePassage(queries: Queries, id: number): Promise<void> {
  await queries.deleteFrom('passages').where('id', '=', id).execute()
}
