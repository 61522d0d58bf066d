import type { VNode } from 'preact'
import { listApiKeys, listPeople, mayGrantAccess, type Person, personRole } from '../../../features/people/index.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import type { Values } from '../../kit/form-values.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName, moment } from '../names.js'
import { AccessLine, type FormProps, RoleFields, rolesFor } from './access-fields.js'
import { ApiKeys, NewKey } from './api-keys.js'

/** What was just made and can be shown only now. */
export interface Once {
  readonly kind: 'link' | 'key'
  readonly secret: string
  /** Whose it is, or what for. */
  readonly name: string
  readonly expiresAt: string | null
}

export interface AccessState {
  readonly once?: Once
  /** What was typed and could not be used. */
  readonly typed?: Values
  readonly errors?: readonly FormError[]
  /** Somebody is about to deactivate their own account, and has not confirmed it yet. */
  readonly leaving?: true
  /** The action would have left no administrator. */
  readonly lastAdministrator?: true
  readonly status?: number
}

/** People who can sign in, and keys of programs. */
export async function accessPage(visit: Visit, state: AccessState = {}): Promise<Page> {
  const { once, typed = {}, errors = [], leaving, lastAdministrator, status = 200 } = state
  const { engine, reader, viewer } = visit
  const { t } = reader
  const people = await listPeople(engine, viewer)
  const keys = await listApiKeys(engine, viewer)
  const children = (
    <>
      {leaving && <Leaving visit={visit} />}
      {lastAdministrator && <Notice role="alert">{t('desk.people.last')}</Notice>}
      {once && <ShownOnce once={once} visit={visit} />}
      <h2 id="people">{t('desk.people.title', { count: people.length })}</h2>
      <People people={people} visit={visit} />
      {viewer.role === 'admin' && <NewPerson typed={typed} errors={errors} visit={visit} />}
      <h2 id="keys-of-programs">{t('desk.apiKeys.title', { count: keys.length })}</h2>
      {viewer.role !== 'admin' && <p class="hint">{t('desk.apiKeys.ofMembers')}</p>}
      <ApiKeys keys={keys} visit={visit} />
      <NewKey typed={typed} errors={errors} visit={visit} />
    </>
  )
  return deskPage(visit, {
    ...formPage(reader, { title: t('desk.access.title'), errors, children, status }),
    section: 'access',
    ...(once && { secret: true as const }),
  })
}

function ShownOnce({ once: { kind, secret, name, expiresAt }, visit }: { once: Once; visit: Visit }): VNode {
  const { t } = visit.reader
  return (
    <section class="notice" role="status">
      <p>
        <strong>{t(`desk.once.${kind}`, { name })}</strong> {t('desk.once.now')}
      </p>
      <p>
        <code class="breakable">{secret}</code>
      </p>
      {expiresAt && <p class="hint">{t('desk.once.until', { time: moment(expiresAt) })}</p>}
    </section>
  )
}

/** Asks again before somebody loses the way back to this page. */
function Leaving({ visit: { reader, viewer } }: { visit: Visit }): VNode {
  const { t, to } = reader
  return (
    <section class="notice" role="alert">
      <p>{t('desk.people.leaving')}</p>
      <form method="post" action={to('desk', 'access', 'people', String(viewer.id), 'active')} class="row-actions">
        <input type="hidden" name="active" value="no" />
        <button type="submit" name="sure" value="yes">
          {t('desk.people.leave')}
        </button>
        <a href={to('desk', 'access')}>{t('desk.people.stay')}</a>
      </form>
    </section>
  )
}

function People({ people, visit }: { people: readonly Person[]; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t } = reader
  return (
    <Scrollable labelledBy="people">
      <DataTable
        columns={[
          {
            label: t('desk.people.name'),
            cell: ({ name }) => name ?? '–',
            isHeader: true,
            attributes: () => ({ dir: 'auto' }),
          },
          { label: t('desk.people.email'), cell: ({ email }) => email ?? '–' },
          { label: t('desk.role'), cell: ({ role }) => t(`desk.role.${role}`) },
          {
            label: t('desk.member'),
            cell: ({ memberCode }) => (memberCode ? memberName(memberCode, engine, reader) : '–'),
          },
          {
            label: t('desk.status'),
            cell: ({ active }) => t(active ? 'desk.people.active' : 'desk.people.inactive'),
          },
          { label: t('desk.actions'), cell: (person) => <PersonActions person={person} visit={visit} /> },
        ]}
        rows={people}
        keyOf={({ id }) => id}
        rowAttributes={({ id }) => ({ id })}
      />
    </Scrollable>
  )
}

function PersonActions({ person, visit: { reader, viewer } }: { person: Person; visit: Visit }): VNode {
  const { t, to } = reader
  const place = ['desk', 'access', 'people', person.id]
  return (
    <div class="row-actions">
      {person.active && mayGrantAccess(viewer, person) && (
        <form method="post" action={to(...place, 'link')}>
          <button type="submit">{t('desk.people.link')}</button>
        </form>
      )}
      {viewer.role === 'admin' && (
        <form method="post" action={to(...place, 'active')}>
          <button type="submit" name="active" value={person.active ? 'no' : 'yes'} class="link">
            {t(person.active ? 'desk.people.deactivate' : 'desk.people.activate')}
          </button>
        </form>
      )}
    </div>
  )
}

function NewPerson({ typed, errors, visit }: FormProps): VNode {
  const { t, to } = visit.reader
  return (
    <details open={errors.some(({ field }) => field.startsWith('person-'))}>
      <summary>{t('desk.people.add')}</summary>
      <form method="post" action={to('desk', 'access', 'people')}>
        <div class="in-a-row">
          <AccessLine of="person" name="name" label={t('desk.people.name')} typed={typed} errors={errors} />
          <AccessLine of="person" name="email" label={t('desk.people.email')} typed={typed} errors={errors} />
          <RoleFields
            of="person"
            roles={rolesFor(personRole.options, visit)}
            typed={typed}
            errors={errors}
            visit={visit}
          />
        </div>
        <button type="submit">{t('desk.people.addNow')}</button>
      </form>
    </details>
  )
}
