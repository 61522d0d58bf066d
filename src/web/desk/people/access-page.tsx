import type { VNode } from 'preact'
import {
  type ApiKey,
  listApiKeys,
  listPeople,
  mayGrantAccess,
  type Person,
  personRole,
} from '../../../features/people/index.js'
import { Badge, type Tone } from '../../kit/badge.js'
import { Button, ButtonLink } from '../../kit/button.js'
import { DataTable, Scrollable } from '../../kit/data-table.js'
import { SearchField } from '../../kit/field.js'
import { MemberName } from '../../kit/flag.js'
import type { FormError } from '../../kit/form-error.js'
import { formPage } from '../../kit/form-page.js'
import { one, type Values } from '../../kit/form-values.js'
import { Icon } from '../../kit/icon.js'
import { Notice } from '../../kit/notices.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import { Toast } from '../../kit/toast.js'
import type { Visit } from '../../kit/visit.js'
import { deskPage, sectionAddress } from '../desk-page.js'
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
  /** What was just done. */
  readonly done?: AccessDone | undefined
  /** Words of the people to show. */
  readonly words?: string
  /** The action would have left no administrator. */
  readonly lastAdministrator?: true
  readonly status?: number
}

const did = ['added', 'deactivated', 'reactivated', 'revoked'] as const

/** What was done with a person or a key. */
export interface AccessDone {
  readonly did: (typeof did)[number]
  /** The id of the person or the key. */
  readonly on: string
}

export function readAccess({ query }: Sent): Pick<AccessState, 'done' | 'words'> {
  const what = did.find((name) => name === one(query, 'done'))
  return { done: what && { did: what, on: one(query, 'on') }, words: one(query, 'words').trim().slice(0, 200) }
}

export function nameOf({ id, name, email }: Pick<Person, 'id' | 'name' | 'email'>): string {
  return name ?? email ?? id
}

/** People who can sign in, and keys of programs. */
export async function accessPage(visit: Visit, state: AccessState = {}): Promise<Page> {
  const { once, typed = {}, errors = [], done, words = '', lastAdministrator, status = 200 } = state
  const { engine, reader, viewer } = visit
  const { t } = reader
  const people = await listPeople(engine, viewer)
  const keys = await listApiKeys(engine, viewer)
  const children = (
    <>
      {done && <DoneToast done={done} people={people} keys={keys} visit={visit} />}
      {lastAdministrator && <Notice role="alert">{t('desk.people.last')}</Notice>}
      {once && <ShownOnce once={once} visit={visit} />}
      <h2 id="people">{t('desk.people.title', { count: people.length })}</h2>
      <FindPeople words={words} visit={visit} />
      <People people={peopleWith(words, people, visit)} visit={visit} />
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

interface DoneProps {
  readonly done: AccessDone
  readonly people: readonly Person[]
  readonly keys: readonly ApiKey[]
  readonly visit: Visit
}

function DoneToast({ done: { did: what, on }, people, keys, visit }: DoneProps): VNode | null {
  const { t, to } = visit.reader
  if (what === 'revoked') {
    const key = keys.find(({ id }) => id === on)
    return key ? <Toast text={t('desk.apiKeys.revokedDone', { name: key.label })} /> : null
  }
  const person = people.find(({ id }) => id === on)
  if (!person) return null
  const text = t(`desk.people.${what}`, { name: nameOf(person) })
  if (what === 'added' || visit.viewer.role !== 'admin') return <Toast text={text} />
  const values = what === 'deactivated' ? { active: 'yes' } : { active: 'no', sure: 'yes' }
  return (
    <Toast
      text={text}
      undo={{ action: to('desk', 'access', 'people', on, 'active'), label: t('desk.do.undo'), values }}
    />
  )
}

/** Those whose name, address or member have all of some words; the active ones first. */
function peopleWith(words: string, people: readonly Person[], { engine, reader }: Visit): Person[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = ({ name, email, memberCode }: Person) =>
    [name, email, memberCode && memberName(memberCode, engine, reader)].join(' ').toLowerCase()
  return people
    .filter((person) => wanted.every((word) => textOf(person).includes(word)))
    .sort((left, right) => Number(right.active) - Number(left.active) || reader.compare(nameOf(left), nameOf(right)))
}

function FindPeople({ words, visit: { reader } }: { words: string; visit: Visit }): VNode {
  const { t } = reader
  return (
    <form method="get" action={sectionAddress(reader, 'access')} data-in-place class="find">
      <SearchField
        id="words"
        label={t('desk.people.find')}
        value={words}
        maxLength={200}
        button={<Button icon="search">{t('browse.search')}</Button>}
      />
    </form>
  )
}

const roleTones: Readonly<Record<Person['role'], Tone | undefined>> = {
  member: undefined,
  staff: 'accent',
  admin: 'warn',
}

function People({ people, visit }: { people: readonly Person[]; visit: Visit }): VNode {
  const { reader, engine } = visit
  const { t } = reader
  if (people.length === 0) return <p id="list">{t('desk.people.notFound')}</p>
  return (
    <div id="list" data-changes>
      <Scrollable labelledBy="people">
        <DataTable
          columns={[
            {
              label: t('desk.people.person'),
              cell: (person) => (
                <>
                  <strong dir="auto">{nameOf(person)}</strong>
                  {person.name !== null && person.email !== null && <span class="hint block">{person.email}</span>}
                </>
              ),
              isHeader: true,
            },
            {
              label: t('desk.role'),
              cell: ({ role }) => {
                const tone = roleTones[role]
                return <Badge {...(tone && { tone })}>{t(`desk.role.${role}`)}</Badge>
              },
            },
            {
              label: t('desk.member'),
              cell: ({ memberCode }) =>
                memberCode ? <MemberName code={memberCode} name={memberName(memberCode, engine, reader)} /> : '–',
            },
            {
              label: t('desk.status'),
              cell: ({ active }) =>
                active ? (
                  <Badge tone="good" icon="circle-check">
                    {t('desk.people.active')}
                  </Badge>
                ) : (
                  <Badge icon="circle-dashed">{t('desk.people.inactive')}</Badge>
                ),
            },
            { label: t('desk.actions'), cell: (person) => <PersonActions person={person} visit={visit} /> },
          ]}
          rows={people}
          keyOf={({ id }) => id}
          rowAttributes={({ id }) => ({ id })}
        />
      </Scrollable>
    </div>
  )
}

function PersonActions({ person, visit: { reader, viewer } }: { person: Person; visit: Visit }): VNode {
  const { t, to } = reader
  const place = ['desk', 'access', 'people', person.id]
  return (
    <div class="row-actions">
      {person.active && mayGrantAccess(viewer, person) && (
        <form method="post" action={to(...place, 'link')}>
          <Button>
            {t('desk.people.link')} <span class="unseen">{nameOf(person)}</span>
          </Button>
        </form>
      )}
      {viewer.role === 'admin' && person.active && (
        <ButtonLink kind="danger" href={to(...place, 'deactivate')}>
          {t('desk.people.deactivate')} <span class="unseen">{nameOf(person)}</span>
        </ButtonLink>
      )}
      {viewer.role === 'admin' && !person.active && (
        <form method="post" action={to(...place, 'active')} data-in-place>
          <Button name="active" value="yes">
            {t('desk.people.activate')} <span class="unseen">{nameOf(person)}</span>
          </Button>
        </form>
      )}
    </div>
  )
}

function NewPerson({ typed, errors, visit }: FormProps): VNode {
  const { t, to } = visit.reader
  return (
    <details class="add" open={errors.some(({ field }) => field.startsWith('person-'))}>
      <summary class="button">
        <Icon name="plus" /> {t('desk.people.add')}
      </summary>
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
        <Button kind="solid">{t('desk.people.addNow')}</Button>
      </form>
    </details>
  )
}
