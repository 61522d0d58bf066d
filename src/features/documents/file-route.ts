import { z } from 'zod'
import type { Viewer } from '../../domain/index.js'
import { languageFor, languageParameter, publicAddress, route } from '../../platform/http/index.js'
import { type DocumentFile, documentFormats, documentMediaTypes, type FileOf } from './document-printer.js'

/** What links in files need to know of the service. */
export interface FileSettings {
  readonly publicUrl: string | null
  readonly basePath: string
}

interface FileRoute {
  readonly id: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** What is in the file. */
  readonly whole: string
  /** Of the record that the file is of. */
  readonly recordId: z.ZodString
  make(viewer: Viewer, wanted: FileOf): Promise<DocumentFile>
}

/** The route at which a record is taken as a file. */
export function fileRoute({ recordId, whole, make, ...said }: FileRoute, config: FileSettings) {
  return route({
    ...said,
    method: 'get',
    description: 'PDF needs Chromium where the service runs; without it, the answer is `PRINTER_UNAVAILABLE`.',
    params: z.strictObject({ id: recordId }),
    query: z.strictObject({
      format: z.enum(documentFormats).default('docx').describe('Format of the file'),
      language: languageParameter,
    }),
    responses: { 200: { description: whole, files: Object.values(documentMediaTypes) } },
    async handle({ params, query, viewer, request }, response) {
      const { format } = query
      const language = languageFor(request, query.language)
      const base = publicAddress(request, config)
      const { name, content } = await make(viewer, { ...params, format, language, base })
      response.attachment(name).type(documentMediaTypes[format]).send(content)
    },
  })
}
