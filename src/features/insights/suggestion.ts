import { z } from 'zod'
import type { EmergingTerm } from './find-emerging-terms.js'
import type { GapTheme } from './find-gap-themes.js'

export const suggestionId = z
  .string()
  .regex(/^(theme-[0-7][0-9A-HJKMNP-TV-Z]{25}|term-[0-9a-f]{16})$/, 'must be the id of a suggestion')
  .describe('Id of a suggestion')

export const suggestionState = z.enum(['open', 'done', 'dismissed'])
export type SuggestionState = z.infer<typeof suggestionState>

/** What staff decided on a suggestion. Nothing of what it suggests is stored. */
export interface SuggestionDecision {
  readonly id: string
  /** 0 before the first decision. */
  readonly version: number
  readonly state: SuggestionState
  /** The id of a person or of a key; null before the first decision. */
  readonly decidedBy: string | null
  /** ISO 8601; null before the first decision. */
  readonly decidedAt: string | null
}

interface FindCase extends SuggestionDecision {
  readonly kind: 'find-case'
  readonly theme: GapTheme
}

interface AddTechnology extends SuggestionDecision {
  readonly kind: 'add-technology'
  readonly term: EmergingTerm
}

/** Something that staff could add to the catalogue, with its evidence. */
export type Suggestion = FindCase | AddTechnology
