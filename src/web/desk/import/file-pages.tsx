import type { VNode } from 'preact'
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
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { described, ErrorOf } from '../../kit/error-summary.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { importedAddress, importPageWith, kindIn } from './import-page.js'
import { LineErrors, Plan } from './outcome-parts.js'
import { formatOf, type Upload, type Uploads } from './uploads.js'

/** Bytes of a file with its form: some thousand case studies. */
export const importFileLimit = 12 * 2 ** 20 + 16_384
/** Characters of a cell that is shown as an example. */
const longestExample = 80

/** The steps of importing a file at the desk, each a page: the file, what its columns mean, what would be done. */
export function filePages(uploads: Uploads) {
  const ownerOf = ({ viewer }: Visit) => viewer.id ?? viewer.role
  const addressOf = ({ reader }: Visit, { id }: WithId, step?: string) =>
    reader.to('desk', 'import', 'files', id, ...(step ? [step] : []))
  /** Goes on with the file of an address, or back to the first step when it is no longer kept. */
  const withUpload = async (visit: Visit, id: string, make: (upload: Upload) => Outcome | Promise<Outcome>) => {
    const upload = uploads.find(ownerOf(visit), id)
    if (!upload) return { to: `${visit.reader.to('desk', 'import')}?lost=1` }
    try {
      return await make(upload)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      return unreadablePage(visit, error)
    }
  }

  return {
    receive(visit: Visit, { kind, file }: ReturnType<typeof readFile>): Outcome {
      if (!file || file.content.length === 0) return importPageWith(visit, kind, 'desk.import.error.noFile')
      const format = formatOf(file.content)
      const upload = uploads.keep(ownerOf(visit), { kind, name: file.name, content: file.content, format })
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
        const errors = errorsOf(named, upload)
        if (errors.length > 0) {
          return columnsPage(visit, { upload, table, chosen: named, action: addressOf(visit, upload), errors })
        }
        const mapping = Object.fromEntries(table.columns.map((name, index) => [name, named[index]!]))
        uploads.map(ownerOf(visit), upload, mapping)
        return { to: addressOf(visit, upload, 'preview') }
      }),

    preview: (visit: Visit, { id }: WithId) =>
      withUpload(visit, id, async (upload) =>
        previewPage(visit, { upload, preview: await previewOf(visit, upload), address: addressOf(visit, upload) }),
      ),

    run: (visit: Visit, { id, seen, keepsGood }: ReturnType<typeof readRun>) =>
      withUpload(visit, id, async (upload) => {
        try {
          const file = { ...fileOf(upload), keepsGood, seen }
          const { counts } = await importAnyFile(visit.engine, visit.viewer, upload.kind, file)
          uploads.forget(ownerOf(visit))
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
function errorsOf(chosen: readonly string[], { kind }: Upload): FormError[] {
  const { needed } = columnsOf(kind)
  const missing = needed.filter((column) => !chosen.includes(column))
  return [
    ...chosen.flatMap((column, index): FormError[] =>
      column !== '' && chosen.indexOf(column) < index
        ? [{ field: `column-${index}`, key: 'desk.import.error.twice', values: { column } }]
        : [],
    ),
    ...(missing.length > 0
      ? [{ field: 'columns', key: 'desk.import.error.needed', values: { columns: missing.join(', ') } } as const]
      : []),
  ]
}

/** A file that is none, or no table: what is wrong, and the way back. */
function unreadablePage(visit: Visit, error: InvalidInputError): Page {
  const { t, to } = visit.reader
  const body = (
    <>
      <h1>{t('desk.import.error.unreadable')}</h1>
      <p>{t('desk.import.error.formats')}</p>
      <ul lang="en">
        {error.errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{path === 'body' ? message : `${path}: ${message}`}</li>
        ))}
      </ul>
      <p>
        <a href={to('desk', 'import')}>{t('desk.import.another')}</a>
      </p>
    </>
  )
  return deskPage(visit, { title: t('desk.import.error.unreadable'), section: 'import', status: 400, body })
}

interface ColumnsProps {
  readonly upload: Upload
  readonly table: Table
  /** Our column for each of the file, in its order; empty for one that is left out. */
  readonly chosen: readonly string[]
  readonly action: string
  readonly errors?: readonly FormError[]
}

function columnsPage(visit: Visit, { upload, table, chosen, action, errors = [] }: ColumnsProps): Page {
  const { t, to } = visit.reader
  const { known, needed } = columnsOf(upload.kind)
  const exampleOf = (name: string) => {
    const text = table.rows.map(({ cells }) => cells.get(name)).find((cell) => cell !== undefined) ?? ''
    return text.length > longestExample ? `${text.slice(0, longestExample).toWellFormed()}…` : text
  }
  const select = (index: number): VNode => {
    const id = `column-${index}`
    return (
      <>
        <ErrorOf field={id} errors={errors} />
        <select
          id={id}
          name={id}
          aria-label={t('desk.import.meaning', { column: table.columns[index]! })}
          {...described(id, errors, false)}
        >
          <option value="">{t('desk.import.leaveOut')}</option>
          {known.map((column) => (
            <option key={column} value={column} selected={column === chosen[index]}>
              {column}
            </option>
          ))}
        </select>
      </>
    )
  }
  const named = table.columns.flatMap((name, index) => (name === '' ? [] : [{ name, index }]))
  const children = (
    <form method="post" action={action} id="columns">
      <p>{t('desk.import.columnsHint', { name: upload.name, count: table.rows.length, columns: needed.join(', ') })}</p>
      <ErrorOf field="columns" errors={errors} />
      <Scrollable label={t('desk.import.columns')}>
        <DataTable
          columns={[
            { label: t('desk.import.column'), cell: ({ name }) => <bdi>{name}</bdi>, isHeader: true },
            { label: t('desk.import.example'), cell: ({ name }) => <bdi>{exampleOf(name)}</bdi> },
            { label: t('desk.import.is'), cell: ({ index }) => select(index) },
          ]}
          rows={named}
          keyOf={({ index }) => index}
        />
      </Scrollable>
      <p>
        <button type="submit" class="primary">
          {t('desk.import.preview')}
        </button>{' '}
        <a href={to('desk', 'import')}>{t('desk.import.another')}</a>
      </p>
    </form>
  )
  const page = formPage(visit.reader, { title: t('desk.import.columns'), errors, children })
  return deskPage(visit, { ...page, section: 'import' })
}

interface PreviewProps {
  readonly upload: Upload
  readonly preview: FilePreview
  readonly address: string
  /** Whether the catalogue has changed since it was seen. */
  readonly isStale?: boolean
}

function previewPage(visit: Visit, { upload, preview, address, isStale = false }: PreviewProps): Page {
  const { t, to } = visit.reader
  const { plan, errors, errorCount, generation } = preview
  const count = plan.fresh.length + plan.changed.length
  const found: FormError[] = isStale ? [{ field: 'run', key: 'desk.import.error.changed' }] : []
  const children = (
    <>
      <p>
        <bdi>{upload.name}</bdi>, {t(`desk.import.kind.${upload.kind}`)}
      </p>
      {errorCount > 0 && <LineErrors errors={errors} count={errorCount} visit={visit} />}
      <Plan plan={plan} visit={visit} />
      <form method="post" action={`${address}/import`} id="run">
        <input type="hidden" name="seen" value={generation} />
        {errorCount > 0 && <p>{t('desk.import.notAll')}</p>}
        <p>
          {count > 0 && (
            <button type="submit" name="do" value={errorCount > 0 ? 'keep-good' : 'all'} class="primary">
              {t(errorCount > 0 ? 'desk.import.keepGood' : 'desk.import.all', { count })}
            </button>
          )}{' '}
          {upload.format !== 'jsonl' && <a href={address}>{t('desk.import.changeColumns')}</a>}{' '}
          <a href={to('desk', 'import')}>{t('desk.import.another')}</a>
        </p>
      </form>
    </>
  )
  const page = formPage(visit.reader, {
    title: t('desk.import.would'),
    errors: found,
    children,
    ...(isStale && { status: 412 }),
  })
  return deskPage(visit, { ...page, section: 'import' })
}
