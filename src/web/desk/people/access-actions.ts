import { type FieldError, fieldErrors, InvalidInputError, NotFoundError } from '../../../domain/index.js'
import {
  addPerson,
  createApiKey,
  editPerson,
  findPerson,
  issueSignInLink,
  LastAdministratorError,
  listApiKeys,
  newApiKey,
  newPerson,
  readPortalMembers,
  revokeApiKey,
  rotateApiKey,
} from '../../../features/people/index.js'
import { signInUrl } from '../../../platform/http/index.js'
import type { FormError } from '../../kit/form-error.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent, WithId } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { confirmationPage } from '../confirmation-page.js'
import { sectionAddress } from '../desk-page.js'
import { moment } from '../names.js'
import { type AccessDone, accessPage, nameOf } from './access-page.js'

/** A field left empty says nothing. */
function given(form: Values, name: string): string | null {
  return one(form, name).trim() || null
}

interface Typed {
  readonly form: Values
}

export function readForm({ form }: Sent): Typed {
  return { form }
}

export async function createPerson(visit: Visit, { form }: Typed): Promise<Outcome> {
  const parsed = newPerson.safeParse({
    name: given(form, 'name'),
    email: given(form, 'email'),
    role: one(form, 'role'),
    memberCode: given(form, 'memberCode'),
  })
  if (!parsed.success) return typedAgain(visit, form, fieldErrors(parsed.error), 'person')
  try {
    const added = await addPerson(visit.engine, visit.viewer, parsed.data)
    return doneAs(visit, 'added', added.id)
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return typedAgain(visit, form, error.errors, 'person')
  }
}

export function readPersonId({ params }: Sent): WithId {
  return { id: one(params, 'personId') }
}

/** Makes a sign-in link, which is shown once. */
export async function createSignInLink(visit: Visit, { id }: WithId): Promise<Outcome> {
  const { engine, viewer, base } = visit
  const link = await issueSignInLink(engine, viewer, id)
  const name = nameOf(link.person)
  return accessPage(visit, {
    once: { kind: 'link', secret: signInUrl(base, link.token), name, expiresAt: link.expiresAt },
  })
}

export function readActivation(sent: Sent) {
  const { form } = sent
  return { ...readPersonId(sent), active: one(form, 'active') === 'yes', isSure: one(form, 'sure') === 'yes' }
}

/** Asks for confirmation before an account is deactivated. */
export async function deactivatingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const person = await findPerson(engine, id)
  const name = nameOf(person)
  const isOwn = id === viewer.id
  return confirmationPage(visit, {
    section: 'access',
    address: sectionAddress(reader, 'access'),
    action: `people/${id}/active`,
    values: { active: 'no', sure: 'yes' },
    title: t('desk.people.deactivating', { name }),
    texts: [isOwn ? t('desk.people.leaving') : t('desk.people.deactivatingText', { name })],
    button: t(isOwn ? 'desk.people.leave' : 'desk.people.deactivateNow'),
    keep: t('desk.cancel'),
    takesAway: true,
  })
}

/** Deactivates or reactivates an account; asks for confirmation before it deactivates one. */
export async function changeActivation(
  visit: Visit,
  { id, active, isSure }: ReturnType<typeof readActivation>,
): Promise<Outcome> {
  const { engine, reader, viewer } = visit
  if (!active && !isSure) return deactivatingPage(visit, { id })
  return keepingAnAdministrator(visit, async () => {
    await editPerson(engine, viewer, id, { active })
    if (id === viewer.id && !active) return { to: reader.to() }
    return doneAs(visit, active ? 'reactivated' : 'deactivated', id)
  })
}

/** Creates an API key, which is shown once. */
export async function createKey(visit: Visit, { form }: Typed): Promise<Outcome> {
  const day = given(form, 'expiresAt')
  const parsed = newApiKey.safeParse({
    label: one(form, 'label'),
    role: one(form, 'role'),
    memberCode: given(form, 'memberCode'),
    members: readPortalMembers(one(form, 'members'), visit.engine.catalogue.members),
    // To the end of the day.
    expiresAt: day === null ? null : `${day}T23:59:59Z`,
    requestsPerMinute: wholeNumber(form, 'requestsPerMinute') ?? null,
  })
  if (!parsed.success) return typedAgain(visit, form, fieldErrors(parsed.error), 'key')
  try {
    return shownOnce(visit, await createApiKey(visit.engine, visit.viewer, parsed.data))
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return typedAgain(visit, form, error.errors, 'key')
  }
}

/** Milliseconds. */
const hour = 3_600_000
/** Hours. */
const longestOverlap = 168

export function readKeyId({ params }: Sent): WithId {
  return { id: one(params, 'keyId') }
}

export function readRotation(sent: Sent) {
  return { ...readKeyId(sent), hours: Math.min(longestOverlap, wholeNumber(sent.form, 'hours') || 0) }
}

/** Replaces a key by a new one, which is shown once. @param hours for which the old one still works */
export async function rotateKey(visit: Visit, { id, hours }: ReturnType<typeof readRotation>): Promise<Outcome> {
  const oldValidUntil = new Date(Date.now() + hours * hour).toISOString()
  return shownOnce(visit, await rotateApiKey(visit.engine, visit.viewer, id, oldValidUntil))
}

function shownOnce(visit: Visit, { key, apiKey }: Awaited<ReturnType<typeof createApiKey>>): Promise<Outcome> {
  return accessPage(visit, { once: { kind: 'key', secret: key, name: apiKey.label, expiresAt: apiKey.expiresAt } })
}

export function readRevocation(sent: Sent) {
  return { ...readKeyId(sent), isSure: one(sent.form, 'sure') === 'yes' }
}

/** Asks for confirmation before a key is revoked. @throws NotFoundError */
export async function revokingPage(visit: Visit, { id }: WithId): Promise<Page> {
  const { engine, reader, viewer } = visit
  const { t } = reader
  const key = (await listApiKeys(engine, viewer)).find((one) => one.id === id)
  if (!key) throw new NotFoundError('key', id)
  const { lastUsedAt } = key
  return confirmationPage(visit, {
    section: 'access',
    address: sectionAddress(reader, 'access'),
    action: `keys/${id}/revocation`,
    values: { sure: 'yes' },
    title: t('desk.apiKeys.revoking', { name: key.label }),
    texts: [
      t('desk.apiKeys.revokingText'),
      lastUsedAt ? t('desk.apiKeys.usedLast', { time: moment(lastUsedAt) }) : t('desk.apiKeys.neverUsed'),
    ],
    button: t('desk.apiKeys.revokeNow'),
    keep: t('desk.cancel'),
    takesAway: true,
  })
}

/** Revokes a key once that was confirmed. */
export async function revokeKey(visit: Visit, { id, isSure }: ReturnType<typeof readRevocation>): Promise<Outcome> {
  const { engine, viewer } = visit
  if (!isSure) return revokingPage(visit, { id })
  return keepingAnAdministrator(visit, async () => {
    await revokeApiKey(engine, viewer, id)
    return doneAs(visit, 'revoked', id)
  })
}

/** @param on the person or the key */
function doneAs({ reader }: Visit, done: AccessDone['did'], on: string): Redirect {
  return { to: `${sectionAddress(reader, 'access')}?${new URLSearchParams({ done, on })}#${on}` }
}

async function keepingAnAdministrator(visit: Visit, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LastAdministratorError)) throw error
    return accessPage(visit, { lastAdministrator: true, status: error.status })
  }
}

/** The page again with what was typed and what is wrong with it. */
function typedAgain(
  visit: Visit,
  typed: Values,
  errors: readonly FieldError[],
  of: 'person' | 'key',
): Promise<Outcome> {
  return accessPage(visit, { typed, errors: errors.map((one) => formErrorOf(one, of)), status: 400 })
}

const errorKeys = {
  name: 'desk.error.name',
  email: 'desk.error.email',
  memberCode: 'desk.error.memberCode',
  members: 'desk.error.members',
  role: 'desk.error.role',
  label: 'desk.error.label',
  expiresAt: 'desk.error.expiresAt',
  requestsPerMinute: 'desk.error.requestsPerMinute',
} as const

function formErrorOf({ path }: FieldError, of: 'person' | 'key'): FormError {
  // An error in one of a list is an error of the list: `members.1`.
  const [field = ''] = path.split('.')
  const name = field in errorKeys ? (field as keyof typeof errorKeys) : 'role'
  return { field: `${of}-${name}`, key: errorKeys[name] }
}
