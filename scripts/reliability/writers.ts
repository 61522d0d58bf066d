import { createHash } from 'node:crypto'
import type { Database } from '../../src/platform/database/index.js'
import type { Client } from './client.js'

/** A write that the service acknowledged. */
export interface Acknowledged {
  readonly what: string
  /** Its audit entry. */
  readonly audited: { readonly action: string; readonly entity: string; readonly entityId: string }
  /** Whether it is stored. A later write that was not acknowledged may also be stored. */
  holds(database: Pick<Database, 'get'>): Promise<boolean>
}

/** Writes through the API as a user does, and returns for each acknowledged step what must be stored. */
export interface Writer {
  readonly name: string
  write(client: Client, acknowledge: (done: Acknowledged) => void): Promise<void>
}

let count = 0

const keys: Writer = {
  name: 'keys',
  async write(client, acknowledge) {
    const label = `load ${++count}`
    const { apiKey } = await client.call<{ apiKey: { id: string } }>('POST', '/keys', {
      label,
      role: 'portal',
      members: '*',
    })
    acknowledge({
      what: 'key made',
      audited: { action: 'created', entity: 'key', entityId: apiKey.id },
      holds: found('SELECT 1 FROM api_keys WHERE id = ? AND label = ?', apiKey.id, label),
    })
    await client.call('POST', `/keys/${apiKey.id}/revocation`)
    acknowledge({
      what: 'key revoked',
      audited: { action: 'revoked', entity: 'key', entityId: apiKey.id },
      holds: found('SELECT 1 FROM api_keys WHERE id = ? AND revoked_at IS NOT NULL', apiKey.id),
    })
  },
}

const people: Writer = {
  name: 'people',
  async write(client, acknowledge) {
    const email = `person-${++count}@example.org`
    const { id } = await client.call<{ id: string }>('POST', '/people', { email, name: '0', role: 'staff' })
    acknowledge({
      what: 'person added',
      audited: { action: 'added', entity: 'person', entityId: id },
      holds: found('SELECT 1 FROM people WHERE id = ? AND email = ?', id, email),
    })
    for (let version = 1; version <= 3; version++) {
      await client.call('PATCH', `/people/${id}`, { name: String(version) })
      acknowledge({
        what: 'person changed',
        audited: { action: 'changed', entity: 'person', entityId: id },
        holds: found('SELECT 1 FROM people WHERE id = ? AND CAST(name AS INTEGER) >= ?', id, version),
      })
    }
  },
}

const sessions: Writer = {
  name: 'sessions',
  async write(client, acknowledge) {
    const person = { name: `visitor ${++count}`, role: 'member', memberCode: 'BF' }
    const { id } = await client.call<{ id: string }>('POST', '/people', person)
    const { token } = await client.call<{ token: string }>('POST', `/people/${id}/sign-in-links`, {})
    acknowledge({
      what: 'sign-in link issued',
      audited: { action: 'sign-in-link-issued', entity: 'person', entityId: id },
      holds: found(
        `SELECT 1 FROM sign_in_links WHERE token_hash = ?
         UNION SELECT 1 FROM sessions WHERE person_id = ?`,
        sha256(token),
        id,
      ),
    })
    const session = await client.signIn(token)
    acknowledge({
      what: 'signed in',
      audited: { action: 'signed-in', entity: 'person', entityId: id },
      holds: found('SELECT 1 FROM sessions WHERE token_hash = ? AND person_id = ?', sha256(session), id),
    })
  },
}

const needs: Writer = {
  name: 'needs',
  async write(client, acknowledge) {
    const member = await aMember(client, 'BF')
    const title = `Lorries wait ${count}`
    const content = { title, description: 'They wait for days at the border.', language: 'en' }
    const { id } = await member.call<{ id: string }>('POST', '/needs', content)
    const version = (what: string, action: string, number: number, itsTitle: string): Acknowledged => ({
      what,
      audited: { action, entity: 'need', entityId: id },
      holds: found(
        `SELECT 1 FROM needs JOIN need_history AS past ON past.need_id = needs.id
         WHERE needs.id = ? AND needs.version >= ? AND past.version = ? AND past.body LIKE ?`,
        id,
        number,
        number,
        `%${JSON.stringify(itsTitle)}%`,
      ),
    })
    acknowledge(version('need written', 'created', 1, title))
    const edited = `${title}, edited`
    await member.call('PATCH', `/needs/${id}`, { title: edited }, { 'if-match': '"1"' })
    acknowledge(version('need edited', 'edited', 2, edited))
    await member.call('POST', `/needs/${id}/transitions`, { transition: 'submit' }, { 'if-match': '"2"' })
    acknowledge(version('need submitted', 'submit', 3, edited))
    acknowledge({
      what: 'suggestions kept',
      audited: { action: 'submit', entity: 'need', entityId: id },
      holds: found('SELECT 1 FROM need_answers JOIN matches USING (need_id) WHERE need_id = ?', id),
    })
  },
}

const answers: Writer = {
  name: 'answers',
  async write(client, acknowledge) {
    const member = await aMember(client, 'GH')
    const content = { title: `Queues ${count}`, description: 'They queue at the border for days.', language: 'en' }
    const { id } = await member.call<{ id: string }>('POST', '/needs', content)
    const step = async (who: Client, transition: string, status: string) => {
      await who.call('POST', `/needs/${id}/transitions`, { transition })
      acknowledge({
        what: `need ${status}`,
        audited: { action: transition, entity: 'need', entityId: id },
        holds: found('SELECT 1 FROM need_history WHERE need_id = ? AND body LIKE ?', id, `%"status":"${status}"%`),
      })
    }
    await step(member, 'submit', 'submitted')
    await step(client, 'review', 'in-review')
    const { items } = await client.call<{ items: { id: string }[] }>('GET', '/case-studies?limit=1')
    const caseStudyId = items[0]!.id
    await client.call('PUT', `/needs/${id}/matches/${caseStudyId}`, { state: 'approved', position: 1 })
    acknowledge({
      what: 'match decided',
      audited: { action: 'approved', entity: 'match', entityId: `${id}/${caseStudyId}` },
      holds: found(
        "SELECT 1 FROM matches WHERE need_id = ? AND case_study_id = ? AND decision ->> 'state' = 'approved'",
        id,
        caseStudyId,
      ),
    })
    await step(client, 'publish', 'published')
  },
}

const workshops: Writer = {
  name: 'workshops',
  async write(client, acknowledge) {
    const plan = { name: `Workshop ${++count}`, startsOn: '2027-03-08', languages: ['en'], region: 'europe' }
    const { id } = await client.call<{ id: string }>('POST', '/workshops', plan)
    acknowledge({
      what: 'workshop planned',
      audited: { action: 'planned', entity: 'workshop', entityId: id },
      holds: found('SELECT 1 FROM workshops WHERE id = ?', id),
    })
  },
}

/** Changes the catalogue, so that every process reads what changed. */
const facts: Writer = {
  name: 'facts',
  async write(client, acknowledge) {
    const proposals = '/technologies/biometrics/fact-proposals'
    const source = { title: 'Measured', url: 'https://example.org/measured' }
    const fact = { action: 'add', heading: 'costs', text: { en: `What load ${++count} has measured.` }, source }
    const { factId } = await client.call<{ factId: string }>('POST', proposals, fact)
    const done = (action: string) =>
      acknowledge({
        what: `fact ${action}`,
        audited: { action, entity: 'dossier fact', entityId: `biometrics/${factId}` },
        holds: found('SELECT 1 FROM fact_history WHERE fact_id = ? AND action = ?', factId, action),
      })
    done('added')
    await client.call('POST', proposals, { action: 'remove', factId, note: 'Measured.' })
    done('removed')
  },
}

/** All writers of the load; add one for everything that the API can write. */
export const writers: readonly Writer[] = [keys, people, sessions, needs, answers, workshops, facts]

async function aMember(client: Client, memberCode: string): Promise<Client> {
  const given = { label: `load ${++count}`, role: 'member', memberCode }
  return client.with((await client.call<{ key: string }>('POST', '/keys', given)).key)
}

function found(sql: string, ...values: (string | number)[]): Acknowledged['holds'] {
  return async (database) => (await database.get(sql, ...values)) !== undefined
}

function sha256(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
