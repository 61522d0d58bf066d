import { monotonicFactory } from 'ulid'
import type { Need, NeedContent, Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { writeVersion } from '../audit/index.js'
import { draftIdFrom } from './draft-id.js'
import { checkQuota } from './need-quota.js'
import { needRecord } from './need-record.js'
import { readNeed } from './need-store.js'

const nextId = monotonicFactory()

/** Adds needs of a member as drafts: all or, on any error, none. @throws QuotaExceededError */
export async function addDrafts(
  database: Database,
  by: Viewer,
  memberCode: string,
  contents: readonly NeedContent[],
): Promise<Need[]> {
  return database.transaction((queries) => addDraftsIn(queries, by, memberCode, contents))
}

/** The same as part of a transaction. @throws QuotaExceededError */
export async function addDraftsIn(
  queries: Queries,
  by: Viewer,
  memberCode: string,
  contents: readonly NeedContent[],
): Promise<Need[]> {
  await checkQuota(queries, memberCode, contents.length)
  const needs: Need[] = []
  for (const content of contents) {
    const after = draftOf(nextId(), memberCode, content)
    needs.push(await writeVersion(needRecord, queries, { by, action: 'created', after }))
  }
  return needs
}

/**
 * Adds the draft of a form. If the same form was sent before, its draft is not changed.
 * @param token see `newDraftToken`
 * @returns the draft in its current state
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
    await checkQuota(queries, memberCode, 1)
    return writeVersion(needRecord, queries, { by, action: 'created', after: draftOf(id, memberCode, content) })
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
