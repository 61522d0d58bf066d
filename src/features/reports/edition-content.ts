import type { LocalizedText } from '../../domain/index.js'
import type { EditionSource, StoredBlock } from './edition-blocks.js'

export interface StoredChapter {
  readonly id: string
  readonly number: number
  readonly title: LocalizedText
  readonly blocks: readonly StoredBlock[]
}

/** Where something is said that an edition repeats. */
export interface Reference {
  readonly number: number
  readonly title: string
  readonly url: string
  /** ISO 8601. */
  readonly date: string | null
  readonly sources: readonly EditionSource[]
}

/** What an edition took from the catalogue, frozen. */
export interface EditionContent {
  readonly chapters: readonly StoredChapter[]
  readonly references: readonly Reference[]
  /** Number of the published edition that changes are counted from; null for the first one. */
  readonly since: number | null
  /**
   * Ids of the public needs that were open. Their texts are read each time: what a member withdraws or deletes is gone
   * from every edition at once.
   */
  readonly openNeeds: readonly string[]
}

/** The chapters that every edition has beside those of technologies. */
export const fixedChapters = {
  overview: 'overview',
  otherCases: 'other-case-studies',
  openNeeds: 'open-needs',
  survey: 'survey',
  references: 'references',
} as const

export function chapterOfTechnology(id: string): string {
  return `technology-${id}`
}
