import type { LocalizedText } from '../../domain/index.js'
import type { EditionSource, ListedReference, StoredBlock } from '../documents/index.js'

export interface StoredChapter {
  readonly id: string
  readonly number: number
  readonly title: LocalizedText
  readonly blocks: readonly StoredBlock[]
}

/** A reference with the records that name it. */
export interface Reference extends ListedReference {
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
