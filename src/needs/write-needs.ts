import { monotonicFactory } from 'ulid'
import { record } from '../audit/index.js'
import {
  InvalidInputError,
  mayDelete,
  mayEdit,
  maySee,
  mayShare,
  type Need,
  type NeedChanges,
  type NeedContent,
  NotAllowedError,
  NotFoundError,
  QuotaExceededError,
  StaleVersionError,
  statusAfter,
  type TransitionName,
  type Viewer,
} from '../domain/index.js'
import type { Database, Queries } from '../storage/index.js'
import { draftIdFrom } from './draft-id.js'
import { countNeeds, deleteNeed, putNeed, readNeed } from './need-store.js'

const nextId = monotonicFactory()

/** Drafts of one member: as many as the largest import brings. More is a program gone wrong, not an office at work. */
const mostDrafts = 1_000
/**
 * Needs of one member in all. Each is compared with what others write and read with every list; a hundred new ones a year
 * for fifty years are fewer.
 */
const mostNeeds = 5_000

/**
 * Keeps new needs of a member as drafts: all of them or, when something is wrong, none.
 * @throws QuotaExceededError
 */
export async function addNeeds(
  database: Database,
  by: Viewer,
  memberCode: string,
  contents: readonly NeedContent[],
): Promise<Need[]> {
  return database.transaction(async (queries) => {
    await checkRoom(queries, memberCode, contents.length)
    const needs: Need[] = []
    for (const content of contents) {
      needs.push(await write(queries, by, 'created', undefined, draftOf(nextId(), memberCode, content)))
    }
    return needs
  })
}

/**
 * Keeps a new need of a member as the draft that a form makes: what was sent before by the same form stays as it is.
 * @param token see `newDraftToken`
 * @returns the draft, as it was first sent or has become since
 * @throws QuotaExceededError
 */
export async function addDraftOnce(
  database: Database,
  by: Viewer,
  memberCode: string,
  { token, ...content }: NeedContent & { readonly token: string },
): Promise<Need> {
  const id = draftIdFrom(token, memberCode)
  return database.transaction(async (queries) => {
    const before = await readNeed(queries, id)
    if (before) return before
    await checkRoom(queries, memberCode, 1)
    return write(queries, by, 'created', undefined, draftOf(id, memberCode, content))
  })
}

function draftOf(id: string, memberCode: string, content: NeedContent): Need {
  const now = new Date().toISOString()
  return {
    id,
    memberCode,
    ...content,
    status: 'draft',
    version: 1,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    publishedAt: null,
  }
}

/** @throws NotFoundError, StaleVersionError, NotAllowedError */
export async function editNeed(
  queries: Queries,
  by: Viewer,
  id: string,
  version: VersionCheck,
  changes: NeedChanges,
): Promise<Need> {
  const before = await readFor(by, queries, id, version)
  if (!mayEdit(by, before)) throw new NotAllowedError('This need cannot be changed by you, or not any more')
  if (changes.visibility !== undefined && changes.visibility !== before.visibility && !mayShare(by, before)) {
    throw new NotAllowedError('Who sees a need is for its own member to choose')
  }
  return write(queries, by, 'edited', before, changedBy(before, changes))
}

/** Takes a need one step on in its life; what else belongs to the step is for the caller to do. @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError */
export async function moveNeed(
  queries: Queries,
  by: Viewer,
  id: string,
  version: VersionCheck,
  transition: TransitionName,
): Promise<Need> {
  const before = await readFor(by, queries, id, version)
  const status = statusAfter(transition, before, by)
  const now = new Date().toISOString()
  const submittedAt = status === 'submitted' ? now : before.submittedAt
  const publishedAt = status === 'published' ? now : before.publishedAt
  return write(queries, by, transition, before, { ...before, status, submittedAt, publishedAt })
}

/** Takes a need away for good, with everything that was made of it. @throws NotFoundError, StaleVersionError, NotAllowedError */
export async function removeNeed(database: Database, by: Viewer, id: string, version: VersionCheck): Promise<void> {
  await database.erase(async (queries) => {
    const before = await readFor(by, queries, id, version)
    if (!mayDelete(by, before)) throw new NotAllowedError('Only its own member can delete a need')
    await deleteNeed(queries, id)
    await record(queries, { by, action: 'deleted', entity: 'need', entityId: id, before: audited(before), after: null })
  })
}

/** The version somebody has read; `undefined` when any will do. */
export type VersionCheck = number | undefined

/** Checks what only the catalogue can tell. @param path where the need stands in what was sent @throws InvalidInputError */
export function checkProcessAreas(
  needs: readonly { readonly path: string; readonly processAreas: readonly string[] }[],
  known: { has(id: string): boolean },
): void {
  const faults = needs.flatMap(({ path, processAreas }) =>
    processAreas.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `${path}processAreas.${index}`, message: `"${id}" does not exist` }],
    ),
  )
  if (faults.length > 0) throw new InvalidInputError('What was sent names process areas that do not exist', faults)
}

async function checkRoom(queries: Queries, memberCode: string, added: number): Promise<void> {
  const { total, drafts } = await countNeeds(queries, memberCode)
  if (drafts + added > mostDrafts) {
    throw new QuotaExceededError(
      `Your administration has ${drafts} drafts of needs, and can have ${mostDrafts}: submit or delete some first`,
    )
  }
  if (total + added > mostNeeds) {
    throw new QuotaExceededError(
      `Your administration has ${total} needs, and can have ${mostNeeds}: delete some that are closed first`,
    )
  }
}

/** What was sent is JSON, so a field that is there has a value. */
function changedBy(need: Need, { constraints, ...rest }: NeedChanges): Need {
  return { ...need, ...rest, constraints: { ...need.constraints, ...constraints } } as Need
}

async function readFor(by: Viewer, queries: Queries, id: string, version: VersionCheck): Promise<Need> {
  const found = await readNeed(queries, id)
  if (!found || !maySee(by, found)) throw new NotFoundError('need', id)
  if (version !== undefined && version !== found.version) throw new StaleVersionError(found.version)
  return found
}

async function write(
  queries: Queries,
  by: Viewer,
  action: string,
  before: Need | undefined,
  changed: Need,
): Promise<Need> {
  const after = before ? { ...changed, version: before.version + 1, updatedAt: new Date().toISOString() } : changed
  await putNeed(queries, after, by, action)
  await record(queries, {
    by,
    action,
    entity: 'need',
    entityId: after.id,
    before: audited(before),
    after: audited(after),
  })
  return after
}

/** What the audit keeps of a need: nothing of its words, which must be forgotten with it. */
function audited(need: Need | undefined): Pick<Need, 'memberCode' | 'status' | 'visibility' | 'version'> | null {
  if (!need) return null
  const { memberCode, status, visibility, version } = need
  return { memberCode, status, visibility, version }
}
