import type { VNode } from 'preact'
import { NotFoundError } from '../../../domain/index.js'
import { type AuditEntry, type AuditFilter, readAudit } from '../../../features/audit/index.js'
import { Badge } from '../../kit/badge.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { RemovableChip } from '../../kit/chip.js'
import { EmptyState } from '../../kit/empty-state.js'
import { ChoiceField, LineField, type Option } from '../../kit/field.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, maySeeSection, sectionAddress } from '../desk-page.js'
import { readThings, type Things } from './audit-things.js'
import { actionInWords, changesInWords, entityInWords, everyAction, everyEntity } from './audit-words.js'

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
  const things = await readThings(visit)
  const { t } = reader
  const title = t('desk.audit.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('audit.lead')}</p>
      <Filters form={form} things={things} visit={visit} />
      <div class="heading">
        <p id="list" tabIndex={-1} data-announced>
          {t('desk.audit.count', { count: total })}
        </p>
        <a href={`/api/v1/audit/export${exportQuery(filter)}`} download="audit.jsonl">
          {t('desk.audit.export')}
        </a>
      </div>
      <div data-changes>
        {entries.length === 0 && (
          <EmptyState icon="search-x" title={t('audit.none')}>
            <p>{t('audit.noneHint')}</p>
          </EmptyState>
        )}
        {daysOf(entries).map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>{reader.date(day)}</h2>
            <ol class="feed">
              {ofDay.map((entry) => (
                <Entry key={entry.number} entry={entry} things={things} visit={visit} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {nextBefore !== null && (
        <p class="pages">
          <a href={addressOf(visit, { ...form, before: String(nextBefore) })} rel="next" data-in-place>
            {t('desk.audit.older')}
          </a>
        </p>
      )}
    </>
  )
  return deskPage(visit, { title, section: 'audit', body })
}

function addressOf({ reader }: Visit, given: Readonly<Record<string, string>>): string {
  const said = Object.entries(given).filter(([, value]) => value !== '')
  const query = said.length > 0 ? `?${new URLSearchParams(said)}` : ''
  return sectionAddress(reader, 'audit') + query
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

/** Entries by the day in UTC on which they were written, in the order in which they stand. */
function daysOf(entries: readonly AuditEntry[]): [string, AuditEntry[]][] {
  const days = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const day = entry.at.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

interface FiltersProps {
  readonly form: Form
  readonly things: Things
  readonly visit: Visit
}

function Filters({ form, things, visit }: FiltersProps): VNode {
  const { reader } = visit
  const { t, compare } = reader
  const list = (any: string, options: Option[], chosen: string): Option[] => [
    { value: '', label: any },
    ...options.toSorted((left, right) => compare(left.label, right.label)),
    // What an address names stays chosen, even if it is in no list.
    ...(chosen !== '' && !options.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : []),
  ]
  const actors = [...things.actors].map(([value, label]) => ({ value, label }))
  const actions = everyAction.map((value) => ({ value, label: actionInWords(value, reader) }))
  const entities = everyEntity.map((value) => ({ value, label: entityInWords(value, reader) }))
  const day = (name: 'from' | 'until') => (
    <LineField id={name} label={t(`desk.audit.${name}`)} value={form[name]} input={{ type: 'date' }} />
  )
  return (
    <form method="get" action={sectionAddress(reader, 'audit')} data-in-place>
      <div class="in-a-row" data-applies>
        <ChoiceField
          id="actor"
          label={t('audit.who')}
          value={form.actor}
          options={list(t('audit.anybody'), actors, form.actor)}
        />
        <ChoiceField
          id="action"
          label={t('audit.what')}
          value={form.action}
          options={list(t('audit.everything'), actions, form.action)}
        />
        <ChoiceField
          id="entity"
          label={t('audit.about')}
          value={form.entity}
          options={list(t('audit.anything'), entities, form.entity)}
        />
        {day('from')}
        {day('until')}
      </div>
      {form.entityId !== '' && <input type="hidden" name="entityId" value={form.entityId} />}
      <p class="button-group">
        <Button kind="solid" class="without-script">
          {t('refine.apply')}
        </Button>
        {form.entityId !== '' && (
          <RemovableChip
            label={t('audit.only', { thing: things.of(form).label })}
            remove={t('desk.audit.all')}
            href={addressOf(visit, { ...form, entityId: '' })}
          />
        )}
        {Object.values(form).some(Boolean) && (
          <ButtonLink kind="quiet" href={sectionAddress(reader, 'audit')}>
            {t('desk.audit.all')}
          </ButtonLink>
        )}
      </p>
    </form>
  )
}

interface EntryProps {
  readonly entry: AuditEntry
  readonly things: Things
  readonly visit: Visit
}

/** One entry as a sentence: when, who, what, about what; and what changed. */
function Entry({ entry, things, visit }: EntryProps): VNode {
  const { reader } = visit
  const { t } = reader
  const { number, at, entity, action } = entry
  const { label, href } = things.of(entry)
  const changes = changesInWords(entry, visit)
  return (
    <li>
      <time dateTime={at}>{at.slice(11, 16)}</time>
      <div>
        <p>
          <Actor entry={entry} things={things} visit={visit} />{' '}
          <Badge tone="accent">{actionInWords(action, reader)}</Badge>{' '}
          <span class="hint">{entityInWords(entity, reader)}</span>{' '}
          {href ? (
            <a href={href} dir="auto">
              {label}
            </a>
          ) : (
            <span dir="auto">{label}</span>
          )}
        </p>
        {changes.length > 0 && (
          <p class="hint breakable" dir="auto">
            {changes.join(' · ')}
          </p>
        )}
      </div>
      <span class="hint">{t('audit.number', { number })}</span>
    </li>
  )
}

function Actor({ entry: { actor, role }, things, visit: { reader } }: EntryProps): VNode {
  const { t } = reader
  const name = actor === null ? undefined : things.actors.get(actor)
  if (actor === null && role === 'anonymous') return <strong>{t('audit.system')}</strong>
  return (
    <>
      <strong dir="auto">{name ?? t('audit.nobody')}</strong>{' '}
      {isRole(role) && <span class="hint">({t(`desk.role.${role}`)})</span>}
    </>
  )
}

type Known = 'member' | 'staff' | 'admin' | 'portal'

function isRole(role: string): role is Known {
  return ['member', 'staff', 'admin', 'portal'].includes(role)
}
