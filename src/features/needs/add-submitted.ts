import type { Need, NeedContent, Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { addDraftsIn } from './add-drafts.js'
import { writeStatus } from './change-status.js'
import type { NeedServices } from './need-services.js'
import { addPendingSuggestions } from './pending-suggestions-store.js'

/**
 * Adds needs of a member and submits them, as part of a transaction of a caller that has checked that the viewer may do
 * so for this member. Afterwards, `makeSuggestions` is due.
 * @throws QuotaExceededError
 */
export async function addSubmitted(
  queries: Queries,
  by: Viewer,
  memberCode: string,
  contents: readonly NeedContent[],
): Promise<Need[]> {
  const submitted: Need[] = []
  for (const draft of await addDraftsIn(queries, by, memberCode, contents)) {
    const need = await writeStatus(queries, by, draft, { transition: 'submit', status: 'submitted' })
    await addPendingSuggestions(queries, need)
    submitted.push(need)
  }
  return submitted
}

/** Makes the suggestions for needs that were just submitted. If they cannot be made now, they are made later. */
export async function makeSuggestions(
  { vectors, suggestions }: Pick<NeedServices, 'vectors' | 'suggestions'>,
  needs: readonly Need[],
): Promise<void> {
  vectors.encodeSoon(needs)
  for (const need of needs) await suggestions.makeFor(need)
}
