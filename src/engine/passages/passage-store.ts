import type { PassageField, PassageText } from '../../domain/index.js'
import { inBatches, type Queries, type Reader, valuesOf } from '../../platform/database/index.js'
import type { PassageKey } from '../../ranking/index.js'

/** The passages of some case studies, or of all, in the order of ids. */
export async function readPassages(reader: Reader, caseStudyIds?: readonly string[]): Promise<PassageKey[]> {
  const rows = await reader
    .selectFrom('passages')
    .select(['id', 'caseStudyId', 'language', 'field', 'position', 'inputHash'])
    .$if(caseStudyIds !== undefined, (query) => query.where('caseStudyId', 'in', valuesOf(caseStudyIds!)))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, field: row.field as PassageField }))
}

export async function putPassages(
  queries: Queries,
  passages: readonly (PassageText & Pick<PassageKey, 'inputHash'>)[],
): Promise<void> {
  for (const batch of inBatches(passages)) {
    await queries
      .insertInto('passages')
      .values(
        batch.map(({ caseStudyId, language, field, position, text, inputHash }) => {
          return { caseStudyId, language, field, position, text, inputHash }
        }),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['caseStudyId', 'language', 'field', 'position'])
          .doUpdateSet(({ ref }) => ({ text: ref('excluded.text'), inputHash: ref('excluded.inputHash') })),
      )
      .execute()
  }
}

export async function deletePassage(queries: Queries, id: number): Promise<void> {
  await queries.deleteFrom('passages').where('id', '=', id).execute()
}
