import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { translate } from '../../messages/translate.js'
import { xmlText } from '../../platform/text/index.js'
import { chapterTitle } from './document-words.js'
import { blockParts } from './docx-blocks.js'
import { bookmarkOf, line, paragraph, quiet, run } from './docx-text.js'
import type { DocumentChapter, PrintedDocument } from './printed-document.js'

const locales = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const

/**
 * A document as a word processor's file: real headings, with contents and references as links within it. Figures are
 * vector drawings; programs that do not know them show an empty place, and the figure in words as its alternative text.
 */
export function documentDocx(printed: PrintedDocument, base: string): Promise<Buffer> {
  const { title, subtitle, name } = printed.front
  const file = new Document({
    title: xmlText(`${title}: ${subtitle}. ${name}`),
    creator: 'Passerelle',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: locales[printed.language] } } },
        heading1: { run: { color: '14566A', size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 80 } } },
        heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
      },
    },
    sections: [
      {
        properties: { titlePage: true },
        footers: { default: pageNumbers() },
        children: [...front(printed), ...printed.chapters.flatMap((chapter) => chapterParts(chapter, printed, base))],
      },
    ],
  })
  return Packer.toBuffer(file)
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], ...quiet })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function front(printed: PrintedDocument): FileChild[] {
  const { title, subtitle, name, day, lead, notice } = printed.front
  return [
    new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE, spacing: { before: 3_000 } }),
    line(subtitle, { size: 32, color: '465056' }),
    line(name, { size: 28, bold: true }),
    line(day),
    ...(notice === null ? [] : [line(notice, { bold: true, color: 'A3231C' })]),
    new Paragraph({ spacing: { before: 800 }, children: [run(lead)] }),
    new Paragraph({
      children: [new PageBreak(), run(translate(printed.language, 'report.contents'), { size: 36, bold: true })],
    }),
    // Links, and no field: Word would ask before it fills one in, and others leave it empty.
    ...printed.chapters.map((chapter) =>
      paragraph([new InternalHyperlink({ anchor: bookmarkOf(chapter.id), children: [run(chapterTitle(chapter))] })]),
    ),
  ]
}

function chapterParts(chapter: DocumentChapter, printed: PrintedDocument, base: string): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new Bookmark({ id: bookmarkOf(chapter.id), children: [run(chapterTitle(chapter))] })],
    }),
    ...chapter.blocks.flatMap((block) => blockParts(block, printed, base)),
  ]
}
