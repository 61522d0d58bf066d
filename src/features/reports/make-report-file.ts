import type { Viewer } from '../../domain/index.js'
import type { DocumentFile, DocumentPrinter, FileOf } from '../documents/index.js'
import { assembleReport } from './assemble-report.js'
import { reportDocument } from './report-document.js'
import type { ReportServices } from './report-services.js'

/** A file of an edition. @throws NotFoundError, PrinterUnavailableError where PDF cannot be made, OverloadedError */
export async function makeReportFile(
  services: ReportServices,
  printer: DocumentPrinter,
  viewer: Viewer,
  { id, format, language, base }: FileOf,
): Promise<DocumentFile> {
  const report = await assembleReport(services, viewer, id, language)
  const { revision, edition } = report
  return {
    name: `passerelle-report-${edition.number}-${language}.${format}`,
    content: await printer.print({ document: reportDocument(report), revision, format, base }),
  }
}
