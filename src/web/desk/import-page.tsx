import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import { type ImportPreview, importCaseStudies, previewImport } from '../../catalogue/index.js'
import type { CaseStudy } from '../../domain/index.js'
import { textIn } from '../../recommendation/index.js'
import { one, type Values } from '../form-values.js'
import type { Fault } from '../need-form.js'
import type { Page } from '../page.js'
import { described, FaultOf, FaultSummary } from '../parts/faults.js'
import type { Visit } from '../visit.js'
import { deskPage } from './desk-page.js'
import type { Outcome } from './outcome.js'

/** Bytes: some hundred case studies, which take up to three times their size when a form is sent. */
export const importFormLimit = 12 * 2 ** 20

const mostFaults = 100

interface Shown {
  readonly text: string
  readonly preview?: ImportPreview
  readonly faults?: readonly Fault[]
  readonly status?: number
  readonly imported?: number
}

export function importPage(visit: Visit): Page {
  const imported = Number(one(visit.request.query as Values, 'imported')) || undefined
  return pageOf(visit, { text: '', ...(imported !== undefined && { imported }) })
}

/** Shows first what would be done; does it when exactly that has been seen, all of it or nothing. */
export async function importCases(visit: Visit): Promise<Outcome> {
  const { engine, reader, request, viewer } = visit
  const form = request.body as Values
  const text = one(form, 'cases').replaceAll('\r\n', '\n')
  if (text.trim() === '') {
    return pageOf(visit, { text, faults: [{ field: 'cases', key: 'desk.import.fault.nothing' }], status: 400 })
  }
  const preview = previewImport(text, engine.catalogue)
  const { fresh, changed, unchanged, faults } = preview
  if (faults.length > 0) {
    const fault: Fault = { field: 'cases', key: 'desk.import.fault.lines', values: { count: faults.length } }
    return pageOf(visit, { text, preview, faults: [fault], status: 400 })
  }
  if (one(form, 'do') !== 'import') return pageOf(visit, { text, preview })
  if (one(form, 'seen') !== markOf(text, visit)) {
    return pageOf(visit, { text, preview, faults: [{ field: 'cases', key: 'desk.import.fault.stale' }], status: 412 })
  }
  const outcome = await importCaseStudies(engine.database, [...fresh, ...changed, ...unchanged], viewer)
  // Reading many takes minutes, for which nobody waits. Should it fail, the engine looks again by itself.
  engine.refresh().catch((error) => request.log.error({ err: error }, 'could not read what was imported'))
  return `${reader.to('desk', 'import')}?imported=${outcome.changed}`
}

/** Names the text and the catalogue of a preview, so that what is confirmed is what was seen. */
function markOf(text: string, { engine }: Visit): string {
  return `${engine.catalogue.generation}-${createHash('sha256').update(text).digest('hex')}`
}

function pageOf(visit: Visit, { text, preview, faults = [], status = 200, imported }: Shown): Page {
  const { t, to } = visit.reader
  const title = t('desk.import.title')
  const usable = preview && preview.faults.length === 0 && preview.fresh.length + preview.changed.length > 0
  const body = (
    <>
      <FaultSummary faults={faults} />
      <h1>{title}</h1>
      {imported !== undefined && (
        <p class="notice" role="status">
          {t('desk.import.done', { count: imported })}
        </p>
      )}
      {preview && <Preview preview={preview} visit={visit} />}
      <form method="post" action={to('desk', 'import')} id="import">
        {usable && (
          <p>
            <input type="hidden" name="seen" value={markOf(text, visit)} />
            <button type="submit" name="do" value="import" class="primary">
              {t('desk.import.now', { count: preview.fresh.length + preview.changed.length })}
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

function Preview({ preview, visit }: { preview: ImportPreview; visit: Visit }): VNode {
  const { t } = visit.reader
  const { fresh, changed, unchanged, faults } = preview
  if (faults.length > 0) return <Faults faults={faults} visit={visit} />
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('desk.import.would')}</h2>
      <Group name="fresh" studies={fresh} visit={visit} />
      <Group name="changed" studies={changed} visit={visit} />
      <Group name="unchanged" studies={unchanged} visit={visit} />
    </section>
  )
}

interface GroupProps {
  readonly name: 'fresh' | 'changed' | 'unchanged'
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

function Faults({ faults, visit }: { faults: ImportPreview['faults']; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('desk.import.faults', { count: faults.length })}</h2>
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
            {faults.slice(0, mostFaults).map(({ line, path, message }) => (
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
      {faults.length > mostFaults && <p>{t('desk.import.moreFaults', { count: faults.length - mostFaults })}</p>}
    </section>
  )
}
