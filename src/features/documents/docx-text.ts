import { ExternalHyperlink, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { xmlText } from '../../platform/text/index.js'

/** How words look that say where something comes from. */
export const quiet = { size: 18, color: '465056' } as const

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
}

export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: xmlText(text), ...look })
}

export function line(text: string, look?: Look): Paragraph {
  return paragraph([run(text, look)])
}

/** @param keepNext whether it stays on the page of what follows */
export function paragraph(children: readonly ParagraphChild[], keepNext = false): Paragraph {
  return new Paragraph({ children, keepNext, spacing: { after: 100 } })
}

export function item(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ children, bullet: { level: 0 } })
}

export function link(text: string, url: string): ParagraphChild {
  if (!/^https?:/i.test(url)) return run(text)
  return new ExternalHyperlink({
    link: xmlText(url),
    children: [new TextRun({ text: xmlText(text), style: 'Hyperlink' })],
  })
}

/** Names of bookmarks have letters, digits and underscores. */
export function bookmarkOf(chapter: string): string {
  return `chapter_${chapter.replaceAll('-', '_')}`.slice(0, 40)
}

/** Numbers of references, as links. */
export function references(refs: readonly number[]): ParagraphChild[] {
  return refs.map(
    (number) =>
      new InternalHyperlink({ anchor: `ref_${number}`, children: [run(` [${number}]`, { color: '14566A' })] }),
  )
}
