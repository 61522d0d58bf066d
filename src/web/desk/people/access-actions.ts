import { type FieldError, InvalidInputError } from '../../../domain/index.js'
import {
  addPerson,
  createApiKey,
  editPerson,
  issueSignInLink,
  LastAdministratorError,
  newApiKey,
  newPerson,
  readPortalMembers,
  revokeApiKey,
  rotateApiKey,
} from '../../../features/people/index.js'
import { signInUrl } from '../../../platform/http/index.js'
import type { FormError } from '../../kit/form-error.js'
import { one, type Values, wholeNumber } from '../../kit/form-values.js'
import type { Visit } from '../../kit/visit.js'
import { sectionAddress } from '../desk-page.js'
import type { Action, Outcome } from '../outcome.js'
import { accessPage } from './access-page.js'

/** What can be done about people and keys, by the address that its form is sent to. Who may, is decided by the folder access. */
export const accessActions: Readonly<Record<string, Action>> = {
  people: addSomebody,
  'people/:personId/link': letIn,
  'people/:personId/active': changeActive,
  keys: makeKey,
  'keys/:keyId/rotation': changeKey,
  'keys/:keyId/revocation': endKey,
}

/** A field left empty says nothing. */
function given(form: Values, name: string): string | null {
  return one(form, name).trim() || null
}

async function addSomebody(visit: Visit): Promise<Outcome> {
  const form = visit.request.body as Values
  return orErrors(visit, 'person', async () => {
    const parsed = newPerson.safeParse({
      name: given(form, 'name'),
      email: given(form, 'email'),
      role: one(form, 'role'),
      memberCode: given(form, 'memberCode'),
    })
    if (!parsed.success) throw unusable(parsed.error.issues)
    const added = await addPerson(visit.engine.database, visit.viewer, parsed.data)
    return `${sectionAddress(visit.reader, 'access')}#${added.id}`
  })
}

async function letIn(visit: Visit): Promise<Outcome> {
  const { engine, request, viewer, base } = visit
  const id = String(request.params.personId)
  const link = await issueSignInLink(engine.database, viewer, id)
  const name = link.person.name ?? link.person.email ?? id
  return accessPage(visit, {
    once: { kind: 'link', secret: signInUrl(base, link.token), name, expiresAt: link.expiresAt },
  })
}

async function changeActive(visit: Visit): Promise<Outcome> {
  const { engine, reader, request, viewer } = visit
  const id = String(request.params.personId)
  const form = request.body as Values
  const active = one(form, 'active') === 'yes'
  const leaves = id === viewer.id && !active
  if (leaves && one(form, 'sure') !== 'yes') return accessPage(visit, { leaving: true })
  return keepingAnAdministrator(visit, async () => {
    await editPerson(engine.database, viewer, id, { active })
    return leaves ? reader.to() : `${sectionAddress(reader, 'access')}#${id}`
  })
}

async function makeKey(visit: Visit): Promise<Outcome> {
  const form = visit.request.body as Values
  return orErrors(visit, 'key', async () => {
    const day = given(form, 'expiresAt')
    const parsed = newApiKey.safeParse({
      label: one(form, 'label'),
      role: one(form, 'role'),
      memberCode: given(form, 'memberCode'),
      members: readPortalMembers(one(form, 'members')),
      // To the end of the day.
      expiresAt: day === null ? null : `${day}T23:59:59Z`,
      requestsPerMinute: wholeNumber(form, 'requestsPerMinute') ?? null,
    })
    if (!parsed.success) throw unusable(parsed.error.issues)
    const { key, apiKey } = await createApiKey(visit.engine.database, visit.viewer, parsed.data)
    visit.request.body = {}
    return accessPage(visit, { once: { kind: 'key', secret: key, name: apiKey.label, expiresAt: apiKey.expiresAt } })
  })
}

const hour = 3_600_000
const longestOverlap = 168

async function changeKey(visit: Visit): Promise<Outcome> {
  const { engine, request, viewer } = visit
  const hours = Math.min(longestOverlap, wholeNumber(request.body as Values, 'hours') || 0)
  const oldValidUntil = new Date(Date.now() + hours * hour).toISOString()
  const { key, apiKey } = await rotateApiKey(engine.database, viewer, String(request.params.keyId), oldValidUntil)
  return accessPage(visit, { once: { kind: 'key', secret: key, name: apiKey.label, expiresAt: apiKey.expiresAt } })
}

async function endKey(visit: Visit): Promise<Outcome> {
  const { engine, reader, request, viewer } = visit
  return keepingAnAdministrator(visit, async () => {
    await revokeApiKey(engine.database, viewer, String(request.params.keyId))
    return sectionAddress(reader, 'access')
  })
}

async function keepingAnAdministrator(visit: Visit, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LastAdministratorError)) throw error
    return accessPage(visit, { lastAdministrator: true, status: error.status })
  }
}

function unusable(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  const errors = issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return new InvalidInputError('The form cannot be used', errors)
}

async function orErrors(visit: Visit, of: 'person' | 'key', work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    return accessPage(visit, { errors: error.errors.map((one) => formErrorOf(one, of)), status: error.status })
  }
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
  // One of a list is at error with its list: `members.1`.
  const [field = ''] = path.split('.')
  const name = field in errorKeys ? (field as keyof typeof errorKeys) : 'role'
  return { field: `${of}-${name}`, key: errorKeys[name] }
}
