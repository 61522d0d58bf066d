import type { CaseStudy, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { checkMayManage } from './check-may-manage.js'
import { type ImportPlan, planImport } from './plan-import.js'
import { readGeneration } from './state-store.js'

export interface ImportPreview {
  readonly plan: ImportPlan
  /** The generation of the catalogue that the plan was made for. */
  readonly generation: number
}

/** What an import of case studies would do. Nothing is stored. @throws NotAllowedError */
export async function previewImport(
  { database }: WithDatabase,
  viewer: Viewer,
  studies: readonly CaseStudy[],
): Promise<ImportPreview> {
  checkMayManage(viewer)
  const generation = await readGeneration(database)
  return { plan: await planImport(database, studies), generation }
}
