import { LRUCache } from 'lru-cache'
import type { InterfaceLanguage, Viewer } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { anchorPages, printPdf } from '../../platform/printer/index.js'
import { assembleReport, type Report } from './assemble-report.js'
import { reportMarkdown } from './files/markdown.js'
import { withPageNumbers } from './files/print-html.js'
import { writeInThread } from './files/write-in-thread.js'
import type { ReportServices } from './report-services.js'

export const reportFormats = ['pdf', 'docx', 'md'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
}

export interface ReportFile {
  readonly name: string
  readonly content: Buffer
}

/** Which file of an edition. */
export interface FileOf {
  readonly id: string
  readonly format: ReportFormat
  readonly language: InterfaceLanguage
  /** What its links begin with, without a slash at the end. */
  readonly base: string
}

/** Bytes of the files that are kept: an edition in three languages and formats takes some 6 MB. */
const keptBytes = 32 * 2 ** 20

/** Makes files of editions, and keeps them until something in them changes. */
export class ReportPrinter {
  readonly #services: ReportServices
  readonly #browser: string | null
  readonly #kept = new LRUCache<string, Buffer>({
    maxSize: keptBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
  })
  /** Files that are being made: who asks for the same one waits for it. */
  readonly #made = new Map<string, Promise<Buffer>>()

  /** @param browser the program that makes PDF; null where there is none */
  constructor(services: ReportServices, browser: string | null) {
    this.#services = services
    this.#browser = browser
    const { database }: { database: Database } = services.engine
    database.onErasure(() => this.#kept.clear())
  }

  /**
   * A file of an edition.
   * @throws NotFoundError, PrinterUnavailableError where PDF cannot be made, OverloadedError
   */
  async make(viewer: Viewer, { id, format, language, base }: FileOf): Promise<ReportFile> {
    const report = await assembleReport(this.#services, viewer, id, language)
    const key = JSON.stringify([report.revision, format, base])
    const name = `passerelle-report-${report.edition.number}-${language}.${format}`
    const kept = this.#kept.get(key)
    if (kept) return { name, content: kept }
    const content = await this.#once(key, () => this.#write(report, format, base))
    this.#kept.set(key, content)
    return { name, content }
  }

  async #once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const made = this.#made.get(key) ?? make()
    this.#made.set(key, made)
    try {
      return await made
    } finally {
      this.#made.delete(key)
    }
  }

  async #write(report: Report, format: ReportFormat, base: string): Promise<Buffer> {
    if (format === 'md') return Buffer.from(reportMarkdown(report, base))
    const { wording } = this.#services.engine.catalogue.domain
    const written = await writeInThread({ report, format: format === 'pdf' ? 'html' : format, base, wording })
    return format === 'pdf' ? this.#print(written) : written
  }

  /** Prints twice: only then is it known on which page each chapter begins. */
  async #print(html: Buffer): Promise<Buffer> {
    const pages = anchorPages(await printPdf(html, this.#browser))
    return printPdf(Buffer.from(withPageNumbers(String(html), pages)), this.#browser)
  }
}
