import path from 'node:path'
import { expect } from 'chai'
import type { CaseDraft, Edition, FactProposal, Viewer, Workshop, WorkshopFeedback } from '../../../src/domain/index.js'
import { readEntries, verifyAudit } from '../../../src/features/audit/index.js'
import { putSubscriber } from '../../../src/features/notifications/notification-store.js'
import { createFeedToken, issueSignInLink, type Person, signInWithLink } from '../../../src/features/people/index.js'
import type { PersonData } from '../../../src/features/person-data/export-person-data.js'
import { writeProse } from '../../../src/features/reports/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { run } from '../../support/commands.js'
import { copiesIn } from '../../support/files.js'
import { needsService } from '../../support/needs-service.js'
import { aPerson } from '../../support/people.js'
import { expectProblem } from '../../support/problems.js'
import { preparedFolder } from '../../support/shared.js'
import { administrator, curator, memberOfBF } from '../../support/viewers.js'

const study = 'id-postal-advance-data'

describe('what is stored about a person', function () {
  this.timeout(60_000)
  const service = needsService()
  const viewerOf = ({ role, id, memberCode }: Person): Viewer => ({ role, id, memberCode })
  const exported = ({ id }: Person) => service.ask<PersonData>(administrator, 'GET', `/people/${id}/export`)
  const remove = ({ id }: Person) => service.call(administrator, 'DELETE', `/people/${id}`)

  /** Somebody of a member who has used everything that stores something about a person. */
  async function aBusyPerson(): Promise<Person & { secrets: string[] }> {
    const { database } = service.engine
    const given = { name: 'Zqname Traoré', email: 'zqaddress@example.org', role: 'member', memberCode: 'BF' }
    const person = await aPerson(database, given)
    const link = await issueSignInLink({ database }, administrator, person.id)
    const session = await signInWithLink({ database }, link.token)
    const unused = await issueSignInLink({ database }, administrator, person.id)
    const feed = await createFeedToken({ database }, viewerOf(person))
    const mail = { frequency: 'daily', language: 'fr' } as const
    await database.transaction((queries) => putSubscriber(queries, person.id, mail, 'zqmailtoken'))
    await service.aNeed(viewerOf(person), { title: 'Zqdraft: never submitted' })
    const need = await service.aNeed(viewerOf(person), { title: 'Zqsubmitted: parcels' }, 'submit')
    const said = { verdict: 'useful', note: 'Zqfeedback' }
    await service.ask(viewerOf(person), 'PUT', `/needs/${need.id}/matches/${study}/feedback`, said)
    await service.ask(viewerOf(person), 'POST', `/needs/${need.id}/messages`, { text: 'Zqmessage' })
    const content = aCaseContent({ en: { title: 'Zqcase' } })
    await service.ask<CaseDraft>(viewerOf(person), 'POST', '/case-study-drafts', content)
    const fact = { text: { fr: 'Zqfact' }, source: { title: 'A source', url: 'https://example.org/' }, note: 'Zqnote' }
    const change = { action: 'add', heading: 'costs', ...fact }
    await service.ask(viewerOf(person), 'POST', '/technologies/biometrics/fact-proposals', change)
    const plan = { name: 'A workshop', startsOn: '2027-03-08', languages: ['fr'], participants: ['BF'] }
    const workshop = await service.ask<Workshop>(curator, 'POST', '/workshops', plan)
    await service.ask(curator, 'POST', `/workshops/${workshop.id}/prepare`)
    await service.ask(curator, 'PUT', `/workshops/${workshop.id}/shared`, { shared: true })
    const answer = { useful: 5, comment: 'Zqcomment' }
    await service.ask(viewerOf(person), 'POST', `/workshops/${workshop.id}/feedback`, answer)
    return { ...person, secrets: [session.token, unused.token, feed, 'zqmailtoken'] }
  }

  it('can be exported by an administrator, without secrets and without what the administrator may not read', async () => {
    const { secrets, ...person } = await aBusyPerson()
    const data = await exported(person)
    expect(data.person).to.deep.equal(person)
    expect(data.access.sessions).to.have.lengthOf(1)
    expect(data.access.signInLinks).to.have.lengthOf(1)
    expect(data.access.feedSince).to.be.a('string')
    expect(data.mail).to.deep.equal({ frequency: 'daily', language: 'fr', lastSentAt: null, notSentYet: [] })
    expect(data.audit.map(({ action, byThemselves }) => `${action} ${byThemselves}`)).to.include.members([
      'added false',
      'sign-in-link-issued false',
      'signed-in true',
      'given true',
    ])
    expect(data.needVersions.map(({ action, need }) => `${action} ${need?.title}`)).to.deep.equal([
      'created undefined',
      'created undefined',
      'submit Zqsubmitted: parcels',
    ])
    expect(data.caseVersions.map(({ content }) => content?.texts.en?.title)).to.deep.equal(['Zqcase'])
    expect(data.feedback.map(({ feedback }) => feedback?.note)).to.deep.equal(['Zqfeedback'])
    expect(data.messages.map(({ message }) => message?.text)).to.deep.equal(['Zqmessage'])
    expect(data.inbox).to.deep.equal([])
    expect(data.factProposals.map(({ note, memberCode }) => [note, memberCode])).to.deep.equal([['Zqnote', 'BF']])
    expect(data.workshopFeedback.map(({ comment, author }) => [comment, author])).to.deep.equal([
      ['Zqcomment', person.id],
    ])
    const text = JSON.stringify(data)
    for (const secret of secrets) expect(text).to.not.include(secret)
    expect(text).to.not.match(/zqdraft|hash/i)
    await remove(person)
  })

  it('includes decisions of staff', async () => {
    const judge = await aPerson(service.engine.database, { role: 'staff' })
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    for (const note of ['Zqfirst', 'Zqsecond']) {
      await service.ask(viewerOf(judge), 'PUT', `/needs/${need.id}/matches/${study}`, { state: 'approved', note })
    }
    const { decisions } = await exported(judge)
    expect(decisions.map(({ state, decision }) => `${state} ${decision?.note}`)).to.deep.equal([
      'current Zqsecond',
      'replaced Zqfirst',
    ])
    await service.ask(memberOfBF, 'POST', `/needs/${need.id}/transitions`, { transition: 'withdraw' })
    const later = (await exported(judge)).decisions
    expect(later.map(({ decision }) => decision)).to.deep.equal([null, null])
  })

  it('includes texts that they wrote for the report, and not those of others', async () => {
    const { database } = service.engine
    const [editor, other] = [await aPerson(database, { role: 'staff' }), await aPerson(database, { role: 'staff' })]
    const { id } = await service.ask<Edition>(curator, 'POST', '/editions', { name: 'Zqedition' })
    const write = (person: Person, language: 'en' | 'fr', version: number, text: string) => {
      const target = { editionId: id, chapter: 'overview', place: 'opening' as const, language, version }
      return writeProse(service.engine, viewerOf(person), target, text)
    }
    await write(editor, 'en', 0, 'Zqold')
    await write(editor, 'en', 1, 'Zqmine')
    await write(editor, 'fr', 0, 'Zqgone')
    await write(other, 'fr', 1, 'Zqtheirs')
    const { editionProse } = await exported(editor)
    expect(editionProse.map(({ editionId, language, text }) => [editionId, language, text])).to.deep.equal([
      [id, 'en', 'Zqmine'],
    ])
    expect((await exported(other)).editionProse.map(({ text }) => text)).to.deep.equal(['Zqtheirs'])
  })

  it('is in no file any more when the person was deleted; what they did stays, and the audit is whole', async () => {
    const { secrets: _, ...person } = await aBusyPerson()
    expect((await remove(person)).status).to.equal(204)
    const { database } = service.engine
    for (const table of ['sessions', 'sign_in_links', 'feed_tokens', 'notification_preferences']) {
      expect(await database.all(`SELECT * FROM ${table} WHERE person_id = ?`, person.id), table).to.deep.equal([])
    }
    expectProblem(await service.call(administrator, 'GET', `/people/${person.id}/export`), 404)
    expectProblem(await remove(person), 404)
    const needs = await service.ask<{ items: { title: string }[] }>(memberOfBF, 'GET', '/needs')
    expect(needs.items.map(({ title }) => title)).to.include('Zqdraft: never submitted')
    const proposals = await service.ask<{ items: FactProposal[] }>(memberOfBF, 'GET', '/fact-proposals')
    expect(proposals.items.map(({ author }) => author)).to.include(person.id)
    const member = await service.ask<{ workshopFeedback: WorkshopFeedback[] }>(
      memberOfBF,
      'GET',
      '/needs/export-of-member',
    )
    expect(member.workshopFeedback.map(({ comment }) => comment)).to.include('Zqcomment')
    expect((await verifyAudit({ database })).brokenAt).to.equal(null)
    const last = (await readEntries(database, 0, 10_000)).at(-1)!
    expect(last).to.include({ action: 'deleted', entity: 'person', entityId: person.id, after: null })
    expect(last.before).to.equal('{"role":"member","memberCode":"BF","active":true}')
    // The address may be used again.
    const again = await aPerson(database, { email: 'zqaddress@example.org', role: 'staff' })
    await remove(again)
    await service.stop()
    expect(await copiesIn(path.dirname(service.file), /zqname|zqaddress/gi)).to.deep.equal({})
  })
})

describe('the deletion and the export of a person', function () {
  this.timeout(60_000)
  const service = needsService()

  it('are for administrators', async () => {
    const { id } = await aPerson(service.engine.database)
    for (const [method, where] of [
      ['GET', `/people/${id}/export`],
      ['DELETE', `/people/${id}`],
    ] as const) {
      expectProblem(await service.call(curator, method, where), 403)
      expectProblem(await service.call(memberOfBF, method, where), 403)
    }
  })

  it('leave the last administrator', async () => {
    const { database } = service.engine
    const first = await aPerson(database, { role: 'admin' })
    const answer = await service.call(administrator, 'DELETE', `/people/${first.id}`)
    expectProblem(answer, 409)
    expect(JSON.parse(answer.text)).to.include({ code: 'LAST_ADMINISTRATOR' })
    const second = await aPerson(database, { role: 'admin' })
    expect((await service.call(administrator, 'DELETE', `/people/${first.id}`)).status).to.equal(204)
    expectProblem(await service.call(administrator, 'DELETE', `/people/${second.id}`), 409)
  })
})

describe('the commands people export and people delete', function () {
  this.timeout(60_000)

  it('take an id or an address, and are in the audit', async () => {
    const folder = await preparedFolder()
    const { output } = await run(folder, 'people', 'add', '--role', 'staff', '--email', 'awa@example.org')
    const id = output.trim()
    const data = JSON.parse((await run(folder, 'people', 'export', 'awa@example.org')).output) as PersonData
    expect(data.person).to.include({ id, email: 'awa@example.org' })
    expect((await run(folder, 'people', 'delete', 'awa@example.org')).output).to.equal(`${id} is deleted\n`)
    expect((await run(folder, 'people', 'export', id)).code).to.equal(2)
    expect((await run(folder, 'people', 'list')).output).to.not.include('awa@example.org')
    expect((await run(folder, 'audit', 'verify')).code).to.equal(0)
  })
})
