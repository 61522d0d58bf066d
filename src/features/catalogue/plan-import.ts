import type { CaseStudy } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readForImport, type StoredForImport } from './case-study-store.js'

/**
 * What an import does with each case study: the first two groups are written, the others skipped. `edited` were changed
 * by people here; `archived` were archived by people, also by merging.
 */
export const importGroups = ['fresh', 'changed', 'unchanged', 'edited', 'archived'] as const
export type ImportGroup = (typeof importGroups)[number]

export type ImportPlan = Readonly<Record<ImportGroup, readonly CaseStudy[]>>
export type ImportCounts = Readonly<Record<ImportGroup, number>>

/** Plans an import of these case studies: for the preview, and for the import itself. */
export async function planImport(queries: Reader, studies: readonly CaseStudy[]): Promise<ImportPlan> {
  const ids = studies.map(({ id }) => id)
  const stored = await readForImport(queries, ids)
  const plan: Record<ImportGroup, CaseStudy[]> = { fresh: [], changed: [], unchanged: [], edited: [], archived: [] }
  for (const study of studies) plan[groupOf(study, stored.get(study.id))].push(study)
  return plan
}

export function countsOf(plan: Readonly<Record<ImportGroup, readonly unknown[]>>): ImportCounts {
  const counts = importGroups.map((group) => [group, plan[group].length] as const)
  return Object.fromEntries(counts) as ImportCounts
}

function groupOf(study: CaseStudy, stored: StoredForImport | undefined): ImportGroup {
  if (!stored) return 'fresh'
  if (stored.archived) return 'archived'
  if (stored.body === JSON.stringify(study)) return 'unchanged'
  return stored.byPeople ? 'edited' : 'changed'
}
