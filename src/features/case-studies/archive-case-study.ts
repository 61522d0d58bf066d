import type { Target, Viewer } from '../../domain/index.js'
import type { StoredCase } from '../catalogue/index.js'
import { readCaseStudyTarget, writeCaseStudy } from './case-study-record.js'
import type { CaseStudyServices } from './case-study-services.js'

/**
 * Archives a case study: recommendations find it no more; decisions and feedback on it stay stored.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError
 */
export async function archiveCaseStudy(
  services: CaseStudyServices,
  viewer: Viewer,
  target: Target,
): Promise<StoredCase> {
  const archived = await services.database.transaction(async (queries) => {
    const before = await readCaseStudyTarget(queries, viewer, target)
    const after = { ...before, archivedAt: new Date().toISOString() }
    return writeCaseStudy(queries, { by: viewer, action: 'archived', before, after })
  })
  await services.refreshAfterWrite()
  return archived
}
