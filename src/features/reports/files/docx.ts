import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { translate } from '../../../messages/translate.js'
import { svgFile } from '../../../platform/drawing/index.js'
import { xmlText } from '../../../platform/text/index.js'
import type { Chapter, Report } from '../assemble-report.js'
import type { Block, Figure } from '../edition-blocks.js'
import { fixedChapters } from '../edition-content.js'
import { dayIn } from '../in-languages.js'
import { drawingOf, inWords } from './figure-parts.js'
import { caseAddress, chapterTitle, frontOf, paragraphsOf } from './report-words.js'

const locales = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const
/** Points: the width of the text on A4 with the margins of Word. */
const textWidth = 450
const quiet = { size: 18, color: '465056' } as const

/**
 * An edition as a word processor's file: real headings, with contents and references as links within it. Figures are
 * vector drawings; programs that do not know them show an empty place, and the figure in words as its alternative text.
 */
export function reportDocx(report: Report, base: string): Promise<Buffer> {
  const { title, domain, edition } = frontOf(report)
  const document = new Document({
    title: xmlText(`${title}: ${domain}. ${edition}`),
    creator: 'Passerelle',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: locales[report.language] } } },
        heading1: { run: { color: '14566A', size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 80 } } },
        heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
      },
    },
    sections: [
      {
        properties: { titlePage: true },
        footers: { default: pageNumbers() },
        children: [...front(report), ...report.chapters.flatMap((chapter) => chapterParts(chapter, report, base))],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], ...quiet })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function front(report: Report): FileChild[] {
  const { title, domain, edition, day, lead, preview } = frontOf(report)
  return [
    new Paragraph({ text: xmlText(title), heading: HeadingLevel.TITLE, spacing: { before: 3_000 } }),
    line(domain, { size: 32, color: '465056' }),
    line(edition, { size: 28, bold: true }),
    line(day),
    ...(preview === null ? [] : [line(preview, { bold: true, color: 'A3231C' })]),
    new Paragraph({ spacing: { before: 800 }, children: [run(lead)] }),
    new Paragraph({
      children: [new PageBreak(), run(translate(report.language, 'report.contents'), { size: 36, bold: true })],
    }),
    // Links, and no field: Word would ask before it fills one in, and others leave it empty.
    ...report.chapters.map((chapter) =>
      paragraph([new InternalHyperlink({ anchor: bookmarkOf(chapter.id), children: [run(chapterTitle(chapter))] })]),
    ),
  ]
}

function chapterParts(chapter: Chapter, report: Report, base: string): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new Bookmark({ id: bookmarkOf(chapter.id), children: [run(chapterTitle(chapter))] })],
    }),
    ...chapter.blocks.flatMap((block) => blockParts(block, report, base)),
    ...(chapter.id === fixedChapters.references ? referenceParts(report) : []),
  ]
}

function blockParts(block: Block, report: Report, base: string): FileChild[] {
  const { language } = report
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
      return [new Paragraph({ text: xmlText(block.text), heading })]
    }
    case 'paragraph':
      return [paragraph([run(block.text), ...references(block.refs)])]
    case 'facts':
      return block.items.map(({ text, refs }) => item([run(text), ...references(refs)]))
    case 'changes':
      return block.items.map(({ statement }) => item([run(statement)]))
    case 'caseList':
      return block.items.flatMap((one) => caseParts(one, report, base))
    case 'needs':
      return block.items.flatMap(({ title, text, member, submittedAt }) => [
        paragraph([run(title, { bold: true })], true),
        line(translate(language, 'report.needFrom', { member, date: dayIn(language, submittedAt) }), quiet),
        paragraph([run(text)]),
      ])
    case 'table':
      return [paragraph([run(block.title, { bold: true })], true), countTable(block), paragraph([])]
    case 'figure':
      return figureParts(block, report)
    case 'prose':
      return [translate(language, 'report.byEditors'), ...paragraphsOf(block.text)].map(
        (text, index) =>
          new Paragraph({
            border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '14566A' } },
            spacing: { after: 120 },
            children: [index === 0 ? run(text, quiet) : run(text)],
          }),
      )
  }
}

type CaseItem = Extract<Block, { kind: 'caseList' }>['items'][number]

function caseParts(
  { id, title, by, describedIn, summary, results, refs }: CaseItem,
  report: Report,
  base: string,
): FileChild[] {
  const { language } = report
  const described =
    describedIn &&
    translate(language, 'report.described', { number: String(describedIn.number), title: describedIn.title })
  return [
    paragraph([link(title, caseAddress(report, base, id))], true),
    new Paragraph({ keepNext: true, children: [run(by, quiet)] }),
    ...(described === null
      ? []
      : [
          paragraph([
            new InternalHyperlink({ anchor: bookmarkOf(describedIn!.chapter), children: [run(described, quiet)] }),
          ]),
        ]),
    ...(summary === null ? [] : [paragraph([run(summary), ...references(refs)])]),
    ...(results === null ? [] : [paragraph([run(translate(language, 'report.resultsOf', { results }))])]),
  ]
}

function figureParts(figure: Figure, { language }: Report): FileChild[] {
  const drawing = drawingOf(figure)
  const caption = translate(language, 'report.figure', { number: String(figure.number), title: figure.title })
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(svgFile(drawing, caption)),
    fallback: { type: 'png', data: emptyPng },
    transformation: {
      width: textWidth * (4 / 3),
      height: Math.round((textWidth * (4 / 3) * drawing.height) / drawing.width),
    },
    altText: {
      name: `figure-${figure.number}`,
      title: xmlText(caption),
      description: xmlText(inWords(figure, language)),
    },
  })
  return [
    new Paragraph({ keepNext: true, children: [image] }),
    paragraph([run(caption, { bold: true })], true),
    line(figure.note, quiet),
  ]
}

/** One white point: what programs without vector drawings show. */
const emptyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

function countTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const lines = rows.map(({ label, cells }) => [label, ...cells.map(({ count }) => String(count ?? '–'))])
  const border = { style: BorderStyle.SINGLE, size: 4, color: 'D3D6D1' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            children: [
              new Paragraph({
                alignment: index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [run(text, { size: 19, bold: isHeader })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: border, insideHorizontal: border },
    rows: [row(columns, true), ...lines.map((cells) => row(cells, false))],
  })
}

function referenceParts({ references: all, language }: Report): FileChild[] {
  return all.map(({ number, title, url, date }) => {
    const day = date === null ? '' : ` (${dayIn(language, date)})`
    const mark = new Bookmark({ id: `ref_${number}`, children: [run(`[${number}]`)] })
    // What has no title is named by its address.
    return paragraph([mark, run(title === url ? ' ' : ` ${title}${day}. `), link(url, url)])
  })
}

function references(refs: readonly number[]): ParagraphChild[] {
  return refs.map(
    (number) =>
      new InternalHyperlink({ anchor: `ref_${number}`, children: [run(` [${number}]`, { color: '14566A' })] }),
  )
}

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: xmlText(text), ...look })
}

function line(text: string, look?: Look): Paragraph {
  return paragraph([run(text, look)])
}

/** @param keepNext whether it stays on the page of what follows */
function paragraph(children: readonly ParagraphChild[], keepNext = false): Paragraph {
  return new Paragraph({ children, keepNext, spacing: { after: 100 } })
}

function item(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ children, bullet: { level: 0 } })
}

function link(text: string, url: string): ParagraphChild {
  if (!/^https?:/i.test(url)) return run(text)
  return new ExternalHyperlink({
    link: xmlText(url),
    children: [new TextRun({ text: xmlText(text), style: 'Hyperlink' })],
  })
}

/** Names of bookmarks have letters, digits and underscores. */
function bookmarkOf(chapter: string): string {
  return `chapter_${chapter.replaceAll('-', '_')}`.slice(0, 40)
}
