import { createHash } from 'node:crypto'
import type { ErrorList } from '../../../domain/index.js'
import {
  CatalogueChangedError,
  type ExportKind,
  exportKinds,
  type ImportCounts,
  type ImportPlan,
  importCaseStudies,
  importGroups,
  previewImport,
  readCaseStudies,
} from '../../../features/catalogue/index.js'
import type { MessageKey } from '../../../messages/translate.js'
import type { ImportError } from '../../../platform/tables/index.js'
import { TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { FileForm } from './file-form.js'
import { Done, ImportSteps, LineErrors, Plan } from './outcome-parts.js'

/** Bytes: some hundred case studies, which take up to three times their size when a form is sent. */
export const importFormLimit = 12 * 2 ** 20
/** More than fit into that. What is no case study at all is not read to its end. */
const mostCaseStudies = 2000

interface Shown {
  readonly text: string
  readonly preview?: Preview
  /** What is wrong in the lines. */
  readonly inLines?: ErrorList<ImportError>
  readonly errors?: readonly FormError[]
  readonly status?: number
  readonly imported?: Imported | undefined
  /** What the file was said to hold. */
  readonly kind?: ExportKind
}

/** What was imported just now. */
interface Imported {
  readonly kind: ExportKind
  readonly counts: ImportCounts
}

interface Preview {
  readonly plan: ImportPlan
  /** Names the text and the catalogue, so that what is confirmed is what was seen. */
  readonly mark: string
}

export function readImported({ query }: Sent) {
  const counts = countsIn(query)
  return { imported: counts && { kind: kindIn(query), counts }, isLost: one(query, 'lost') !== '' }
}

/** The kind of record that a form or an address says. */
export function kindIn(values: Values): ExportKind {
  return exportKinds.find((kind) => kind === one(values, 'kind')) ?? 'case-studies'
}

/** @param imported what was imported just now @param isLost whether the file of a step is no longer kept */
export function importPage(visit: Visit, { imported, isLost }: ReturnType<typeof readImported>): Page {
  return pageOf(visit, { text: '', imported, ...(isLost && fileError('desk.import.error.lost')) })
}

/** The page again, with what is wrong with the file that was chosen. */
export function importPageWith(visit: Visit, kind: ExportKind, key: MessageKey): Page {
  return pageOf(visit, { text: '', kind, ...fileError(key) })
}

function fileError(key: MessageKey): Pick<Shown, 'errors'> {
  return { errors: [{ field: 'file', key }] }
}

interface ImportForm {
  readonly text: string
  /** Whether to import, and not only to show what would change. */
  readonly isMeant: boolean
  /** The mark of the preview that was seen. */
  readonly seen: string
}

export function readImportForm({ form }: Sent): ImportForm {
  return {
    text: one(form, 'cases').replaceAll('\r\n', '\n'),
    isMeant: one(form, 'do') === 'import',
    seen: one(form, 'seen'),
  }
}

/** Shows first what would be done; does it when exactly that has been seen, all of it or nothing. */
export async function importCases(visit: Visit, { text, isMeant, seen }: ImportForm): Promise<Outcome> {
  const { engine, viewer } = visit
  if (text.trim() === '') {
    return pageOf(visit, { text, errors: [{ field: 'cases', key: 'desk.import.error.nothing' }] })
  }
  const { studies, errors: inLines } = readCaseStudies(text, engine.catalogue, mostCaseStudies)
  if (inLines.count > 0) {
    const error: FormError = { field: 'cases', key: 'desk.import.error.lines', values: { count: inLines.count } }
    return pageOf(visit, { text, inLines, errors: [error] })
  }
  const { plan, generation } = await previewImport(engine, viewer, studies)
  const preview = { plan, mark: markOf(text, generation) }
  if (!isMeant) return pageOf(visit, { text, preview })
  const stale: Shown = { text, preview, errors: [{ field: 'cases', key: 'desk.import.error.stale' }], status: 412 }
  if (seen !== preview.mark) return pageOf(visit, stale)
  try {
    const imported = await importCaseStudies(engine, studies, viewer, generation)
    // Reading many takes minutes, for which nobody waits.
    void engine.refreshAfterWrite()
    return { to: importedAddress(visit, 'case-studies', imported) }
  } catch (error) {
    if (error instanceof CatalogueChangedError) return pageOf(visit, stale)
    throw error
  }
}

function markOf(text: string, generation: number): string {
  return `${generation}-${createHash('sha256').update(text).digest('hex')}`
}

/** Where an import leads to. */
export function importedAddress({ reader }: Visit, kind: ExportKind, counts: ImportCounts): string {
  const said = new URLSearchParams([['kind', kind], ...importGroups.map((group) => [group, String(counts[group])])])
  return `${reader.to('desk', 'import')}?${said}`
}

/** What was imported, as the address says after it; `undefined` where it says nothing of the kind. */
function countsIn(query: Values): ImportCounts | undefined {
  const counts = importGroups.map((group) => [group, wholeNumber(query, group)] as const)
  return counts.every(([, count]) => Number.isInteger(count)) ? (Object.fromEntries(counts) as ImportCounts) : undefined
}

function pageOf(visit: Visit, shown: Shown): Page {
  const { text, preview, inLines, errors = [], status, imported, kind = 'case-studies' } = shown
  const { t, to } = visit.reader
  const written = preview ? preview.plan.fresh.length + preview.plan.changed.length : 0
  const usable = written > 0
  const children = (
    <>
      <ImportSteps current={imported ? 4 : preview ? 2 : 0} visit={visit} />
      {imported && <Done counts={imported.counts} visit={visit} kind={imported.kind} />}
      {inLines && <LineErrors errors={inLines.named} count={inLines.count} visit={visit} />}
      {preview && <Plan plan={preview.plan} kind="case-studies" visit={visit} />}
      {!preview && <FileForm visit={visit} kind={kind} errors={errors} />}
      <details class="section-fold" open={text !== '' || errors.length > 0}>
        <summary>
          <h2>{t('desk.import.paste')}</h2>
        </summary>
        <form method="post" action={to('desk', 'import')} id="import">
          {preview && usable && (
            <p>
              <input type="hidden" name="seen" value={preview.mark} />
              <button type="submit" name="do" value="import" class="primary">
                {t('desk.import.now', { count: written })}
              </button>
            </p>
          )}
          <TextField
            id="cases"
            label={t('desk.import.cases')}
            hint={t('desk.import.hint')}
            errors={errors}
            // A browser drops a line break at the very beginning; lines must keep their numbers.
            value={`\n${text}`}
            rows={10}
            input={{ spellcheck: false, class: 'code', dir: 'ltr' }}
          />
          <p>
            <button type="submit" name="do" value="preview">
              {t('desk.import.preview')}
            </button>
          </p>
        </form>
      </details>
    </>
  )
  const page = formPage(visit.reader, {
    title: t('desk.import.title'),
    errors,
    children,
    form: { id: 'import', action: '/desk/import' },
    ...(status && { status }),
  })
  return deskPage(visit, { ...page, section: 'import' })
}
