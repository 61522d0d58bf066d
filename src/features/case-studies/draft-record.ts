import { type CaseDraft, maySeeDraft, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { putDraft, readDraft } from './draft-store.js'
import { putVersion } from './history-store.js'

export const draftRecord: VersionedRecord<CaseDraft> = {
  name: 'draft',
  entity: 'case draft',
  idOf: ({ id }) => id,
  read: readDraft,
  maySee: maySeeDraft,
  write,
  // Nothing of its words, which can be deleted.
  audited: ({ memberCode, caseStudyId, status, version }) => ({ memberCode, caseStudyId, status, version }),
}

async function write(
  queries: Queries,
  draft: CaseDraft,
  { by, action }: { readonly by: Viewer; readonly action: string },
): Promise<void> {
  const { id: entryId, version, caseStudyId, memberCode, updatedAt: at, content } = draft
  await putDraft(queries, draft)
  await putVersion(queries, by, { entryId, version, caseStudyId, memberCode, at, action, content })
}

/** A draft as it is changed now. */
export function updatedDraft(draft: CaseDraft): CaseDraft {
  return { ...draft, updatedAt: new Date().toISOString() }
}
