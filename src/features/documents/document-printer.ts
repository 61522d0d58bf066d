import { LRUCache } from 'lru-cache'
import type { Catalogue, InterfaceLanguage } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { anchorPages, printPdf } from '../../platform/printer/index.js'
import { documentMarkdown } from './markdown.js'
import { withPageNumbers } from './print-html.js'
import type { PrintedDocument } from './printed-document.js'
import { writeInThread } from './write-in-thread.js'

export const documentFormats = ['pdf', 'docx', 'md'] as const
export type DocumentFormat = (typeof documentFormats)[number]

export const documentMediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
}

/** A file with its name. */
export interface DocumentFile {
  readonly name: string
  readonly content: Buffer
}

/** Which file of a record is wanted. */
export interface FileOf {
  readonly id: string
  readonly format: DocumentFormat
  readonly language: InterfaceLanguage
  /** What its links begin with, without a slash at the end. */
  readonly base: string
}

/** A document that is to be made into a file. */
export interface ToPrint {
  readonly document: PrintedDocument
  /** Changes with everything that is in it. */
  readonly revision: string
  readonly format: DocumentFormat
  /** What its links begin with, without a slash at the end. */
  readonly base: string
}

/** What making files takes of the engine. */
interface PrinterServices {
  readonly database: Database
  readonly catalogue: Pick<Catalogue, 'domain'>
}

/** Bytes of the files that are kept: an edition of the report in three languages and formats takes some 6 MB. */
const keptBytes = 32 * 2 ** 20

/** Makes files of documents, and keeps them until something in them changes. */
export class DocumentPrinter {
  readonly #services: PrinterServices
  readonly #browser: string | null
  readonly #kept = new LRUCache<string, Buffer>({
    maxSize: keptBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
  })
  /** Files that are being made: a second request for the same one waits for it. */
  readonly #made = new Map<string, Promise<Buffer>>()

  /** @param browser the program that makes PDF; null where there is none */
  constructor(services: PrinterServices, browser: string | null) {
    this.#services = services
    this.#browser = browser
    services.database.onErasure(() => this.#kept.clear())
  }

  /** @throws PrinterUnavailableError where PDF cannot be made, OverloadedError */
  async print(given: ToPrint): Promise<Buffer> {
    const { revision, format, base } = given
    const key = JSON.stringify([revision, format, base])
    const kept = this.#kept.get(key)
    if (kept) return kept
    const content = await this.#once(key, () => this.#write(given))
    this.#kept.set(key, content)
    return content
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

  async #write({ document, format, base }: ToPrint): Promise<Buffer> {
    if (format === 'md') return Buffer.from(documentMarkdown(document, base))
    const { wording } = this.#services.catalogue.domain
    const written = await writeInThread({ document, format: format === 'pdf' ? 'html' : format, base, wording })
    return format === 'pdf' ? this.#printPdf(written) : written
  }

  /** Prints twice: only then is it known on which page each chapter begins. */
  async #printPdf(html: Buffer): Promise<Buffer> {
    const pages = anchorPages(await printPdf(html, this.#browser))
    return printPdf(Buffer.from(withPageNumbers(String(html), pages)), this.#browser)
  }
}
