import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { type Block, xmlText } from '../../../platform/text/index.js'
import type { Reader } from '../../kit/reader.js'

const headings = {
  title: HeadingLevel.TITLE,
  heading: HeadingLevel.HEADING_1,
  subheading: HeadingLevel.HEADING_2,
} as const

/** A word processor's file with real headings, so that it can be worked on. */
export function docxOf(blocks: readonly Block[], title: string, { language }: Reader): Promise<Buffer> {
  const document = new Document({
    title,
    creator: 'Passerelle',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: locales[language] } } } } },
    sections: [{ children: blocks.map(paragraph) }],
  })
  return Packer.toBuffer(document)
}

const locales = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' } as const

function paragraph(block: Block): Paragraph {
  const text = xmlText(block.text)
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'subheading':
      return new Paragraph({ text, heading: headings[block.kind] })
    case 'quote':
      return new Paragraph({ children: [new TextRun({ text, italics: true })], indent: { left: 400 } })
    case 'note':
      return new Paragraph({ children: [new TextRun({ text, size: 18, color: '555555' })] })
    case 'item':
      return new Paragraph({ bullet: { level: 0 }, children: [block.url ? link(text, block.url) : new TextRun(text)] })
    default:
      return new Paragraph({ text })
  }
}

function link(text: string, url: string): ExternalHyperlink | TextRun {
  if (!/^https?:/i.test(url)) return new TextRun(text)
  return new ExternalHyperlink({ link: xmlText(url), children: [new TextRun({ text, style: 'Hyperlink' })] })
}
