import type { InterfaceLanguage } from '../../domain/index.js'
import type { DocumentBlock } from './document-blocks.js'

/** What stands on the first page. */
export interface Front {
  readonly title: string
  /** The field that the service is about, or the place of an event. */
  readonly subtitle: string
  readonly name: string
  readonly day: string
  readonly lead: string
  /** Why it is not final; null where it is. */
  readonly notice: string | null
}

export interface DocumentChapter {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly blocks: readonly DocumentBlock[]
}

/** A text in one language that becomes a file: PDF, DOCX or Markdown. */
export interface PrintedDocument {
  readonly language: InterfaceLanguage
  readonly front: Front
  readonly chapters: readonly DocumentChapter[]
}
