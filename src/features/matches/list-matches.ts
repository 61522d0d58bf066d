import { type Match, mayJudge, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { areSuggestionsPending } from '../needs/index.js'
import { type NeedAnswer, readAnswer } from './answer-store.js'
import { readMatches } from './match-store.js'
import { matchesShownTo, type ShownMatch } from './shown-matches.js'

export interface SuggestionState {
  /** What the catalogue answered last; `undefined` while it was not asked. */
  readonly answer: NeedAnswer | undefined
  /** Whether suggestions for the newest words are still to come. */
  readonly pending: boolean
}

/** How far the suggestions of a need are. @param need one that the caller may see */
export async function suggestionState({ database }: WithDatabase, need: Need): Promise<SuggestionState> {
  return {
    answer: await readAnswer(database, need.id),
    pending: await areSuggestionsPending(database, need.id),
  }
}

/** The matches of a need as far as somebody may see them, in the order of the suggestions. */
export function listMatches({ database }: WithDatabase, viewer: Viewer, need: Need): Promise<ShownMatch[]> {
  return matchesShownTo(viewer, need, database)
}

/** All matches of a need with their decisions, published or not. @throws NotAllowedError */
export async function listMatchesToJudge({ database }: WithDatabase, viewer: Viewer, need: Need): Promise<Match[]> {
  if (!mayJudge(viewer, need)) throw new NotAllowedError('Matches are judged by staff')
  return readMatches(database, need.id)
}
