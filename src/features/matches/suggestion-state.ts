import type { Need } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { areSuggestionsPending } from '../needs/index.js'
import { type NeedAnswer, readAnswer } from './answer-store.js'

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
