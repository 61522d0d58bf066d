import { mayManageCatalogue, NotAllowedError, type Target, type Viewer, WrongStatusError } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { type Change, readTarget, type VersionedRecord, writeVersion } from '../audit/index.js'
import { advanceGeneration, putCaseByPeople, readCase, type StoredCase } from '../catalogue/index.js'
import { hasVersions, putVersion } from './history-store.js'

/** What a case study is while it is in the catalogue. */
export const inCatalogue = { archivedAt: null, mergedInto: null } as const

const caseStudyRecord: VersionedRecord<StoredCase> = {
  name: 'case study',
  entity: 'case study',
  idOf: ({ study }) => study.id,
  read: readCase,
  maySee: mayManageCatalogue,
  async write(queries, one, { by, action }) {
    await putCaseByPeople(queries, one)
    await putVersion(queries, by, versionOf(one, action))
  },
  audited: ({ version, archivedAt, mergedInto }) => ({ version, archivedAt, mergedInto }),
}

/**
 * Reads a case study that is to be changed. @param where it must be for that
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError
 */
export async function readCaseStudyTarget(
  queries: Queries,
  by: Viewer,
  target: Target,
  where: 'published' | 'archived' = 'published',
): Promise<StoredCase> {
  if (!mayManageCatalogue(by)) throw new NotAllowedError('What stands in the catalogue is decided by staff')
  const found = await readTarget(caseStudyRecord, queries, by, target)
  const isArchived = found.archivedAt !== null
  if (isArchived !== (where === 'archived')) {
    throw new WrongStatusError(isArchived ? `"${target.id}" is archived` : `"${target.id}" is not archived`)
  }
  return found
}

type NewState = Pick<StoredCase, 'study' | 'archivedAt' | 'mergedInto'>

/** Writes the next version of a case study, or a new one, with its history, as a change of the catalogue. */
export async function writeCaseStudy(
  queries: Queries,
  { by, action, before, after }: Omit<Change<StoredCase>, 'after'> & { readonly after: NewState },
): Promise<StoredCase> {
  // What came with an import has no history until somebody changes it.
  if (before && !(await hasVersions(queries, before.study.id))) {
    await putVersion(queries, undefined, versionOf(before, 'imported'))
  }
  const { study, archivedAt, mergedInto } = after
  const next = { study, archivedAt, mergedInto, version: 1, updatedAt: new Date().toISOString() }
  const written = await writeVersion(caseStudyRecord, queries, { by, action, before, after: next })
  await advanceGeneration(queries)
  return written
}

function versionOf({ study, version, updatedAt }: StoredCase, action: string) {
  const { id } = study
  return { entryId: id, version, caseStudyId: id, memberCode: null, at: updatedAt, action, content: study }
}
