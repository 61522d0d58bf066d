import type { CaseStudy } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { putCaseStudy } from './case-study-store.js'
import { type ImportPlan, planImport } from './plan-import.js'

/** Writes the case studies that the plan allows. */
export async function writeImport(queries: Queries, studies: readonly CaseStudy[]): Promise<ImportPlan> {
  const plan = await planImport(queries, studies)
  for (const study of [...plan.fresh, ...plan.changed]) await putCaseStudy(queries, study)
  return plan
}
