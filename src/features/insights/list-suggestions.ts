import type { InterfaceLanguage, Viewer } from '../../domain/index.js'
import type { NeedContext } from '../needs/index.js'
import { findEmergingTerms } from './find-emerging-terms.js'
import { findGapThemes } from './find-gap-themes.js'
import type { Suggestion, SuggestionDecision } from './suggestion.js'
import { readDecisions } from './suggestion-store.js'

/** A case study is suggested for a theme of so many needs. */
const leastNeeds = 2

/**
 * What staff could add, with what they decided on it: a case study for each theme of at least two needs, those first that
 * help most members; then a technology for each term that rises. @throws NotAllowedError
 */
export async function listSuggestions(
  services: NeedContext,
  viewer: Viewer,
  language: InterfaceLanguage,
): Promise<Suggestion[]> {
  const { themes } = await findGapThemes(services, viewer, language)
  const terms = await findEmergingTerms(services, viewer, { language, now: new Date() })
  const decisions = await readDecisions(services.engine.database)
  const decided = (id: string): SuggestionDecision => decisions.get(id) ?? undecided(id)
  return [
    ...themes
      .filter(({ gaps }) => gaps.length >= leastNeeds)
      .map((theme) => ({ ...decided(`theme-${theme.id}`), kind: 'find-case' as const, theme })),
    ...terms.map((term) => ({ ...decided(`term-${term.id}`), kind: 'add-technology' as const, term })),
  ]
}

function undecided(id: string): SuggestionDecision {
  return { id, version: 0, state: 'open', decidedBy: null, decidedAt: null }
}
