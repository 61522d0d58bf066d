import type { Need, NeedDraft, Viewer } from '../../domain/index.js'
import { addDrafts } from './add-drafts.js'
import { withLanguage } from './need-language.js'
import type { NeedContext } from './need-services.js'
import { ownMember } from './own-member.js'

/**
 * Imports needs of the viewer's member as drafts, all or none.
 * @param drafts with existing process areas
 * @throws NotAllowedError, QuotaExceededError
 */
export async function importNeeds(
  { engine, vectors }: NeedContext,
  viewer: Viewer,
  drafts: readonly NeedDraft[],
): Promise<Need[]> {
  const contents = drafts.map((one) => withLanguage(one))
  const added = await addDrafts(engine.database, viewer, ownMember(viewer, engine), contents)
  vectors.encodeSoon(added)
  return added
}
