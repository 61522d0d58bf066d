import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'
import { translate } from '../../messages/translate.js'
import { svgFile } from '../../platform/drawing/index.js'
import { xmlText } from '../../platform/text/index.js'
import type { DocumentBlock, Figure, Handout, ListedReference, PaperQuestion } from './document-blocks.js'
import { beyondTitle, caseAddress, paragraphsOf } from './document-words.js'
import { bookmarkOf, item, line, link, paragraph, quiet, references, run } from './docx-text.js'
import { drawingOf, inWords } from './figure-parts.js'
import { dayIn } from './in-languages.js'
import type { PrintedDocument } from './printed-document.js'

/** Points: the width of the text on A4 with the margins of Word. */
const textWidth = 450

/** A block as paragraphs, tables and drawings. */
export function blockParts(block: DocumentBlock, printed: PrintedDocument, base: string): FileChild[] {
  const { language } = printed
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
      return block.items.flatMap((one) => caseParts(one, printed, base))
    case 'needs':
      return block.items.flatMap(({ title, text, member, submittedAt }) => {
        const beyond = beyondTitle(title, text)
        return [
          paragraph([run(title, { bold: true })], true),
          line(translate(language, 'report.needFrom', { member, date: dayIn(language, submittedAt) }), quiet),
          ...(beyond === null ? [] : [line(beyond)]),
        ]
      })
    case 'table':
      return [paragraph([run(block.title, { bold: true })], true), countTable(block), paragraph([])]
    case 'figure':
      return figureParts(block, printed)
    case 'prose':
      return [translate(language, 'report.byEditors'), ...paragraphsOf(block.text)].map(
        (text, index) =>
          new Paragraph({
            border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '14566A' } },
            spacing: { after: 120 },
            children: [index === 0 ? run(text, quiet) : run(text)],
          }),
      )
    case 'references':
      return block.items.map((one) => referencePart(one, printed))
    case 'rows':
      return [paragraph([run(block.title, { bold: true })], true), textTable(block), paragraph([])]
    case 'handout':
      return handoutParts(block.handout)
    case 'questions':
      return block.questions.flatMap(questionParts)
  }
}

type CaseItem = Extract<DocumentBlock, { kind: 'caseList' }>['items'][number]

function caseParts(
  { id, title, by, describedIn, summary, results, refs }: CaseItem,
  printed: PrintedDocument,
  base: string,
): FileChild[] {
  const { language } = printed
  const described =
    describedIn &&
    translate(language, 'report.described', { number: String(describedIn.number), title: describedIn.title })
  return [
    paragraph([link(title, caseAddress(printed, base, id))], true),
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

function figureParts(figure: Figure, { language }: PrintedDocument): FileChild[] {
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

function countTable({ columns, rows }: Extract<DocumentBlock, { kind: 'table' }>): Table {
  const lines = rows.map(({ label, cells }) => [label, ...cells.map(({ count }) => String(count ?? '–'))])
  return table(columns, lines, AlignmentType.RIGHT)
}

function textTable({ columns, rows }: Extract<DocumentBlock, { kind: 'rows' }>): Table {
  return table(columns, rows, AlignmentType.LEFT)
}

/** @param others how the columns after the first are aligned */
function table(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
  others: (typeof AlignmentType)[keyof typeof AlignmentType],
): Table {
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
                alignment: index === 0 ? AlignmentType.LEFT : others,
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

function referencePart({ number, title, url, date }: ListedReference, { language }: PrintedDocument): Paragraph {
  const day = date === null ? '' : ` (${dayIn(language, date)})`
  const mark = new Bookmark({ id: `ref_${number}`, children: [run(`[${number}]`)] })
  // What has no title is named by its address.
  return paragraph([mark, run(title === url ? ' ' : ` ${title}${day}. `), link(url, url)])
}

/** On a page of its own. */
function handoutParts(handout: Handout): FileChild[] {
  const { title, by, facts, parts } = handout
  return [
    new Paragraph({ text: xmlText(title), heading: HeadingLevel.HEADING_2, pageBreakBefore: true }),
    line(by, quiet),
    ...facts.map((fact) => item([run(fact)])),
    ...parts.flatMap(({ heading, text }) => [
      new Paragraph({ text: xmlText(heading), heading: HeadingLevel.HEADING_3 }),
      line(text),
    ]),
  ]
}

function questionParts({ label, hint, lines, choices }: PaperQuestion): FileChild[] {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 12, color: '9AA3A7' } }
  return [
    new Paragraph({ keepNext: true, spacing: { before: 240, after: 60 }, children: [run(label, { bold: true })] }),
    ...(hint === null ? [] : [paragraph([run(hint, quiet)], true)]),
    ...choices.map((choice) => paragraph([run(`☐ ${choice}`)])),
    // A border between equal paragraphs is drawn once, unless they differ.
    ...Array.from(
      { length: lines },
      (_, index) => new Paragraph({ border, spacing: { after: 120 + (index % 2) }, children: [] }),
    ),
  ]
}
