import { NotFoundError } from '../../domain/index.js'
import type { DocumentChapter, PrintedDocument } from '../../features/documents/index.js'

/** A chapter of a kit; none has one before it is prepared. @throws NotFoundError */
export function chapterIn(document: PrintedDocument | undefined, id: string): DocumentChapter {
  const found = document?.chapters.find((chapter) => chapter.id === id)
  if (!found) throw new NotFoundError('page', id)
  return found
}
