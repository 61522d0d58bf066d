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
    const given = { label: `load ${++count}`, role: 'member', memberCode: 'BF' }
    const member = client.with((await client.call<{ key: string }>('POST', '/keys', given)).key)
    const title = `Lorries wait ${count}`
    const content = { title, description: 'They wait for days at the border.', language: 'en' }
    const { id } = await member.call<{ id: string }>('POST', '/needs', content)
    const version = (what: string, action: string, number: number, itsTitle: string): Acknowledged => ({
      what,
      audited: { action, entity: 'need', entityId: id },
      holds: found(
        `SELECT 1 FROM needs JOIN need_history AS past ON past.need_id = needs.id
         WHERE needs.id = ? AND needs.version >= ? AND past.version = ? AND past.body ->> 'title' = ?`,
        id,
        number,
        number,
        itsTitle,
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

/** All writers of the load; add one for everything that the API can write. */
export const writers: readonly Writer[] = [keys, people, sessions, needs]

function found(sql: string, ...values: (string | number)[]): Acknowledged['holds'] {
  return async (database) => (await database.get(sql, ...values)) !== undefined
}

function sha256(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
