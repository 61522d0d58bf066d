import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import { type AuditEntry, type AuditFilter, readAudit } from '../../../features/audit/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { LineField } from '../../kit/field.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Reader } from '../../kit/reader.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { actorNames } from '../actor-names.js'
import { deskPage, maySeeSection, sectionAddress } from '../desk-page.js'
import { moment } from '../names.js'

const pageSize = 50
const textFields = ['entity', 'entityId', 'action', 'actor'] as const
const fields = [...textFields, 'from', 'until'] as const
type Form = Readonly<Record<(typeof fields)[number], string>>

interface Filtered {
  readonly form: Form
  /** The number of the entry before which the page begins. */
  readonly before: number | undefined
}

export function readFiltered({ query }: Sent): Filtered {
  return {
    form: Object.fromEntries(fields.map((name) => [name, one(query, name).trim().slice(0, 200)])) as Form,
    before: wholeNumber(query, 'before') || undefined,
  }
}

/** Who did what, the latest first. */
export async function auditPage(visit: Visit, { form, before }: Filtered): Promise<Page> {
  const { engine, reader, viewer } = visit
  if (!maySeeSection(viewer, 'audit')) throw new NotFoundError('page', 'audit')
  const filter = filterOf(form)
  const { entries, total, nextBefore } = await readAudit(engine, viewer, filter, { before, limit: pageSize })
  const names = await actorNames(visit)
  const { t } = reader
  const title = t('desk.audit.title')
  const body = (
    <>
      <h1>{title}</h1>
      <Filters form={form} reader={reader} />
      <p>
        {t('desk.audit.count', { count: total })} ·{' '}
        <a href={`/api/v1/audit/export${exportQuery(filter)}`} download="audit.jsonl">
          {t('desk.audit.export')}
        </a>
      </p>
      <Entries entries={entries} names={names} reader={reader} />
      {nextBefore !== null && (
        <p class="pages">
          <a
            href={`${sectionAddress(reader, 'audit')}?${new URLSearchParams({ ...form, before: String(nextBefore) })}`}
            rel="next"
          >
            {t('desk.audit.older')}
          </a>
        </p>
      )}
    </>
  )
  return deskPage(visit, { title, section: 'audit', body })
}

/** What a form lets through; days are those of UTC, and the last one counts. What is no day is as if it were not there. */
function filterOf(form: Form): AuditFilter {
  const day = (text: string, later = 0) => {
    const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
    return Number.isNaN(time) ? undefined : new Date(time + later).toISOString()
  }
  const text = (name: (typeof textFields)[number]) => form[name] || undefined
  return {
    entity: text('entity'),
    entityId: text('entityId'),
    action: text('action'),
    actor: text('actor'),
    from: day(form.from),
    to: day(form.until, 86_400_000),
  }
}

function exportQuery(filter: AuditFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

function Filters({ form, reader }: { form: Form; reader: Reader }): VNode {
  const { t } = reader
  return (
    <form method="get" action={sectionAddress(reader, 'audit')}>
      <div class="in-a-row">
        {textFields.map((name) => (
          <LineField key={name} id={name} label={t(`desk.audit.${name}`)} value={form[name]} input={{ size: 14 }} />
        ))}
        {(['from', 'until'] as const).map((name) => (
          <LineField key={name} id={name} label={t(`desk.audit.${name}`)} value={form[name]} input={{ type: 'date' }} />
        ))}
      </div>
      <p>
        <button type="submit">{t('refine.apply')}</button>{' '}
        <a href={sectionAddress(reader, 'audit')}>{t('desk.audit.all')}</a>
      </p>
    </form>
  )
}

interface EntriesProps {
  readonly entries: readonly AuditEntry[]
  readonly names: ReadonlyMap<string, string>
  readonly reader: Reader
}

function Entries({ entries, names, reader: { t } }: EntriesProps): VNode {
  return (
    <Scrollable label={t('desk.audit.title')}>
      <DataTable
        class="small"
        columns={[
          { label: t('desk.audit.number'), cell: ({ number }) => number, isNumber: true },
          { label: t('desk.audit.at'), cell: ({ at }) => moment(at), attributes: () => ({ class: 'nowrap' }) },
          { label: t('desk.audit.who'), cell: (entry) => <Actor entry={entry} names={names} /> },
          { label: t('desk.audit.action'), cell: ({ action }) => <code>{action}</code> },
          { label: t('desk.audit.entity'), cell: (entry) => <Entity entry={entry} /> },
          {
            label: t('desk.audit.changes'),
            cell: (entry) => changesOf(entry).join('; '),
            attributes: () => ({ class: 'breakable' }),
          },
        ]}
        rows={entries}
        keyOf={({ number }) => number}
      />
    </Scrollable>
  )
}

function Actor({ entry: { actor, role }, names }: { entry: AuditEntry; names: EntriesProps['names'] }): VNode {
  return (
    <>
      {(actor && names.get(actor)) ?? actor ?? '–'} <span class="hint">({role})</span>
    </>
  )
}

function Entity({ entry: { entity, entityId } }: { entry: AuditEntry }): VNode {
  return (
    <>
      <code>{entity}</code> <span class="hint breakable">{entityId}</span>
    </>
  )
}

/** What is different after: `state: suggested → approved`. */
function changesOf({ before, after }: AuditEntry): string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => shown(old[name]) !== shown(now[name]))
    .map((name) => {
      if (before === null) return `${name}: ${shown(now[name])}`
      return `${name}: ${shown(old[name])} → ${shown(now[name])}`
    })
}

function fieldsOf(json: string | null): Record<string, unknown> {
  const value: unknown = json === null ? null : JSON.parse(json)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const longestValue = 120

function shown(value: unknown): string {
  if (value === undefined || value === null) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longestValue ? `${text.slice(0, longestValue).toWellFormed()} …` : text
}
