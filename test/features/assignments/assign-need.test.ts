import { expect } from 'chai'
import type { Need } from '../../../src/domain/index.js'
import type { Assignee } from '../../../src/features/assignments/index.js'
import type { AuditEntry } from '../../../src/features/audit/index.js'
import type { QueuedNeed } from '../../../src/features/matches/index.js'
import { addPerson, editPerson, newPerson } from '../../../src/features/people/index.js'
import { needsService } from '../../support/needs-service.js'
import { administrator, curator, memberOfBF } from '../../support/viewers.js'

describe('assigning a need', function () {
  this.timeout(60_000)
  const service = needsService()
  let need: Need
  let colleague: string

  const aColleague = async (role = 'staff') => {
    const given = { name: 'Ines', role, ...(role === 'member' && { memberCode: 'BF' }) }
    return (await addPerson(service.engine, administrator, newPerson.parse(given))).id
  }
  const assign = (personId: string | null) =>
    service.ask<{ assignee: Assignee | null }>(curator, 'PUT', `/needs/${need.id}/assignee`, { personId })
  const queue = async (query = '', viewer = curator) =>
    (await service.ask<{ items: QueuedNeed[] }>(viewer, 'GET', `/review-queue${query}`)).items

  before(async () => {
    need = await service.aNeed(memberOfBF, {}, 'submit')
    colleague = await aColleague()
  })

  it('says in the queue who looks after it, and is in the audit', async () => {
    expect(await assign(colleague)).to.deep.equal({ assignee: { id: colleague, name: 'Ines' } })
    expect((await queue())[0]!.assignee).to.deep.equal({ id: colleague, name: 'Ines' })
    const [entry] = (await service.ask<{ items: AuditEntry[] }>(administrator, 'GET', '/audit?entity=assignment')).items
    expect(entry).to.include({ action: 'assigned', entityId: need.id, after: JSON.stringify({ person: colleague }) })
  })

  it('makes it one of mine for whom it is assigned to, and of nobody no more', async () => {
    await assign(colleague)
    const asColleague = { ...curator, id: colleague }
    expect(await queue('?assigned=mine', asColleague)).to.have.length(1)
    expect(await queue('?assigned=mine')).to.deep.equal([])
    expect(await queue('?assigned=nobody')).to.deep.equal([])
    await assign(null)
    expect(await queue('?assigned=nobody')).to.have.length(1)
  })

  it('is possible to active people of the staff alone', async () => {
    const gone = await aColleague()
    await editPerson(service.engine, administrator, gone, { active: false })
    for (const personId of [await aColleague('member'), gone, 'person_0123456789abcdef']) {
      const { status } = await service.call(curator, 'PUT', `/needs/${need.id}/assignee`, { body: { personId } })
      expect(status, personId).to.equal(400)
    }
    const byMember = await service.call(memberOfBF, 'PUT', `/needs/${need.id}/assignee`, { body: { personId: null } })
    expect(byMember.status).to.equal(403)
  })

  it('ends with the account of the colleague', async () => {
    const leaving = await aColleague()
    await assign(leaving)
    await editPerson(service.engine, administrator, leaving, { active: false })
    expect((await queue())[0]!.assignee).to.equal(null)
  })

  it('is not told to the member', async () => {
    await assign(colleague)
    const told = await service.call(memberOfBF, 'GET', '/needs/export-of-member')
    expect(told.text).to.include(need.id).and.not.include(colleague)
  })
})
