import type { Need, NeedDraft, Viewer } from '../../domain/index.js'
import { addDraftOnce, addDrafts } from './add-drafts.js'
import { checkProcessAreas } from './check-process-areas.js'
import { withLanguage } from './need-language.js'
import type { NeedContext } from './need-services.js'
import { ownMember } from './own-member.js'

export interface DraftOptions {
  /** Of the form, so that one draft comes of it however often it is sent. */
  readonly token?: string | undefined
  /** The language it is likely in, such as that of the page, where its words do not tell. */
  readonly expected?: string
}

/**
 * Saves a new need of the viewer's member as a draft; one that the same form sent before stays as it is.
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
