import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import type { CaseStudy, ErrorList } from '../../../domain/index.js'
import {
  CatalogueChangedError,
  type ImportCounts,
  type ImportError,
  type ImportGroup,
  type ImportPlan,
  importCaseStudies,
  importGroups,
  planImport,
  readCaseStudies,
  readGeneration,
  textIn,
} from '../../../features/catalogue/index.js'
import type { Fault } from '../../kit/fault.js'
import { described, FaultOf, FaultSummary } from '../../kit/faults.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import type { Outcome } from '../outcome.js'

/** Bytes: some hundred case studies, which take up to three times their size when a form is sent. */
export const importFormLimit = 12 * 2 ** 20
/** More than fit into that. What is no case study at all is not read to its end. */
const mostCaseStudies = 2000

interface Shown {
  readonly text: string
  readonly preview?: Preview
  readonly errors?: ErrorList<ImportError>
  readonly faults?: readonly Fault[]
  readonly status?: number
  readonly imported?: ImportCounts
}

interface Preview {
  readonly plan: ImportPlan
  /** Names the text and the catalogue, so that what is confirmed is what was seen. */
  readonly mark: string
}

export function importPage(visit: Visit): Page {
  const imported = countsIn(visit.request.query as Values)
  return pageOf(visit, { text: '', ...(imported && { imported }) })
}

/** Shows first what would be done; does it when exactly that has been seen, all of it or nothing. */
export async function importCases(visit: Visit): Promise<Outcome> {
  const { engine, reader, request, viewer } = visit
  const form = request.body as Values
  const text = one(form, 'cases').replaceAll('\r\n', '\n')
  if (text.trim() === '') {
    return pageOf(visit, { text, faults: [{ field: 'cases', key: 'desk.import.fault.nothing' }], status: 400 })
  }
  const { studies, errors } = readCaseStudies(text, engine.catalogue, mostCaseStudies)
  if (errors.count > 0) {
    const fault: Fault = { field: 'cases', key: 'desk.import.fault.lines', values: { count: errors.count } }
    return pageOf(visit, { text, errors, faults: [fault], status: 400 })
  }
  const generation = await readGeneration(engine.database)
  const preview = { plan: await planImport(engine.database, studies), mark: markOf(text, generation) }
  if (one(form, 'do') !== 'import') return pageOf(visit, { text, preview })
  const stale: Shown = { text, preview, faults: [{ field: 'cases', key: 'desk.import.fault.stale' }], status: 412 }
  if (one(form, 'seen') !== preview.mark) return pageOf(visit, stale)
  try {
    const imported = await importCaseStudies(engine.database, studies, viewer, generation)
    // Reading many takes minutes, for which nobody waits.
    void engine.refreshAfterWrite()
    return `${reader.to('desk', 'import')}?${addressOf(imported)}`
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

function pageOf(visit: Visit, { text, preview, errors, faults = [], status = 200, imported }: Shown): Page {
  const { t, to } = visit.reader
  const title = t('desk.import.title')
  const written = preview ? preview.plan.fresh.length + preview.plan.changed.length : 0
  const usable = written > 0
  const body = (
    <>
      <FaultSummary faults={faults} />
      <h1>{title}</h1>
      {imported && <Done counts={imported} visit={visit} />}
      {errors && <Errors errors={errors} visit={visit} />}
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
        <div class="field">
          <label for="cases">{t('desk.import.cases')}</label>
          <p class="hint" id="cases-hint">
            {t('desk.import.hint')}
          </p>
          <FaultOf field="cases" faults={faults} />
          <textarea id="cases" name="cases" rows={10} spellcheck={false} class="code" {...described('cases', faults)}>
            {/* A browser drops a line break at the very beginning; lines must keep their numbers. */}
            {`\n${text}`}
          </textarea>
        </div>
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
  return deskPage(visit, {
    title: faults.length > 0 ? t('fault.pageTitle') : title,
    section: 'import',
    body,
    status,
    form: { id: 'import', action: '/desk/import' },
  })
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

function Errors({ errors, visit }: { errors: ErrorList<ImportError>; visit: Visit }): VNode {
  const { t } = visit.reader
  const more = errors.count - errors.named.length
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('desk.import.faults', { count: errors.count })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('desk.import.fault')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('desk.import.line')}
              </th>
              <th scope="col">{t('desk.import.field')}</th>
              <th scope="col">{t('desk.import.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.named.map(({ line, path, message }) => (
              <tr key={`${line} ${path} ${message}`}>
                <td class="number">{line ?? '–'}</td>
                <td>
                  <code>{path}</code>
                </td>
                {/* From the schema, in the language of programs. */}
                <td lang="en">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p>{t('desk.import.moreFaults', { count: more })}</p>}
    </section>
  )
}
