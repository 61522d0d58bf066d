import type { VNode } from 'preact'
import { columnsOf } from '../../../features/catalogue/index.js'
import type { Table } from '../../../platform/tables/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { described, ErrorOf } from '../../kit/error-summary.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { fieldInWords } from '../field-words.js'
import { ImportSteps } from './outcome-parts.js'
import type { Upload } from './uploads.js'

/** Characters of a cell that is shown as an example. */
const longestExample = 80

interface ColumnsProps {
  readonly upload: Upload
  readonly table: Table
  /** Our column for each of the file, in its order; empty for one that is left out. */
  readonly chosen: readonly string[]
  readonly action: string
  readonly errors?: readonly FormError[]
}

/** What the columns of a file mean. */
export function columnsPage(visit: Visit, { upload, table, chosen, action, errors = [] }: ColumnsProps): Page {
  const { t, to } = visit.reader
  const { known, needed } = columnsOf(upload.kind)
  const list = (columns: readonly string[]) => visit.reader.list(columns.map((one) => fieldInWords(one, visit.reader)))
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
              {fieldInWords(column, visit.reader)}
            </option>
          ))}
        </select>
      </>
    )
  }
  const named = table.columns.flatMap((name, index) => (name === '' ? [] : [{ name, index }]))
  const children = (
    <form method="post" action={action} id="columns">
      <ImportSteps current={1} visit={visit} />
      <p>{t('desk.import.columnsHint', { name: upload.name, count: table.rows.length, columns: list(needed) })}</p>
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
