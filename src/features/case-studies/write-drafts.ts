import { monotonicFactory } from 'ulid'
import {
  type CaseContent,
  type CaseDraft,
  type CaseStepName,
  contentOf,
  draftStatusAfter,
  InvalidInputError,
  isStaff,
  mayDeleteDraft,
  mayEditDraft,
  maySeeDraft,
  mayWriteAbout,
  mayWriteCases,
  memberOf,
  NotAllowedError,
  NotFoundError,
  PasserelleError,
  QuotaExceededError,
  StaleVersionError,
  type Viewer,
} from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { checkNamed, type KnownIds, readCase } from '../catalogue/index.js'
import { countDrafts, deleteDraft, putDraft, readDraft, readDrafts, readRevision } from './draft-store.js'
import { deleteVersions, putVersion } from './history-store.js'

/** An error to be thrown when a revision of a case study is begun while another by the same hands is not done. */
export class RevisionUnderWayError extends PasserelleError {
  readonly code = 'REVISION_UNDER_WAY'
  readonly status = 409
}

/** The version somebody has read; `undefined` when any will do. */
type VersionCheck = number | undefined

const nextId = monotonicFactory()

/** Drafts of one member: more than any administration has case studies in the bundled catalogue, many times over. */
const mostDrafts = 200

/** The drafts somebody may see, in the order in which they were begun. */
export async function draftsSeenBy(database: Pick<Database, 'all'>, viewer: Viewer): Promise<CaseDraft[]> {
  return (await readDrafts(database)).filter((draft) => maySeeDraft(viewer, draft))
}

/** @throws NotFoundError also when there is one that the viewer may not know of, StaleVersionError */
export async function findDraft(
  queries: Pick<Queries, 'get'>,
  viewer: Viewer,
  id: string,
  version?: VersionCheck,
): Promise<CaseDraft> {
  const found = await readDraft(queries, id)
  if (!found || !maySeeDraft(viewer, found)) throw new NotFoundError('draft', id)
  if (version !== undefined && version !== found.version) throw new StaleVersionError(found.version)
  return found
}

/** Begins a case study. @throws NotAllowedError, InvalidInputError, QuotaExceededError */
export async function beginDraft(
  database: Database,
  by: Viewer,
  content: CaseContent,
  known: KnownIds,
): Promise<CaseDraft> {
  const memberCode = writerOf(by, known)
  // Who writes and names nobody tells of its own.
  const implementers = memberCode !== null && content.implementers.length === 0 ? [leadOf(memberCode)] : undefined
  const whole = implementers ? { ...content, implementers } : content
  checkContent(by, whole, known)
  return database.transaction((queries) => begin(queries, by, memberCode, whole))
}

/** Begins a revision of a published case study, which stays as it is until then. @throws NotFoundError, NotAllowedError, RevisionUnderWayError */
export async function beginRevision(
  database: Database,
  by: Viewer,
  caseStudyId: string,
  known: KnownIds,
): Promise<CaseDraft> {
  const memberCode = writerOf(by, known)
  return database.transaction(async (queries) => {
    const found = await readCase(queries, caseStudyId)
    if (!found || found.archivedAt !== null) throw new NotFoundError('case study', caseStudyId)
    if (!mayWriteAbout(by, found.study)) {
      throw new NotAllowedError('A case study is revised by staff and by the members that did it')
    }
    const other = await readRevision(queries, caseStudyId, memberCode)
    if (other) throw new RevisionUnderWayError(`You have a revision of it already: the draft ${other.id}`)
    return begin(queries, by, memberCode, contentOf(found.study), { caseStudyId, basedOn: found.version })
  })
}

/**
 * Replaces what a draft says. @param basedOn the version of the published case study that was taken into account, when
 * that has changed since the draft was begun
 * @throws NotFoundError, StaleVersionError, NotAllowedError, InvalidInputError
 */
export async function editDraft(
  database: Database,
  by: Viewer,
  id: string,
  version: VersionCheck,
  { content, basedOn }: { content: CaseContent; basedOn?: number | undefined },
  known: KnownIds,
): Promise<CaseDraft> {
  return database.transaction(async (queries) => {
    const before = await findDraft(queries, by, id, version)
    if (!mayEditDraft(by, before)) throw new NotAllowedError('While it is in review, a draft is changed by staff')
    checkContent(by, content, known)
    const changed = { ...before, content, basedOn: before.caseStudyId === null ? null : (basedOn ?? before.basedOn) }
    return write(queries, by, 'edited', before, changed)
  })
}

/** Takes a draft a step on, or back. @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError */
export async function moveDraft(
  database: Database,
  by: Viewer,
  id: string,
  version: VersionCheck,
  step: CaseStepName,
  note: string | null = null,
): Promise<CaseDraft> {
  return database.transaction(async (queries) => {
    const before = await findDraft(queries, by, id, version)
    const status = draftStatusAfter(step, before, by)
    const submittedAt = status === 'in-review' ? new Date().toISOString() : before.submittedAt
    return write(queries, by, pastOf[step], before, { ...before, status, note, submittedAt })
  })
}

/** Takes a draft away for good, with its history. @throws NotFoundError, StaleVersionError, NotAllowedError */
export async function removeDraft(database: Database, by: Viewer, id: string, version: VersionCheck): Promise<void> {
  await database.erase(async (queries) => {
    const before = await findDraft(queries, by, id, version)
    if (!mayDeleteDraft(by, before)) throw new NotAllowedError('Only those whose it is can delete a draft')
    await deleteDraft(queries, id)
    await deleteVersions(queries, id)
    await recordDraft(queries, by, 'deleted', before, undefined)
  })
}

/** What the audit keeps of a draft: nothing of its words, which can be deleted. */
export async function recordDraft(
  queries: Queries,
  by: Viewer,
  action: string,
  before: CaseDraft | undefined,
  after: CaseDraft | undefined,
): Promise<void> {
  const audited = (draft: CaseDraft | undefined) =>
    draft
      ? {
          memberCode: draft.memberCode,
          caseStudyId: draft.caseStudyId,
          status: draft.status,
          version: draft.version,
        }
      : null
  const entityId = (after ?? before)!.id
  await record(queries, {
    by,
    action,
    entity: 'case draft',
    entityId,
    before: audited(before),
    after: audited(after),
  })
}

const pastOf = { submit: 'submitted', withdraw: 'withdrawn', return: 'returned' } as const

function leadOf(member: string): CaseContent['implementers'][number] {
  return { member, role: 'lead' }
}

/** Whose draft it is that somebody begins. @throws NotAllowedError */
function writerOf(by: Viewer, known: KnownIds): string | null {
  if (isStaff(by)) return null
  const code = memberOf(by)
  if (!mayWriteCases(by) || code === null || !known.members.has(code)) {
    throw new NotAllowedError(
      'Case studies are written by staff, members, and systems that name the member they act for',
    )
  }
  return code
}

function checkContent(by: Viewer, content: CaseContent, known: KnownIds): void {
  const faults = checkNamed(content, known)
  if (!mayWriteAbout(by, content)) {
    faults.push({ path: 'implementers', message: 'must name your own administration as lead or partner' })
  }
  if (faults.length > 0) throw new InvalidInputError('The draft cannot be kept as it is', faults)
}

async function begin(
  queries: Queries,
  by: Viewer,
  memberCode: string | null,
  content: CaseContent,
  revised: Pick<CaseDraft, 'caseStudyId' | 'basedOn'> = { caseStudyId: null, basedOn: null },
): Promise<CaseDraft> {
  if (memberCode !== null) await checkRoom(queries, memberCode)
  const now = new Date().toISOString()
  const draft: CaseDraft = {
    id: nextId(),
    ...revised,
    memberCode,
    status: 'draft',
    version: 1,
    note: null,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    content,
  }
  return write(queries, by, 'begun', undefined, draft)
}

async function checkRoom(queries: Queries, memberCode: string): Promise<void> {
  if ((await countDrafts(queries, memberCode)) < mostDrafts) return
  throw new QuotaExceededError(
    `Your administration has ${mostDrafts} drafts of case studies, the most it can have: delete some, or wait until staff have published some`,
  )
}

async function write(
  queries: Queries,
  by: Viewer,
  action: string,
  before: CaseDraft | undefined,
  changed: CaseDraft,
): Promise<CaseDraft> {
  const after = before ? { ...changed, version: before.version + 1, updatedAt: new Date().toISOString() } : changed
  const { id, version, caseStudyId, memberCode, updatedAt, content } = after
  await putDraft(queries, after)
  await putVersion(queries, by, { entryId: id, version, caseStudyId, memberCode, at: updatedAt, action, content })
  await recordDraft(queries, by, action, before, after)
  return after
}
