import type { Viewer } from '../../domain/index.js'
import type { DocumentFile, DocumentPrinter, FileOf } from '../documents/index.js'
import type { NeedContext } from '../needs/index.js'
import { kitDocument } from './kit-document.js'
import { readKit } from './read-kit.js'

/**
 * The kit of a workshop as a file.
 * @throws NotFoundError, PrinterUnavailableError where PDF cannot be made, OverloadedError
 */
export async function makeKitFile(
  services: Pick<NeedContext, 'engine' | 'needs'>,
  printer: DocumentPrinter,
  viewer: Viewer,
  { id, format, language, base }: FileOf,
): Promise<DocumentFile> {
  const { kit, revision } = await readKit(services, viewer, id, language)
  const document = kitDocument(kit, { catalogue: services.engine.catalogue, language, base })
  return {
    name: `passerelle-workshop-${kit.workshop.startsOn}-${language}.${format}`,
    content: await printer.print({ document, revision, format, base }),
  }
}
