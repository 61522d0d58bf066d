import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import type { CaseStudy, ErrorList } from '../../../domain/index.js'
import {
  CatalogueChangedError,
  type ImportCounts,
  type ImportGroup,
  type ImportPlan,
  importCaseStudies,
  importGroups,
  previewImport,
  readCaseStudies,
  textIn,
} from '../../../features/catalogue/index.js'
import type { ImportError } from '../../../platform/tables/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { TextField } from '../../kit/field.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Outcome } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'

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
  readonly imported?: ImportCounts
}

interface Preview {
  readonly plan: ImportPlan
  /** Names the text and the catalogue, so that what is confirmed is what was seen. */
  readonly mark: string
}

export function readImported({ query }: Sent) {
  return { imported: countsIn(query) }
}

/** @param imported what was imported just now */
export function importPage(visit: Visit, { imported }: ReturnType<typeof readImported>): Page {
  return pageOf(visit, { text: '', ...(imported && { imported }) })
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
  const { engine, reader, viewer } = visit
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
    return { to: `${reader.to('desk', 'import')}?${addressOf(imported)}` }
  } catch (error) {
    if (error instanceof CatalogueChangedError) return pageOf(visit, stale)
    throw error
  }
}

function markOf(text: string, generation: number): string {
  return `${generation}-${createHash('sha256').update(text).digest('hex')}`
}

function addressOf(counts: ImportCounts): URLSearchParams {
  return new URLSearchParams(importGroups.map((group) => [group, String(counts[group])]))
}

/** What was imported, as the address says after it; `undefined` where it says nothing of the kind. */
function countsIn(query: Values): ImportCounts | undefined {
  const counts = importGroups.map((group) => [group, wholeNumber(query, group)] as const)
  return counts.every(([, count]) => Number.isInteger(count)) ? (Object.fromEntries(counts) as ImportCounts) : undefined
}

function pageOf(visit: Visit, { text, preview, inLines, errors = [], status, imported }: Shown): Page {
  const { t, to } = visit.reader
  const written = preview ? preview.plan.fresh.length + preview.plan.changed.length : 0
  const usable = written > 0
  const children = (
    <>
      {imported && <Done counts={imported} visit={visit} />}
      {inLines && <LineErrors errors={inLines} visit={visit} />}
      {preview && <Plan plan={preview.plan} visit={visit} />}
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
        <div class="field needs-script">
          <label for="file">{t('desk.import.file')}</label>
          <input id="file" type="file" accept=".jsonl,.json,.txt" data-file-into="cases" />
        </div>
        <p>
          <button type="submit" name="do" value="preview" class={usable ? undefined : 'primary'}>
            {t('desk.import.preview')}
          </button>
        </p>
      </form>
    </>
  )
  const shown = { id: 'import', action: '/desk/import' }
  const page = formPage(visit.reader, {
    title: t('desk.import.title'),
    errors,
    children,
    form: shown,
    ...(status && { status }),
  })
  return deskPage(visit, { ...page, section: 'import' })
}

/** How many were imported and how many left alone, in the words of the command line. */
function Done({ counts, visit }: { counts: ImportCounts; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <div class="notice" role="status">
      <p>{t('desk.import.done', { count: counts.fresh + counts.changed })}</p>
      <ul>
        {importGroups.map((group) => (
          <li key={group}>{t(`desk.import.did.${group}`, { count: counts[group] })}</li>
        ))}
      </ul>
    </div>
  )
}

function Plan({ plan, visit }: { plan: ImportPlan; visit: Visit }): VNode {
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{visit.reader.t('desk.import.would')}</h2>
      {importGroups.map((group) => (
        <Group key={group} name={group} studies={plan[group]} visit={visit} />
      ))}
    </section>
  )
}

interface GroupProps {
  readonly name: ImportGroup
  readonly studies: readonly CaseStudy[]
  readonly visit: Visit
}

function Group({ name, studies, visit }: GroupProps): VNode {
  const { t, language } = visit.reader
  const label = t(`desk.import.${name}`, { count: studies.length })
  if (studies.length === 0) return <p>{label}</p>
  return (
    <details open={name !== 'unchanged'}>
      <summary>{label}</summary>
      <ul class="plain">
        {studies.map((study) => (
          <li key={study.id}>
            <code>{study.id}</code>{' '}
            <span lang={textIn(study, language).language}>{textIn(study, language).text.title}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function LineErrors({ errors, visit }: { errors: ErrorList<ImportError>; visit: Visit }): VNode {
  const { t } = visit.reader
  const more = errors.count - errors.named.length
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('desk.import.errors', { count: errors.count })}</h2>
      <Scrollable label={t('desk.import.error')}>
        <DataTable
          columns={[
            { label: t('desk.import.line'), cell: ({ line }) => line ?? '–', isNumber: true },
            { label: t('desk.import.field'), cell: ({ path }) => <code>{path}</code> },
            // From the schema, in the language of programs.
            { label: t('desk.import.error'), cell: ({ message }) => message, attributes: () => ({ lang: 'en' }) },
          ]}
          rows={errors.named}
          keyOf={({ line, path, message }) => `${line} ${path} ${message}`}
        />
      </Scrollable>
      {more > 0 && <p>{t('desk.import.moreErrors', { count: more })}</p>}
    </section>
  )
}
