import type { Wording } from '../../domain/index.js'
import type { PrintedDocument } from './printed-document.js'

type Writer = (document: PrintedDocument, base: string) => Promise<Buffer>

/** Each loads what it needs: a thread begins anew. */
const writers = {
  docx: async (document, base) => (await import('./docx.js')).documentDocx(document, base),
  html: async (document, base) => Buffer.from((await import('./print-html.js')).printHtml(document, base)),
} satisfies Record<string, Writer>

/** What is to be written. */
export interface ToWrite {
  readonly document: PrintedDocument
  readonly format: keyof typeof writers
  readonly base: string
  /** How the domain words messages: a thread has its own. */
  readonly wording: Wording
}

export function writeDocument({ document, format, base }: ToWrite): Promise<Buffer> {
  return writers[format](document, base)
}
