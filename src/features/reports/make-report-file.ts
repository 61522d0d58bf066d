import type { InterfaceLanguage, Viewer } from '../../domain/index.js'
import type { DocumentFormat, DocumentPrinter } from '../documents/index.js'
import { assembleReport } from './assemble-report.js'
import { reportDocument } from './report-document.js'
import type { ReportServices } from './report-services.js'

export interface ReportFile {
  readonly name: string
  readonly content: Buffer
}

/** Which file of an edition. */
export interface FileOf {
  readonly id: string
  readonly format: DocumentFormat
  readonly language: InterfaceLanguage
  /** What its links begin with, without a slash at the end. */
  readonly base: string
}

/** A file of an edition. @throws NotFoundError, PrinterUnavailableError where PDF cannot be made, OverloadedError */
export async function makeReportFile(
  services: ReportServices,
  printer: DocumentPrinter,
  viewer: Viewer,
  { id, format, language, base }: FileOf,
): Promise<ReportFile> {
  const report = await assembleReport(services, viewer, id, language)
  const { revision, edition } = report
  return {
    name: `passerelle-report-${edition.number}-${language}.${format}`,
    content: await printer.print({ document: reportDocument(report), revision, format, base }),
  }
}
