import type { CaseStudy, Catalogue } from '../../../domain/index.js'
import type { StoredChapter } from '../edition-content.js'
import type { ReferenceList } from './reference-list.js'

/** What chapters are written from, and what is numbered through all of them. */
export interface Writer {
  readonly catalogue: Catalogue
  readonly references: ReferenceList
  /** Counts figures. */
  readonly nextFigure: () => number
  /** The chapter in which each case study is described, by its id. */
  readonly homes: ReadonlyMap<string, Pick<StoredChapter, 'id' | 'number' | 'title'>>
}

/** A chapter with the case studies that belong to it. */
export interface ChapterPlan extends Pick<StoredChapter, 'id' | 'number' | 'title'> {
  readonly studies: readonly CaseStudy[]
}
