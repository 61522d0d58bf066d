import { InvalidInputError, type Target, type Viewer } from '../../domain/index.js'
import { passOnMerged, type StoredCase } from '../catalogue/index.js'
import { transferFeedback } from '../feedback/index.js'
import { transferMatches } from '../matches/index.js'
import { transferRules } from '../rules/index.js'
import { readCaseStudyTarget, writeCaseStudy } from './case-study-record.js'
import type { CaseStudyServices } from './case-study-services.js'
import { unite } from './unite-case-studies.js'

export interface Merged {
  /** The duplicate, archived. */
  readonly from: StoredCase
  /** The case study that has the facts of both. */
  readonly into: StoredCase
}

/**
 * Merges a duplicate into another case study, with decisions, published answers, feedback and rules about it. Where both
 * have a decision, or both have feedback, that of the one that stays counts, and the other stays with the archived one.
 * @param target the duplicate
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, InvalidInputError
 */
export async function mergeCaseStudies(
  services: CaseStudyServices,
  viewer: Viewer,
  target: Target,
  intoId: string,
): Promise<Merged> {
  const fromId = target.id
  if (fromId === intoId) {
    throw new InvalidInputError('A case study cannot be merged into itself', [
      { path: 'into', message: 'is the same case study' },
    ])
  }
  const merged = await services.database.transaction(async (queries) => {
    const from = await readCaseStudyTarget(queries, viewer, target)
    const into = await readCaseStudyTarget(queries, viewer, { id: intoId })
    await passOnMerged(queries, fromId, intoId)
    const united = { ...into, study: unite(into.study, from.study) }
    const archived = { ...from, archivedAt: new Date().toISOString(), mergedInto: intoId }
    const result: Merged = {
      into: await writeCaseStudy(queries, { by: viewer, action: 'merged with', before: into, after: united }),
      from: await writeCaseStudy(queries, { by: viewer, action: 'merged', before: from, after: archived }),
    }
    await transferMatches(queries, viewer, fromId, intoId)
    await transferFeedback(queries, viewer, fromId, intoId)
    await transferRules(queries, viewer, fromId, intoId)
    return result
  })
  await services.refreshAfterWrite()
  return merged
}
