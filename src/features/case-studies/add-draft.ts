import { monotonicFactory } from 'ulid'
import {
  type CaseContent,
  type CaseDraft,
  isStaff,
  mayWriteCases,
  memberOf,
  NotAllowedError,
  QuotaExceededError,
  type Viewer,
} from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { writeVersion } from '../audit/index.js'
import type { KnownIds } from '../catalogue/index.js'
import { draftRecord } from './draft-record.js'
import { countDrafts } from './draft-store.js'

const nextId = monotonicFactory()

/** Drafts of one member: many times more than any administration has case studies in the bundled catalogue. */
const mostDrafts = 200

/** The member whose draft it is that a viewer begins; `null` for staff. @throws NotAllowedError */
export function writerOf(viewer: Viewer, { members }: Pick<KnownIds, 'members'>): string | null {
  if (isStaff(viewer)) return null
  const code = memberOf(viewer)
  if (!mayWriteCases(viewer) || code === null || !members.has(code)) {
    throw new NotAllowedError(
      'Case studies are written by staff, members, and systems that name the member they act for',
    )
  }
  return code
}

export interface NewDraft {
  readonly memberCode: string | null
  readonly content: CaseContent
  /** What it revises. */
  readonly revised?: { readonly caseStudyId: string; readonly basedOn: number }
}

/** Adds a draft as part of a transaction. @throws QuotaExceededError */
export async function addDraft(
  queries: Queries,
  by: Viewer,
  { memberCode, content, revised }: NewDraft,
): Promise<CaseDraft> {
  if (memberCode !== null) await checkQuota(queries, memberCode)
  const now = new Date().toISOString()
  const after: CaseDraft = {
    id: nextId(),
    caseStudyId: revised?.caseStudyId ?? null,
    basedOn: revised?.basedOn ?? null,
    memberCode,
    status: 'draft',
    version: 1,
    note: null,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    content,
  }
  return writeVersion(draftRecord, queries, { by, action: 'begun', after })
}

async function checkQuota(queries: Queries, memberCode: string): Promise<void> {
  if ((await countDrafts(queries, memberCode)) < mostDrafts) return
  throw new QuotaExceededError(
    `Your administration has ${mostDrafts} drafts of case studies, the most it can have: delete some, or wait until staff have published some`,
  )
}
