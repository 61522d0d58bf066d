import {
  type InterfaceLanguage,
  interfaceLanguages,
  mayReadInsights,
  NotAllowedError,
  NotFoundError,
  StaleVersionError,
  type Target,
  type Viewer,
} from '../../domain/index.js'
import { type VersionedRecord, writeVersion } from '../audit/index.js'
import type { NeedContext } from '../needs/index.js'
import { listSuggestions } from './list-suggestions.js'
import type { Suggestion, SuggestionDecision, SuggestionState } from './suggestion.js'
import { putDecision, readDecision } from './suggestion-store.js'

const decisionRecord: VersionedRecord<SuggestionDecision> = {
  name: 'suggestion',
  entity: 'insight suggestion',
  idOf: ({ id }) => id,
  read: readDecision,
  maySee: mayReadInsights,
  write: putDecision,
  audited: ({ state }) => ({ state }),
}

/**
 * Notes that staff did what is suggested or will not do it, or opens it again.
 * @throws NotAllowedError, NotFoundError for what is not suggested, StaleVersionError
 */
export async function decideSuggestion(
  services: NeedContext,
  viewer: Viewer,
  { id, version }: Target,
  state: SuggestionState,
): Promise<Suggestion> {
  if (!mayReadInsights(viewer)) throw new NotAllowedError('Suggestions are for staff to decide on')
  const suggestion = await findSuggestion(services, viewer, id)
  const decision = await services.engine.database.transaction(async (queries) => {
    const before = await readDecision(queries, id)
    const current = before?.version ?? 0
    if (version !== undefined && version !== current) throw new StaleVersionError(current)
    const after = { id, version: current, state, decidedBy: viewer.id, decidedAt: new Date().toISOString() }
    return writeVersion(decisionRecord, queries, { by: viewer, action: state, before, after })
  })
  return { ...suggestion, ...decision }
}

/** Terms of case studies are found in the language of the reader: one of another language has its own suggestion. */
async function findSuggestion(services: NeedContext, viewer: Viewer, id: string): Promise<Suggestion> {
  const inLanguage = async (language: InterfaceLanguage) =>
    (await listSuggestions(services, viewer, language)).find((one) => one.id === id)
  // A theme is the same in every language.
  const languages = id.startsWith('theme-') ? interfaceLanguages.slice(0, 1) : interfaceLanguages
  for (const language of languages) {
    const found = await inLanguage(language)
    if (found) return found
  }
  throw new NotFoundError('suggestion', id)
}
