import { translate } from '../../messages/translate.js'
import { type DocumentChapter, dayIn, type Front, type PrintedDocument } from '../documents/index.js'
import type { Report } from './assemble-report.js'
import { fixedChapters } from './edition-content.js'

/** An edition as it becomes a file: with a first page, and the references in their chapter. */
export function reportDocument(report: Report): PrintedDocument {
  return {
    language: report.language,
    front: frontOf(report),
    chapters: report.chapters.map((chapter): DocumentChapter => {
      if (chapter.id !== fixedChapters.references) return chapter
      return { ...chapter, blocks: [...chapter.blocks, { kind: 'references', items: report.references }] }
    }),
  }
}

function frontOf({ edition, domain, language }: Report): Front {
  const { number, name, publishedAt, generatedAt } = edition
  return {
    title: translate(language, 'report.title'),
    subtitle: domain,
    name: translate(language, 'report.edition', { number: String(number), name }),
    day: dayIn(language, publishedAt ?? generatedAt),
    lead: translate(language, 'report.lead'),
    notice: publishedAt === null ? translate(language, 'report.preview') : null,
  }
}
