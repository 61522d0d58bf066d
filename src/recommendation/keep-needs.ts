import { publishAnswer, readRules, wantSuggestions } from '../curation/index.js'
import {
  memberOf,
  type Need,
  type NeedChanges,
  type NeedDraft,
  NotAllowedError,
  type TransitionName,
  type Viewer,
  wordingOf,
} from '../domain/index.js'
import { addDraftOnce, addNeeds, checkProcessAreas, editNeed, moveNeed, type VersionCheck } from '../needs/index.js'
import { detectLanguage } from '../search/index.js'
import type { AdviceParts } from './advise.js'
import { rulesHoldingFor } from './curated.js'
import type { Engine } from './engine.js'
import type { NeedParts } from './keep-suggestions.js'

/**
 * Keeps a new need of the viewer's member as a draft; one that the same form sent before stays as it is.
 * @throws InvalidInputError, NotAllowedError, QuotaExceededError
 */
export async function keepDraft(
  parts: AdviceParts,
  viewer: Viewer,
  draft: NeedDraft,
  { token, expected }: DraftOptions = {},
): Promise<Need> {
  const { engine, vectors } = parts
  checkProcessAreas([{ path: '', processAreas: draft.processAreas }], engine.catalogue.processAreas)
  const content = withLanguage(draft, expected)
  if (token === undefined) {
    const [added] = await keepDrafts(parts, viewer, [content])
    return added!
  }
  const kept = await addDraftOnce(engine.database, viewer, ownMember(viewer, engine), { ...content, token })
  vectors.encodeSoon([kept])
  return kept
}

export interface DraftOptions {
  /** Of the form, so that one draft comes of it however often it is sent. */
  readonly token?: string | undefined
  /** The language it is likely in, such as that of the page, where its words do not tell. */
  readonly expected?: string
}

/**
 * Keeps needs of the viewer's member as drafts, all or none; process areas must be known.
 * @throws NotAllowedError, QuotaExceededError
 */
export async function keepDrafts(
  { engine, vectors }: AdviceParts,
  viewer: Viewer,
  drafts: readonly NeedDraft[],
): Promise<Need[]> {
  const added = await addNeeds(
    engine.database,
    viewer,
    ownMember(viewer, engine),
    drafts.map((one) => withLanguage(one)),
  )
  vectors.encodeSoon(added)
  return added
}

/**
 * Changes a need; once it was submitted, the catalogue is asked anew.
 * @throws InvalidInputError, NotFoundError, NotAllowedError, StaleVersionError
 */
export async function changeNeed(
  parts: NeedParts,
  viewer: Viewer,
  id: string,
  version: VersionCheck,
  changes: NeedChanges,
): Promise<Need> {
  const { database, catalogue } = parts.engine
  const before = await parts.needs.find(viewer, id)
  checkProcessAreas([{ path: '', processAreas: changes.processAreas ?? [] }], catalogue.processAreas)
  const language = changes.language ?? languageAfter(before, { ...before, ...changes } as Need)
  const after = await database.transaction(async (queries) => {
    const edited = await editNeed(queries, viewer, id, version, { ...changes, language })
    if (edited.status !== 'draft') await wantSuggestions(queries, edited)
    return edited
  })
  if (after.status !== 'draft') await parts.suggestions.makeFor(after)
  else parts.vectors.encodeSoon([after])
  return after
}

/**
 * Takes a need one step on, with all that belongs to the step or not at all; when it is submitted, the catalogue is
 * asked.
 * @throws NotFoundError, NotAllowedError, StaleVersionError, WrongStatusError, NothingToPublishError
 */
export async function takeStep(
  parts: NeedParts,
  viewer: Viewer,
  id: string,
  version: VersionCheck,
  transition: TransitionName,
): Promise<Need> {
  const { database, parts: current } = parts.engine
  const after = await database.transaction(async (queries) => {
    const moved = await moveNeed(queries, viewer, id, version, transition)
    if (moved.status === 'submitted') await wantSuggestions(queries, moved)
    if (moved.status === 'published') {
      await publishAnswer(queries, moved, rulesHoldingFor(moved, await readRules(queries), current))
    }
    return moved
  })
  if (after.status === 'submitted') await parts.suggestions.makeFor(after)
  return after
}

/** The member that somebody writes needs for. @throws NotAllowedError */
export function ownMember(viewer: Viewer, { catalogue }: Pick<Engine, 'catalogue'>): string {
  const code = memberOf(viewer)
  if (code === null || !catalogue.members.has(code)) {
    throw new NotAllowedError('Needs are written by members, and by systems that name the member they act for')
  }
  return code
}

/** A draft with its language, told or detected. */
export function withLanguage(draft: NeedDraft, expected?: string): NeedDraft & Pick<Need, 'language'> {
  return { ...draft, language: draft.language ?? detectLanguage(wordingOf(draft), expected) }
}

/** A language that was detected is detected again when the words change; one that was told stays. */
function languageAfter(before: Need, after: Need): string {
  const detect = (need: Need) => detectLanguage(wordingOf(need), before.language)
  return detect(before) === before.language ? detect(after) : before.language
}
