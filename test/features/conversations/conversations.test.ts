import { expect } from 'chai'
import { ulid } from 'ulid'
import { anonymous, type Need, type NeedVisibility, type Viewer } from '../../../src/domain/index.js'
import { type NeedMessage, writeMessage } from '../../../src/features/conversations/index.js'
import { countUnread, markRead, planNotifications, readInbox } from '../../../src/features/notifications/index.js'
import { addPerson, deletePerson, newPerson } from '../../../src/features/people/index.js'
import { needsService } from '../../support/needs-service.js'
import { tablesOf } from '../../support/postgres.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

describe('the conversation on a need', function () {
  this.timeout(60_000)
  const service = needsService()

  const submitted = (visibility: NeedVisibility = 'private') => service.aNeed(memberOfBF, { visibility }, 'submit')
  const where = ({ id }: Need) => `/needs/${id}/messages`
  const say = (viewer: Viewer, need: Need, text: string) =>
    service.ask<NeedMessage>(viewer, 'POST', where(need), { text })
  const heard = async (viewer: Viewer, need: Need) =>
    (await service.ask<{ items: NeedMessage[] }>(viewer, 'GET', where(need))).items.map(
      ({ side, text }) => `${side}: ${text}`,
    )
  const somebody = async (given: object): Promise<Viewer> => {
    const { id, role, memberCode } = await addPerson(service.engine, administrator, newPerson.parse(given))
    return { id, role, memberCode }
  }
  const planAll = async () => {
    while (await planNotifications(service.engine.database)) {
      // There may be more to plan.
    }
  }

  it('is written by both sides and read in the order of time', async () => {
    const need = await submitted()
    await say(memberOfBF, need, 'How long does it take?')
    await say(curator, need, 'Three months.')
    await say(aViewer('portal', 'BF'), need, 'Thank you.')
    const said = ['member: How long does it take?', 'staff: Three months.', 'member: Thank you.']
    for (const viewer of [memberOfBF, curator, administrator]) {
      expect(await heard(viewer, need)).to.deep.equal(said)
    }
  })

  it('comes in pages', async () => {
    const need = await submitted()
    for (const text of ['first', 'second', 'third']) await say(memberOfBF, need, text)
    const page = await service.ask<{ items: NeedMessage[]; nextCursor: string }>(
      curator,
      'GET',
      `${where(need)}?limit=2`,
    )
    expect(page.items.map(({ text }) => text)).to.deep.equal(['first', 'second'])
  })

  it('is closed to other administrations, also where they see the need', async () => {
    for (const visibility of ['members', 'public'] as const) {
      const need = await submitted(visibility)
      await say(memberOfBF, need, 'Zqsecret')
      expectProblem(await service.call(memberOfGH, 'GET', where(need)), 403)
      expectProblem(await service.call(memberOfGH, 'POST', where(need), { body: { text: 'Hello' } }), 403)
    }
    const hidden = await submitted()
    expectProblem(await service.call(memberOfGH, 'GET', where(hidden)), 404)
    expectProblem(await service.call(memberOfGH, 'POST', where(hidden), { body: { text: 'Hello' } }), 404)
    expectProblem(await service.call(anonymous, 'POST', where(hidden), { body: { text: 'Hello' } }), 401)
  })

  it('begins when the need is submitted', async () => {
    const draft = await service.aNeed(memberOfBF)
    expectProblem(await service.call(memberOfBF, 'POST', where(draft), { body: { text: 'Hello' } }), 403)
    expectProblem(await service.call(curator, 'POST', where(draft), { body: { text: 'Hello' } }), 404)
    expect(await heard(memberOfBF, draft)).to.deep.equal([])
  })

  it('takes no message without words, and none that is too long', async () => {
    const need = await submitted()
    for (const text of ['', ' ?! ', 'a'.repeat(5001)]) {
      expectProblem(await service.call(memberOfBF, 'POST', where(need), { body: { text } }), 400)
    }
  })

  it('has one message of a form that is sent several times', async () => {
    const need = await submitted()
    const token = ulid()
    const sent = await Promise.all(
      [1, 2, 3].map(() => writeMessage(service.engine, memberOfBF, need.id, { text: 'Once', token })),
    )
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(1)
    await writeMessage(service.engine, curator, need.id, { text: 'Mine', token })
    expect(await heard(memberOfBF, need)).to.have.members(['member: Once', 'staff: Mine'])
  })

  it('stands in the audit and in the export of the member, in the audit without its words', async () => {
    const need = await submitted()
    const { id } = await say(memberOfBF, need, 'Zqwords for the export')
    const { text } = await service.call(memberOfBF, 'GET', '/needs/export-of-member')
    const data = JSON.parse(text) as {
      needs: { id: string; messages: NeedMessage[] }[]
      audit: { entityId: string; after: string }[]
    }
    expect(data.needs.find((one) => one.id === need.id)!.messages.map((one) => one.text)).to.deep.equal([
      'Zqwords for the export',
    ])
    const entry = data.audit.find(({ entityId }) => entityId === `${need.id}/${id}`)!
    expect(entry.after).to.equal('{"side":"member"}')
    expect(JSON.stringify(data.audit)).to.not.include('Zqwords')
  })

  it('tells the other side on the pages, once until it is read, and nobody else', async () => {
    await planAll()
    const awa = await somebody({ name: 'Awa', role: 'member', memberCode: 'BF' })
    const kofi = await somebody({ name: 'Kofi', role: 'member', memberCode: 'GH' })
    const ben = await somebody({ name: 'Ben', role: 'staff' })
    const told = async (who: Viewer) => (await readInbox(service.engine, who)).map(({ kind }) => kind)
    const need = await submitted('public')
    await planAll()
    await markRead(service.engine, ben, {})
    await say(awa, need, 'First')
    await say(awa, need, 'Second')
    await planAll()
    expect(await told(ben)).to.deep.equal(['message', 'submitted'])
    expect(await countUnread(service.engine, ben)).to.equal(1)
    expect(await told(awa)).to.deep.equal([])
    await say(ben, need, 'An answer')
    await planAll()
    const [entry, ...others] = await readInbox(service.engine, awa)
    expect(others).to.deep.equal([])
    expect(entry).to.include({ kind: 'message', needId: need.id, about: null, isRead: false })
    expect(await told(kofi)).to.deep.equal([])
    await markRead(service.engine, awa, { needId: need.id })
    expect(await countUnread(service.engine, awa)).to.equal(0)
  })

  it('goes with the need, and what somebody wrote goes with them', async () => {
    const awa = await somebody({ name: 'Awa', role: 'member', memberCode: 'BF' })
    const need = await submitted()
    await say(awa, need, 'Zqgone with the person')
    await say(memberOfBF, need, 'Zqgone with the need')
    await deletePerson(service.engine, administrator, awa.id!)
    expect(await heard(memberOfBF, need)).to.deep.equal(['member: Zqgone with the need'])
    await service.ask(memberOfBF, 'DELETE', `/needs/${need.id}`)
    const { database } = service.engine
    const tables = await tablesOf(database)
    expect(tables).to.include.members(['need_messages', 'inbox'])
    for (const name of tables) {
      const rows = await database.all<object>(`SELECT * FROM "${name}"`)
      expect(
        rows.filter((row) => JSON.stringify(row).includes('Zqgone')),
        name,
      ).to.deep.equal([])
    }
  })
})
