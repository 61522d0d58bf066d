import type { Client } from '../reliability/client.js'

/** A role to test, and the headers to send for it. */
export interface Caller {
  /** Id of its key; empty for an anonymous caller. */
  readonly keyId: string
  readonly headers: Readonly<Record<string, string>>
}

export const roles = ['anonymous', 'member', 'portal', 'staff', 'admin'] as const
export type TestedRole = (typeof roles)[number]

/** The member that members belong to and portals act for. */
const memberCode = 'BF'
const study = 'id-postal-advance-data'

interface Kept {
  readonly id: string
  readonly version: number
}
interface Made {
  readonly key: string
  readonly apiKey: { readonly id: string }
}

/** Creates a key for a role, or none for an anonymous caller. */
export async function callerOf(role: TestedRole, admin: Client): Promise<Caller> {
  if (role === 'anonymous') return { keyId: '', headers: {} }
  const { key, apiKey } = await makeKey(role, admin)
  const acting = role === 'portal' ? { 'X-Member-Code': memberCode } : {}
  return { keyId: apiKey.id, headers: { Authorization: `Bearer ${key}`, ...acting } }
}

/**
 * Creates records of every kind and in every state, since invented ids nearly never exist.
 * @returns ids by the names of the dictionaries in schemathesis.toml
 */
export async function setScene(admin: Client): Promise<Record<string, readonly string[]>> {
  const member = admin.with((await makeKey('member', admin)).key)
  const staff = admin.with((await makeKey('staff', admin)).key)
  return {
    needs: await makeNeeds(member, staff),
    drafts: await makeDrafts(member, staff),
    rules: await makeRules(staff),
    workshops: await makeWorkshops(staff),
    people: await makePeople(admin),
    keys: [(await makeKey('member', admin)).apiKey.id, (await makeKey('staff', admin)).apiKey.id],
    'case-studies': await makeCaseStudies(staff),
    members: [memberCode, 'GH'],
    technologies: ['single-window-paperless', 'biometrics'],
    'process-areas': ['ecommerce-postal', 'transit'],
    // Any version, the first version, and an invalid one.
    versions: ['*', '"1"', 'none'],
  }
}

function makeKey(role: string, admin: Client): Promise<Made> {
  const whose = { member: { memberCode }, portal: { members: [memberCode] } }[role] ?? {}
  return admin.call('POST', '/keys', { label: `a ${role}`, role, ...whose })
}

/** Needs in every status and with every visibility. */
async function makeNeeds(member: Client, staff: Client): Promise<string[]> {
  const paths: [visibility: string, steps: string[]][] = [
    ['private', []],
    ['members', ['submit']],
    ['private', ['submit', 'review']],
    ['public', ['submit', 'review', 'publish']],
    ['public', ['submit', 'close']],
  ]
  return Promise.all(
    paths.map(async ([visibility, steps]) => {
      const content = { title: 'Parcels', description: 'Parcels arrive and nobody knows what is in them.', visibility }
      const { id } = await member.call<Kept>('POST', '/needs', content)
      for (const transition of steps) {
        const by = transition === 'submit' ? member : staff
        await by.call('POST', `/needs/${id}/transitions`, { transition })
        if (transition === 'review') await staff.call('PUT', `/needs/${id}/matches/${study}`, { state: 'approved' })
      }
      return id
    }),
  )
}

async function makeDrafts(member: Client, staff: Client): Promise<string[]> {
  const content = {
    texts: { en: { title: 'Lorries booked before they come', solution: 'Each lorry has a place in a queue.' } },
    implementers: [{ member: memberCode, role: 'lead' }],
  }
  const [draft, submitted, ofStaff] = await Promise.all([
    member.call<Kept>('POST', '/case-study-drafts', content),
    member.call<Kept>('POST', '/case-study-drafts', content),
    staff.call<Kept>('POST', '/case-study-drafts', content),
  ])
  await member.call('POST', `/case-study-drafts/${submitted.id}/submit`, undefined, { 'if-match': '*' })
  const revision = await staff.call<Kept>('POST', `/case-studies/${study}/revisions`)
  return [draft, submitted, ofStaff, revision].map(({ id }) => id)
}

async function makeRules(staff: Client): Promise<string[]> {
  const action = { type: 'boost' }
  const content = { name: 'Post', condition: { words: ['parcels'] }, action, caseStudies: [study] }
  return [(await staff.call<Kept>('POST', '/rules', content)).id]
}

/** A workshop in preparation, and one that is shared with the member. */
async function makeWorkshops(staff: Client): Promise<string[]> {
  const plan = { name: 'Scanners', startsOn: '2027-03-08', languages: ['fr'], participants: [memberCode, 'SN'] }
  const planned = await staff.call<Kept>('POST', '/workshops', plan)
  const shared = await staff.call<Kept>('POST', '/workshops', plan)
  await staff.call('POST', `/workshops/${shared.id}/prepare`)
  await staff.call('PUT', `/workshops/${shared.id}/shared`, { shared: true })
  return [planned.id, shared.id]
}

async function makePeople(admin: Client): Promise<string[]> {
  const people = [
    { name: 'Awa', email: 'awa@example.org', role: 'member', memberCode },
    { name: 'Kofi', role: 'staff' },
  ]
  return Promise.all(people.map(async (given) => (await admin.call<Kept>('POST', '/people', given)).id))
}

/** Some case studies in the catalogue, one archived and one merged. */
async function makeCaseStudies(staff: Client): Promise<string[]> {
  const { items } = await staff.call<{ items: Kept[] }>('GET', '/case-studies?limit=6')
  const [archived, merged, ...rest] = items.map(({ id }) => id).filter((id) => id !== study)
  await staff.call('POST', `/case-studies/${archived}/archive`)
  await staff.call('POST', `/case-studies/${merged}/merge`, { into: study })
  return [study, archived!, merged!, ...rest]
}
