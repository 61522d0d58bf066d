import { InvalidInputError } from '../../../domain/index.js'
import {
  CatalogueChangedError,
  columnsOf,
  type FilePreview,
  guessColumns,
  importAnyFile,
  previewFile,
  readTable,
} from '../../../features/catalogue/index.js'
import { FormFile } from '../../../platform/http/index.js'
import type { Table, TableFormat } from '../../../platform/tables/index.js'
import type { FormError } from '../../kit/form-error.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { fieldInWords } from '../field-words.js'
import { columnsPage } from './columns-page.js'
import { importedAddress, importPageWith, kindIn } from './import-page.js'
import { previewPage, unreadablePage } from './preview-page.js'
import { formatOf, type Upload, type Uploads } from './uploads.js'

/** Bytes of a file with its form: some thousand case studies. */
export const importFileLimit = 12 * 2 ** 20 + 16_384
/** The steps of importing a file at the desk, each a page: the file, what its columns mean, what would be done. */
export function filePages(uploads: Uploads) {
  const ownerOf = ({ viewer }: Visit) => viewer.id ?? viewer.role
  const addressOf = ({ reader }: Visit, { id }: WithId, step?: string) =>
    reader.to('desk', 'import', 'files', id, ...(step ? [step] : []))
  /** Goes on with the file of an address, or back to the first step when it is no longer kept. */
  const withUpload = async (visit: Visit, id: string, make: (upload: Upload) => Outcome | Promise<Outcome>) => {
    const upload = await uploads.find(ownerOf(visit), id)
    if (!upload) return { to: `${visit.reader.to('desk', 'import')}?lost=1` }
    try {
      return await make(upload)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      return unreadablePage(visit, error)
    }
  }

  return {
    async receive(visit: Visit, { kind, file }: ReturnType<typeof readFile>): Promise<Outcome> {
      if (!file || file.content.length === 0) return importPageWith(visit, kind, 'desk.import.error.noFile')
      const format = formatOf(file.content)
      const upload = await uploads.keep(ownerOf(visit), { kind, name: file.name, content: file.content, format })
      return { to: addressOf(visit, upload, format === 'jsonl' ? 'preview' : undefined) }
    },

    columns: (visit: Visit, { id }: WithId) =>
      withUpload(visit, id, async (upload) => {
        const table = await tableOf(upload)
        const guesses = guessColumns(table.columns, upload.kind, visit.reader.language)
        const chosen = table.columns.map((name) => upload.mapping?.[name] ?? guesses.get(name) ?? '')
        return columnsPage(visit, { upload, table, chosen, action: addressOf(visit, upload) })
      }),

    map: (visit: Visit, { id, chosen }: ReturnType<typeof readColumns>) =>
      withUpload(visit, id, async (upload) => {
        const table = await tableOf(upload)
        const named = table.columns.map((_, index) => chosen(index))
        const errors = errorsOf(named, upload, visit.reader)
        if (errors.length > 0) {
          return columnsPage(visit, { upload, table, chosen: named, action: addressOf(visit, upload), errors })
        }
        const mapping = Object.fromEntries(table.columns.map((name, index) => [name, named[index]!]))
        await uploads.map(ownerOf(visit), upload, mapping)
        return { to: addressOf(visit, upload, 'preview') }
      }),

    preview: (visit: Visit, { id }: WithId) =>
      withUpload(visit, id, async (upload) =>
        previewPage(visit, { upload, preview: await previewOf(visit, upload), address: addressOf(visit, upload) }),
      ),

    run: (visit: Visit, { id, seen, keepsGood }: ReturnType<typeof readRun>) =>
      withUpload(visit, id, async (upload) => {
        try {
          const file = { ...fileOf(upload), keepsGood, seen, answersFirst: true }
          const { counts } = await importAnyFile(visit.engine, visit.viewer, upload.kind, file)
          await uploads.forget(ownerOf(visit))
          return { to: importedAddress(visit, upload.kind, counts) }
        } catch (error) {
          // What is wrong is in the preview.
          if (!(error instanceof CatalogueChangedError || error instanceof InvalidInputError)) throw error
          const preview = await previewOf(visit, upload)
          return previewPage(visit, { upload, preview, address: addressOf(visit, upload), isStale: true })
        }
      }),
  }
}

export function readFile({ form }: Sent) {
  return { kind: kindIn(form), file: form.file instanceof FormFile ? form.file : undefined }
}

export function readColumns({ params, form }: Sent) {
  return { id: one(params, 'id'), chosen: (index: number) => one(form, `column-${index}`) }
}

export function readRun({ params, form }: Sent) {
  return {
    id: one(params, 'id'),
    // A form without it is none of ours, and of no catalogue.
    seen: wholeNumber(form, 'seen') ?? -1,
    keepsGood: one(form, 'do') === 'keep-good',
  }
}

function fileOf({ content, format, mapping = {} }: Upload) {
  return { content, format, mapping, isDryRun: false, keepsGood: false }
}

function previewOf({ engine, viewer }: Visit, upload: Upload): Promise<FilePreview> {
  return previewFile(engine, viewer, upload.kind, fileOf(upload))
}

function tableOf({ content, format }: Upload): Promise<Table> {
  return readTable({ content, format: format as TableFormat })
}

/** What is wrong with what columns mean: one of ours is there twice, or missing. */
function errorsOf(chosen: readonly string[], { kind }: Upload, reader: Reader): FormError[] {
  const inWords = (column: string) => fieldInWords(column, reader)
  const { needed } = columnsOf(kind)
  const missing = needed.filter((column) => !chosen.includes(column))
  return [
    ...chosen.flatMap((column, index): FormError[] =>
      column !== '' && chosen.indexOf(column) < index
        ? [{ field: `column-${index}`, key: 'desk.import.error.twice', values: { column: inWords(column) } }]
        : [],
    ),
    ...(missing.length > 0
      ? [
          {
            field: 'columns',
            key: 'desk.import.error.needed',
            values: { columns: reader.list(missing.map(inWords)) },
          } as const,
        ]
      : []),
  ]
}
