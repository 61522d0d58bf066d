import { type CaseStudy, type PassageText, passagesOf } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import type { ModelManifest } from '../../platform/encoder/index.js'
import { deletePassage, putPassages, readPassages } from './passage-store.js'
import { hashInput, passageInput } from './passages.js'

/** The case studies whose passages are updated. */
export interface CasesToUpdate {
  readonly studies: readonly CaseStudy[]
  /** Those that are no longer in the catalogue; when missing, all that are not among `studies`. */
  readonly gone?: readonly string[] | undefined
}

/**
 * Updates the table of passages to match case studies. Unchanged passages keep their id.
 * @returns the hashes of the inputs that no longer belong to these passages
 */
export async function updatePassages(
  database: Database,
  { studies, gone }: CasesToUpdate,
  prefixes: ModelManifest['prefixes'],
): Promise<string[]> {
  const concerned = gone && [...gone, ...studies.map(({ id }) => id)]
  const known = new Map((await readPassages(database, concerned)).map((passage) => [keyOf(passage), passage]))
  const replaced: string[] = []
  const changed = studies.flatMap(passagesOf).flatMap((passage) => {
    const inputHash = hashInput(passageInput(passage, prefixes))
    const before = known.get(keyOf(passage))
    known.delete(keyOf(passage))
    if (before?.inputHash === inputHash) return []
    if (before) replaced.push(before.inputHash)
    return [{ ...passage, inputHash }]
  })
  if (changed.length > 0 || known.size > 0)
    await database.transaction(async (queries) => {
      for (const stale of known.values()) await deletePassage(queries, stale.id)
      await putPassages(queries, changed)
    })
  return [...replaced, ...[...known.values()].map(({ inputHash }) => inputHash)]
}

function keyOf({ caseStudyId, language, field, position }: Omit<PassageText, 'text'>): string {
  return `${caseStudyId} ${language} ${field} ${position}`
}
