import type { Target, Viewer } from '../../domain/index.js'
import type { StoredCase } from '../catalogue/index.js'
import { inCatalogue, readCaseStudyTarget, writeCaseStudy } from './case-study-record.js'
import type { CaseStudyServices } from './case-study-services.js'

/**
 * Restores an archived case study, also one that was merged; what it gave to the other stays there.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError
 */
export async function restoreCaseStudy(
  services: CaseStudyServices,
  viewer: Viewer,
  target: Target,
): Promise<StoredCase> {
  const restored = await services.database.transaction(async (queries) => {
    const before = await readCaseStudyTarget(queries, viewer, target, 'archived')
    return writeCaseStudy(queries, { by: viewer, action: 'restored', before, after: { ...before, ...inCatalogue } })
  })
  await services.refreshAfterWrite()
  return restored
}
