import type { VNode } from 'preact'
import { listApiKeys, listPeople, mayGrantAccess, type Person, personRole } from '../../../features/people/index.js'
import type { Fault } from '../../kit/fault.js'
import { FaultSummary } from '../../kit/faults.js'
import { one, type Values } from '../../kit/form-values.js'
import type { Page } from '../../kit/page.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage } from '../desk-page.js'
import { memberName, moment } from '../names.js'
import { Choice, type FormProps, Line, membersOf, rolesFor } from './access-fields.js'
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
  readonly faults?: readonly Fault[]
  /** Somebody is about to deactivate themselves, and has not said yet that this is meant. */
  readonly leaving?: true
  /** What was asked for would have left nobody who can manage people and keys. */
  readonly lastAdministrator?: true
  readonly status?: number
}

/** Who can come in, and by what. */
export async function accessPage(visit: Visit, state: AccessState = {}): Promise<Page> {
  const { once, faults = [], leaving, lastAdministrator, status = 200 } = state
  const { engine, reader, request, viewer } = visit
  const { t } = reader
  const people = await listPeople(engine.database, viewer)
  const keys = await listApiKeys(engine.database, viewer)
  const typed = (request.body ?? {}) as Values
  const title = t('desk.access.title')
  const body = (
    <>
      <FaultSummary faults={faults} />
      <h1>{title}</h1>
      {leaving && <Leaving visit={visit} />}
      {lastAdministrator && (
        <p class="notice" role="alert">
          {t('desk.people.last')}
        </p>
      )}
      {once && <ShownOnce once={once} visit={visit} />}
      <h2 id="people">{t('desk.people.title', { count: people.length })}</h2>
      <People people={people} visit={visit} />
      {viewer.role === 'admin' && <NewPerson typed={typed} faults={faults} visit={visit} />}
      <h2 id="keys-of-programs">{t('desk.apiKeys.title', { count: keys.length })}</h2>
      {viewer.role !== 'admin' && <p class="hint">{t('desk.apiKeys.ofMembers')}</p>}
      <ApiKeys keys={keys} visit={visit} />
      <NewKey typed={typed} faults={faults} visit={visit} />
    </>
  )
  return deskPage(visit, { title, section: 'access', body, status, ...(once && { secret: true as const }) })
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

const active = ({ visit: { reader } }: { visit: Visit }, value: boolean) =>
  reader.t(value ? 'desk.people.active' : 'desk.people.inactive')

function People({ people, visit }: { people: readonly Person[]; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t } = reader
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-labelledby="people">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('desk.people.name')}</th>
            <th scope="col">{t('desk.people.email')}</th>
            <th scope="col">{t('desk.role')}</th>
            <th scope="col">{t('desk.member')}</th>
            <th scope="col">{t('desk.status')}</th>
            <th scope="col">{t('desk.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} id={person.id}>
              <th scope="row" dir="auto">
                {person.name ?? '–'}
              </th>
              <td>{person.email ?? '–'}</td>
              <td>{t(`desk.role.${person.role}`)}</td>
              <td>{person.memberCode ? memberName(person.memberCode, engine, reader) : '–'}</td>
              <td>{active({ visit }, person.active)}</td>
              <td>
                <PersonActions person={person} visit={visit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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

function NewPerson({ typed, faults, visit }: FormProps): VNode {
  const { t, to } = visit.reader
  return (
    <details open={faults.some(({ field }) => field.startsWith('person-'))}>
      <summary>{t('desk.people.add')}</summary>
      <form method="post" action={to('desk', 'access', 'people')}>
        <div class="in-a-row">
          <Line id="person-name" name="name" label={t('desk.people.name')} value={one(typed, 'name')} faults={faults} />
          <Line
            id="person-email"
            name="email"
            label={t('desk.people.email')}
            value={one(typed, 'email')}
            faults={faults}
          />
          <Choice
            id="person-role"
            name="role"
            label={t('desk.role')}
            value={one(typed, 'role')}
            options={rolesFor(personRole.options, visit)}
            faults={faults}
          />
          <Choice
            id="person-memberCode"
            name="memberCode"
            label={t('desk.member')}
            value={one(typed, 'memberCode')}
            options={membersOf(visit)}
            faults={faults}
          />
        </div>
        <button type="submit">{t('desk.people.addNow')}</button>
      </form>
    </details>
  )
}
