import type { CaseStudy } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readForImport, type StoredForImport } from './case-study-store.js'

/**
 * What an import does with each case study: the first two are written, the others left alone. `edited` are those that
 * people have changed here, `archived` those that people took out, also by merging them into others.
 */
export const importGroups = ['fresh', 'changed', 'unchanged', 'edited', 'archived'] as const
export type ImportGroup = (typeof importGroups)[number]

export type ImportPlan = Readonly<Record<ImportGroup, readonly CaseStudy[]>>
export type ImportCounts = Readonly<Record<ImportGroup, number>>

/** Says what an import of these case studies does: to a person who wants to see it first, and to the import itself. */
export async function planImport(queries: Reader, studies: readonly CaseStudy[]): Promise<ImportPlan> {
  const ids = studies.map(({ id }) => id)
  const stored = await readForImport(queries, ids)
  const plan: Record<ImportGroup, CaseStudy[]> = { fresh: [], changed: [], unchanged: [], edited: [], archived: [] }
  for (const study of studies) plan[groupOf(study, stored.get(study.id))].push(study)
  return plan
}

export function countsOf(plan: ImportPlan): ImportCounts {
  const counts = importGroups.map((group) => [group, plan[group].length] as const)
  return Object.fromEntries(counts) as ImportCounts
}

function groupOf(study: CaseStudy, stored: StoredForImport | undefined): ImportGroup {
  if (!stored) return 'fresh'
  if (stored.archived) return 'archived'
  if (stored.body === JSON.stringify(study)) return 'unchanged'
  return stored.byPeople ? 'edited' : 'changed'
}
