import { NotFoundError, pagePath } from '../../domain/index.js'
import type { DocumentChapter, PrintedDocument } from './printed-document.js'

export function chapterTitle({ number, title }: Pick<DocumentChapter, 'number' | 'title'>): string {
  return `${number}. ${title}`
}

/** The paragraphs of a text of the editors. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

/** Numbers of references as they stand after a statement. */
export function bracketed(refs: readonly number[]): string {
  return refs.length === 0 ? '' : ` [${refs.join(', ')}]`
}

/** The address of the record of a case study. */
export function caseAddress({ language }: Pick<PrintedDocument, 'language'>, base: string, id: string): string {
  return base + pagePath(language, 'case-studies', id)
}

/** What a text says beyond its title, which is often its beginning; null where that is all. */
export function beyondTitle(title: string, text: string): string | null {
  if (!text.startsWith(title)) return text
  // A title that ends within a word is continued from the beginning of that word.
  const isCut = /^[\p{L}\p{N}]/u.test(text.slice(title.length))
  const rest = text.slice(isCut ? title.lastIndexOf(' ') + 1 : title.length).trim()
  return rest === '' ? null : `… ${rest}`
}

/** One chapter of a text. @throws NotFoundError */
export function chapterOf<T extends Pick<DocumentChapter, 'id'>>(
  { chapters }: { readonly chapters: readonly T[] },
  id: string,
): T {
  const found = chapters.find((chapter) => chapter.id === id)
  if (!found) throw new NotFoundError('chapter', id)
  return found
}
