import type { InvalidInputError } from '../../../domain/index.js'
import type { FilePreview } from '../../../features/catalogue/index.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { fieldInWords } from '../field-words.js'
import { inReadersWords } from './error-words.js'
import { ImportSteps, LineErrors, Plan } from './outcome-parts.js'
import type { Upload } from './uploads.js'

interface PreviewProps {
  readonly upload: Upload
  readonly preview: FilePreview
  readonly address: string
  /** Whether the catalogue has changed since it was seen. */
  readonly isStale?: boolean
}

/** What an import of a file would do, and what is wrong with the file. */
export function previewPage(visit: Visit, { upload, preview, address, isStale = false }: PreviewProps): Page {
  const { t, to } = visit.reader
  const { plan, errors, errorCount, generation } = preview
  const count = plan.fresh.length + plan.changed.length
  const found: FormError[] = isStale ? [{ field: 'run', key: 'desk.import.error.changed' }] : []
  const children = (
    <>
      <ImportSteps current={2} visit={visit} />
      <p>
        <bdi>{upload.name}</bdi>, {t(`desk.import.kind.${upload.kind}`)}
      </p>
      {errorCount > 0 && <LineErrors errors={errors} count={errorCount} visit={visit} />}
      <Plan plan={plan} kind={upload.kind} visit={visit} />
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

/** A file that is none, or no table: what is wrong, and the way back. */
export function unreadablePage(visit: Visit, error: InvalidInputError): Page {
  const { t, to } = visit.reader
  const body = (
    <>
      <h1>{t('desk.import.error.unreadable')}</h1>
      <p>{t('desk.import.error.formats')}</p>
      <ul>
        {error.errors.map(({ path, message }) => {
          const field = path === 'body' || path === '' ? '' : `${fieldInWords(path, visit.reader)}: `
          return (
            <li key={`${path} ${message}`}>
              {field}
              {inReadersWords(message, visit.reader)}
            </li>
          )
        })}
      </ul>
      <p>
        <a href={to('desk', 'import')}>{t('desk.import.another')}</a>
      </p>
    </>
  )
  return deskPage(visit, { title: t('desk.import.error.unreadable'), section: 'import', status: 400, body })
}
