import type { Wording } from '../../../domain/index.js'
import type { Report } from '../assemble-report.js'

type Writer = (report: Report, base: string) => Promise<Buffer>

/** Each loads what it needs: a thread begins anew. */
const writers = {
  docx: async (report, base) => (await import('./docx.js')).reportDocx(report, base),
  html: async (report, base) => Buffer.from((await import('./print-html.js')).printHtml(report, base)),
} satisfies Record<string, Writer>

/** What is to be written. */
export interface ToWrite {
  readonly report: Report
  readonly format: keyof typeof writers
  readonly base: string
  /** How the domain words messages: a thread has its own. */
  readonly wording: Wording
}

export function writeReport({ report, format, base }: ToWrite): Promise<Buffer> {
  return writers[format](report, base)
}
