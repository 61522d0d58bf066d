import type { VNode } from 'preact'
import type { CaseStudy } from '../../../domain/index.js'
import { differencesBetween } from '../../../features/case-studies/index.js'
import {
  type ExportKind,
  type ImportCounts,
  type ImportGroup,
  importGroups,
  textIn,
} from '../../../features/catalogue/index.js'
import type { ImportError } from '../../../platform/tables/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { Stepper } from '../../kit/stepper.js'
import type { Visit } from '../../kit/visit.js'
import { DifferenceTable } from '../case-studies/difference-table.js'
import { fieldInWords } from '../field-words.js'
import { inReadersWords } from './error-words.js'

/** How many were imported and how many left alone, in the words of the command line. */
export function Done({ counts, visit, kind }: { counts: ImportCounts; visit: Visit; kind: ExportKind }): VNode {
  const { t } = visit.reader
  const count = counts.fresh + counts.changed
  return (
    <div class="notice" role="status">
      <p>{kind === 'case-studies' ? t('desk.import.done', { count }) : t('desk.import.doneRecords', { count })}</p>
      <ul>
        {importGroups.map((group) => (
          <li key={group}>{t(`desk.import.did.${group}`, { count: counts[group] })}</li>
        ))}
      </ul>
    </div>
  )
}

interface PlanProps {
  readonly plan: Readonly<Record<ImportGroup, readonly object[]>>
  readonly kind: ExportKind
  readonly visit: Visit
}

/** What would be done with each record; of those that would be replaced, field by field. */
export function Plan({ plan, kind, visit }: PlanProps): VNode {
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{visit.reader.t('desk.import.would')}</h2>
      {importGroups.map((group) => (
        <Group key={group} name={group} records={plan[group]} kind={kind} visit={visit} />
      ))}
    </section>
  )
}

interface GroupProps {
  readonly name: ImportGroup
  readonly records: readonly object[]
  readonly kind: ExportKind
  readonly visit: Visit
}

/** Records of a group that are named: nobody reads more. */
const mostNamed = 100

function Group({ name, records, kind, visit }: GroupProps): VNode {
  const { t } = visit.reader
  const label = t(`desk.import.${name}`, { count: records.length })
  if (records.length === 0) return <p class="hint">{label}</p>
  const more = records.length - mostNamed
  return (
    <details open={name !== 'unchanged'}>
      <summary>{label}</summary>
      <ul class="plain planned">
        {records.slice(0, mostNamed).map((record) => {
          const { key, text, language } = labelOf(record, visit)
          return (
            <li key={key}>
              <strong lang={language}>{text || key}</strong> <span class="hint">{key}</span>
              {name === 'changed' && <Differences record={record} id={key} kind={kind} visit={visit} />}
            </li>
          )
        })}
      </ul>
      {more > 0 && <p class="hint">{t('desk.import.moreRecords', { count: more })}</p>}
    </details>
  )
}

const listOf = {
  'case-studies': 'caseStudies',
  technologies: 'technologies',
  'process-areas': 'processAreas',
  members: 'members',
  regions: 'regions',
} as const

/** What is in the catalogue, and what would be there instead. */
function Differences({
  record,
  id,
  kind,
  visit,
}: Omit<GroupProps, 'name' | 'records'> & { record: object; id: string }) {
  const { catalogue } = visit.engine
  const known: object | undefined =
    kind === 'terms' ? catalogue.terms.find((one) => one.id === id) : catalogue[listOf[kind]].get(id)
  const differences = differencesBetween(known ?? {}, record)
  return (
    <details>
      <summary>{visit.reader.t('desk.import.differences', { count: differences.length })}</summary>
      <DifferenceTable differences={differences} visit={visit} />
    </details>
  )
}

/** What any kind of record may have. */
interface AnyRecord {
  readonly id?: string
  readonly code?: string
  readonly name?: Readonly<Record<string, string>>
  readonly [language: string]: unknown
}

function labelOf(record: object, { reader: { language } }: Visit): { key: string; text: string; language: string } {
  if ('texts' in record) {
    const study = record as CaseStudy
    const shown = textIn(study, language)
    return { key: study.id, text: shown.text.title, language: shown.language }
  }
  const { id, code, name, ...rest } = record as AnyRecord
  const term = rest[language] as { readonly long?: string | null } | undefined
  return { key: code ?? id ?? '', text: name?.[language] ?? term?.long ?? '', language }
}

interface ErrorsProps {
  /** Those that are shown. */
  readonly errors: readonly ImportError[]
  readonly count: number
  readonly visit: Visit
}

/** What is wrong in the lines of a file. */
export function LineErrors({ errors, count, visit }: ErrorsProps): VNode {
  const { t } = visit.reader
  const more = count - errors.length
  return (
    <section aria-labelledby="line-errors">
      <h2 id="line-errors">{t('desk.import.errors', { count })}</h2>
      <Scrollable label={t('desk.import.error')}>
        <DataTable
          columns={[
            { label: t('desk.import.line'), cell: ({ line }) => line ?? '–', isNumber: true },
            {
              label: t('desk.import.field'),
              cell: ({ path }) => (path === '' ? '–' : fieldInWords(path, visit.reader)),
              isHeader: true,
            },
            { label: t('desk.import.error'), cell: ({ message }) => inReadersWords(message, visit.reader) },
          ]}
          rows={errors}
          keyOf={({ line, path, message }) => `${line} ${path} ${message}`}
        />
      </Scrollable>
      {more > 0 && <p>{t('desk.import.moreErrors', { count: more })}</p>}
    </section>
  )
}

/** Where an import is on its way. @param current the index of the step that is under way */
export function ImportSteps({ current, visit: { reader } }: { current: number; visit: Visit }): VNode {
  const { t } = reader
  const steps = [
    t('desk.import.step.file'),
    t('desk.import.step.columns'),
    t('desk.import.step.check'),
    t('desk.import.step.done'),
  ]
  return (
    <nav aria-label={t('desk.import.steps')}>
      <Stepper steps={steps} current={current} />
    </nav>
  )
}
