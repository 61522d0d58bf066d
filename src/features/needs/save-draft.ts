import type { Need, NeedDraft, Viewer } from '../../domain/index.js'
import { addDraftOnce, addDrafts } from './add-drafts.js'
import { checkProcessAreas } from './check-process-areas.js'
import { withLanguage } from './need-language.js'
import type { NeedContext } from './need-services.js'
import { ownMember } from './own-member.js'

export interface DraftOptions {
  /** The token of the form, so that sending it several times creates only one draft. */
  readonly token?: string | undefined
  /** The likely language, such as that of the page, for texts that are not clear. */
  readonly expected?: string
}

/**
 * Saves a new need of the viewer's member as a draft. If the same form was sent before, its draft is not changed.
 * @throws InvalidInputError, NotAllowedError, QuotaExceededError
 */
export async function saveDraft(
  { engine, vectors }: NeedContext,
  viewer: Viewer,
  draft: NeedDraft,
  { token, expected }: DraftOptions = {},
): Promise<Need> {
  const { database, catalogue } = engine
  checkProcessAreas(draft.processAreas, catalogue.processAreas)
  const content = withLanguage(draft, expected)
  const memberCode = ownMember(viewer, engine)
  const [saved] =
    token === undefined
      ? await addDrafts(database, viewer, memberCode, [content])
      : [await addDraftOnce(database, viewer, memberCode, { ...content, token })]
  vectors.encodeSoon([saved!])
  return saved!
}
