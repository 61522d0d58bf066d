import { expect } from 'chai'
import { readConfig } from '../../../src/config.js'
import { verifyAudit } from '../../../src/features/audit/index.js'
import { issueSignInLink, signInWithLink } from '../../../src/features/people/index.js'
import { deleteOutdated } from '../../../src/features/retention/delete-outdated.js'
import { RetentionKeeper } from '../../../src/features/retention/index.js'
import { insertUsage } from '../../../src/features/usage/usage-store.js'
import { insertEndpoint } from '../../../src/features/webhooks/endpoint-store.js'
import type { Database } from '../../../src/platform/database/index.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { administrator, aKey, aPerson } from '../../support/people.js'
import { quiet } from '../../support/shared.js'

const { retention } = readConfig({})
const now = new Date('2026-06-15T12:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const nothing = {
  usageEvents: 0,
  webhookMessages: 0,
  notifications: 0,
  inbox: 0,
  apiKeys: 0,
  sessions: 0,
  signInLinks: 0,
  idempotencyKeys: 0,
}

describe('what was kept long enough', function () {
  this.timeout(30_000)
  const study = aCaseStudy({ id: 'a-study' })
  const run = (database: Database, sql: string, ...values: (string | number | null)[]) =>
    database.transaction((queries) => queries.run(sql, ...values))
  const ids = async (database: Database, table: string, column = 'id') =>
    (await database.all<Record<string, string>>(`SELECT ${column} FROM ${table} ORDER BY 1`)).map((row) => row[column])
  const use = (database: Database, at: string, times = 1) =>
    database.transaction((queries) =>
      insertUsage(
        queries,
        Array.from({ length: times }, () => ({
          kind: 'opened' as const,
          caseStudyId: study.id,
          at,
          memberCode: 'BF',
          ranking: 0,
        })),
      ),
    )

  it('is deleted, by the day that is set for it, and nothing else', async () => {
    const database = await aDatabaseWith(study)
    await use(database, daysAgo(366), 2_500)
    await use(database, daysAgo(364))
    await database.transaction((queries) => insertEndpoint(queries, anEndpoint, 'whsec_x'))
    for (const [id, status, age] of [
      ['old-delivered', 'delivered', 31],
      ['old-failed', 'failed', 31],
      ['old-pending', 'pending', 31],
      ['new-delivered', 'delivered', 29],
    ] as const) {
      const values = [id, anEndpoint.id, 'test', '{}', daysAgo(age), status, daysAgo(age)]
      await run(
        database,
        'INSERT INTO webhook_messages (id, endpoint_id, type, body, created_at, status, due_at) VALUES (?,?,?,?,?,?,?)',
        ...values,
      )
    }
    const { id: person } = await aPerson(database)
    await run(database, "INSERT INTO notification_preferences VALUES (?, 'daily', 'en', 't', NULL)", person)
    for (const age of [31, 29]) {
      await run(
        database,
        "INSERT INTO notifications (person_id, kind, at) VALUES (?, 'answer', ?)",
        person,
        daysAgo(age),
      )
      await run(database, "INSERT INTO inbox (person_id, kind, at) VALUES (?, 'answer', ?)", person, daysAgo(age))
    }
    for (const age of [2, 0.5]) {
      await run(
        database,
        'INSERT INTO idempotency_keys VALUES (?, ?, ?, 200, NULL, NULL)',
        `key-${age}`,
        'f',
        daysAgo(age),
      )
    }
    expect(await deleteOutdated(database, retention, now)).to.deep.equal({
      ...nothing,
      usageEvents: 2_500,
      webhookMessages: 2,
      notifications: 1,
      inbox: 1,
      idempotencyKeys: 1,
    })
    expect(await ids(database, 'usage_events', 'at')).to.deep.equal([daysAgo(364)])
    expect(await ids(database, 'webhook_messages')).to.deep.equal(['new-delivered', 'old-pending'])
    expect(await ids(database, 'notifications', 'at')).to.deep.equal([daysAgo(29)])
    expect(await ids(database, 'inbox', 'at')).to.deep.equal([daysAgo(29)])
    expect(await ids(database, 'idempotency_keys')).to.deep.equal(['key-0.5'])
    expect(await deleteOutdated(database, retention, now)).to.deep.equal(nothing)
    expect(await deleteOutdated(database, { ...retention, usageDays: 300 }, now)).to.include({ usageEvents: 1 })
  })

  it('are sessions and links that have ended', async () => {
    const database = await aDatabaseWith(study)
    const { id } = await aPerson(database)
    const { token } = await issueSignInLink({ database }, administrator, id)
    await signInWithLink({ database }, token)
    await issueSignInLink({ database }, administrator, id)
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    expect(await deleteOutdated(database, retention, later(0.5))).to.deep.equal(nothing)
    expect(await deleteOutdated(database, retention, later(2))).to.deep.equal({ ...nothing, signInLinks: 1 })
    expect(await deleteOutdated(database, retention, later(13))).to.deep.equal({ ...nothing, sessions: 1 })
  })

  it('are keys that were revoked or have expired, also in a row of rotated ones', async () => {
    const database = await aDatabaseWith(study)
    const keys = await Promise.all(
      ['used', 'revoked', 'expired', 'rotated', 'lately'].map(
        async (label) => (await aKey(database, { label })).apiKey.id,
      ),
    )
    const [used, revoked, expired, rotated, lately] = keys as [string, string, string, string, string]
    const end = (id: string, at: string, replacedBy: string | null = null) =>
      run(database, 'UPDATE api_keys SET expires_at = ?, replaced_by = ? WHERE id = ?', at, replacedBy, id)
    await run(database, 'UPDATE api_keys SET revoked_at = ? WHERE id = ?', daysAgo(366), revoked)
    await end(expired, daysAgo(400))
    await end(rotated, daysAgo(380), expired)
    await end(lately, daysAgo(364), used)
    expect(await deleteOutdated(database, retention, now)).to.deep.equal({ ...nothing, apiKeys: 3 })
    expect(await ids(database, 'api_keys')).to.have.members([used, lately])
  })

  it('is never the audit', async () => {
    const database = await aDatabaseWith(study)
    await aPerson(database)
    const before = await verifyAudit({ database })
    await deleteOutdated(database, retention, new Date('2126-01-01'))
    expect(await verifyAudit({ database })).to.deep.equal(before)
    expect(before).to.include({ brokenAt: null }).and.have.property('entries').above(0)
  })

  it('is not looked for after the service has stopped', async () => {
    const database = await aDatabaseWith(study)
    await use(database, daysAgo(366))
    expect(await deleteOutdated(database, retention, now, AbortSignal.abort())).to.deep.equal(nothing)
    const keeper = new RetentionKeeper(database, retention, quiet)
    keeper.watch()
    await keeper.close()
    expect(await ids(database, 'usage_events')).to.have.lengthOf(1)
  })
})

const anEndpoint = {
  id: 'webhook_1',
  version: 1,
  url: 'https://portal.example/hook',
  description: '',
  events: ['case-study.published' as const],
  members: '*' as const,
  active: true,
  pausedBecause: null,
  createdAt: daysAgo(100),
}
