import { pagePath } from '../../../domain/index.js'
import { translate } from '../../../messages/translate.js'
import type { Chapter, Report } from '../assemble-report.js'
import { dayIn } from '../in-languages.js'

/** What stands on the first page of a file. */
export function frontOf({ edition, domain, language }: Report) {
  const { number, name, publishedAt, generatedAt } = edition
  return {
    title: translate(language, 'report.title'),
    domain,
    edition: translate(language, 'report.edition', { number: String(number), name }),
    day: dayIn(language, publishedAt ?? generatedAt),
    lead: translate(language, 'report.lead'),
    preview: publishedAt === null ? translate(language, 'report.preview') : null,
  }
}

export function chapterTitle({ number, title }: Pick<Chapter, 'number' | 'title'>): string {
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
export function caseAddress({ language }: Report, base: string, id: string): string {
  return base + pagePath(language, 'case-studies', id)
}
