import {
  type CaseContent,
  checkPublishable,
  completed,
  InvalidInputError,
  idFrom,
  mayKeepCatalogue,
  NotAllowedError,
  NotFoundError,
  PasserelleError,
  StaleVersionError,
  type Viewer,
  WrongStatusError,
} from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import {
  advanceGeneration,
  checkNamed,
  type KeptCase,
  type KnownIds,
  putCaseByPeople,
  readCase,
} from '../catalogue/index.js'
import { deleteDraft } from './draft-store.js'
import { hasVersions, joinVersions, putVersion } from './history-store.js'
import { findDraft, recordDraft } from './write-drafts.js'

const inCatalogue = { archivedAt: null, mergedInto: null } as const

/** An error to be thrown when a revision was made from a version that others have replaced since. */
export class RevisionOutdatedError extends PasserelleError {
  readonly code = 'REVISION_OUTDATED'
  readonly status = 409
}

/** What staff say when they publish a draft. */
export interface Publication {
  /** The version of the draft that was read; `undefined` when any will do. */
  readonly version?: number | undefined
  /** How good the source is, in place of what the draft says of it. */
  readonly evidence?: CaseContent['evidence']
}

/**
 * Puts what a draft says into the catalogue, as a new case study or in place of what it revises.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, RevisionOutdatedError
 * @throws InvalidInputError naming every field that is missing or wrong
 */
export async function publishDraft(
  database: Database,
  by: Viewer,
  id: string,
  { version, evidence }: Publication,
  known: KnownIds,
): Promise<KeptCase> {
  return database.transaction(async (queries) => {
    const found = await findDraft(queries, by, id, version)
    checkPublishable(found, by)
    const draft = evidence ? { ...found, content: { ...found.content, evidence } } : found
    const before = draft.caseStudyId === null ? undefined : await readCase(queries, draft.caseStudyId)
    if (before) checkStillRevises(before, draft.basedOn)
    const study = completed(draft.content, before?.study.id ?? (await freeId(queries, draft.content)))
    const faults = checkNamed(study, known)
    if (faults.length > 0) throw new InvalidInputError('The case study names what does not exist', faults)
    const after = await keepCase(queries, by, 'published', before, { study, ...inCatalogue })
    await joinVersions(queries, id, study.id)
    await deleteDraft(queries, id)
    await recordDraft(queries, by, 'published', draft, undefined)
    return after
  })
}

/** Takes a case study out of the catalogue; what was decided about it is kept. @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError */
export async function archiveCase(
  database: Database,
  by: Viewer,
  id: string,
  version: number | undefined,
): Promise<KeptCase> {
  return database.transaction(async (queries) => {
    const before = await caseToKeep(queries, by, id, version)
    return keepCase(queries, by, 'archived', before, { ...before, archivedAt: new Date().toISOString() })
  })
}

/** Brings an archived case study back, also one that was merged: what it gave to the other stays there. @throws as archiveCase */
export async function restoreCase(
  database: Database,
  by: Viewer,
  id: string,
  version: number | undefined,
): Promise<KeptCase> {
  return database.transaction(async (queries) => {
    const before = await caseToKeep(queries, by, id, version, 'archived')
    return keepCase(queries, by, 'restored', before, { ...before, ...inCatalogue })
  })
}

/** A case study that somebody is about to change. @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError */
export async function caseToKeep(
  queries: Queries,
  by: Viewer,
  id: string,
  version: number | undefined,
  where: 'published' | 'archived' = 'published',
): Promise<KeptCase> {
  if (!mayKeepCatalogue(by)) throw new NotAllowedError('What stands in the catalogue is decided by staff')
  const found = await readCase(queries, id)
  if (!found) throw new NotFoundError('case study', id)
  if (version !== undefined && version !== found.version) throw new StaleVersionError(found.version)
  const isArchived = found.archivedAt !== null
  if (isArchived !== (where === 'archived')) {
    throw new WrongStatusError(isArchived ? `"${id}" is archived` : `"${id}" is not archived`)
  }
  return found
}

/** Writes what becomes of a case study, with its history; whoever has an engine sees it in the next generation. */
export async function keepCase(
  queries: Queries,
  by: Viewer,
  action: string,
  before: KeptCase | undefined,
  { study, archivedAt, mergedInto }: Pick<KeptCase, 'study' | 'archivedAt' | 'mergedInto'>,
): Promise<KeptCase> {
  if (before && !(await hasVersions(queries, before.study.id))) await keepFirst(queries, before)
  const version = (before?.version ?? 0) + 1
  const after: KeptCase = { study, archivedAt, mergedInto, version, updatedAt: new Date().toISOString() }
  await putCaseByPeople(queries, after)
  await putVersion(queries, by, versionOf(after, action))
  const { id } = after.study
  await record(queries, {
    by,
    action,
    entity: 'case study',
    entityId: id,
    before: audited(before),
    after: audited(after),
  })
  await advanceGeneration(queries)
  return after
}

/** What came with an import has no history until somebody changes it. */
async function keepFirst(queries: Queries, before: KeptCase): Promise<void> {
  await putVersion(queries, undefined, versionOf(before, 'imported'))
}

function versionOf({ study, version, updatedAt }: KeptCase, action: string) {
  const { id } = study
  return { entryId: id, version, caseStudyId: id, memberCode: null, at: updatedAt, action, content: study }
}

function audited(one: KeptCase | undefined) {
  return one ? { version: one.version, archivedAt: one.archivedAt, mergedInto: one.mergedInto } : null
}

function checkStillRevises({ study, version, archivedAt }: KeptCase, basedOn: number | null): void {
  if (archivedAt !== null) throw new WrongStatusError(`"${study.id}" is archived: restore it first`)
  if (version === basedOn) return
  throw new RevisionOutdatedError(
    `"${study.id}" is at version ${version} now, the revision was made from ${basedOn}: take over what changed, and say so in basedOn`,
  )
}

async function freeId(queries: Queries, content: CaseContent): Promise<string> {
  const isTaken = async (id: string) => (await readCase(queries, id)) !== undefined
  if (content.id !== null) {
    if (!(await isTaken(content.id))) return content.id
    throw new InvalidInputError('The id is taken', [{ path: 'id', message: 'is that of another case study' }])
  }
  const first = idFrom(content)
  let id = first
  for (let count = 2; await isTaken(id); count++) id = `${first}-${count}`
  return id
}
