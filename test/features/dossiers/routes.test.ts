import path from 'node:path'
import { expect } from 'chai'
import { anonymous, type FactProposal, type Technology, type Viewer } from '../../../src/domain/index.js'
import type { FactEvent } from '../../../src/features/catalogue/index.js'
import type { DatedFact } from '../../../src/features/dossiers/index.js'
import { copiesIn } from '../../support/files.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const technologyId = 'biometrics'
const source = { title: 'Zqsource', url: 'https://example.org/zqsource' }
const aFact = (text: object = { en: 'Zqfact in English' }) => ({ action: 'add', heading: 'costs', text, source })

describe('dossiers by people', function () {
  this.timeout(60_000)
  const service = needsService()
  const { ask, call } = service
  const at = `/technologies/${technologyId}`

  const propose = (by: Viewer, change: object) => ask<FactProposal>(by, 'POST', `${at}/fact-proposals`, change)
  const facts = async () => (await ask<{ items: DatedFact[] }>(anonymous, 'GET', `${at}/facts?limit=200`)).items
  const dossier = async () => (await ask<Technology>(anonymous, 'GET', at)).dossier
  const history = async (by: Viewer = anonymous) =>
    (await ask<{ items: FactEvent[] }>(by, 'GET', `${at}/facts/history`)).items
  const step = (by: Viewer, { id }: FactProposal, name: string, version: number, body?: object) =>
    call(by, 'POST', `/fact-proposals/${id}/${name}`, { headers: { 'if-match': `"${version}"` }, body })
  const taken = async (by: Viewer, proposal: FactProposal, name: string, body?: object) => {
    const { status, text } = await step(by, proposal, name, proposal.version, body)
    expect(status, text).to.equal(200)
    return JSON.parse(text) as FactProposal
  }

  it('give each bundled fact an id of its own that stays, and the day from which it counts', async () => {
    const before = await facts()
    expect(before).to.have.length.above(5)
    expect(new Set(before.map(({ id }) => id)).size).to.equal(before.length)
    for (const fact of before) {
      expect(fact).to.deep.include({ verifiedAt: null, due: false, writtenIn: ['en', 'fr', 'es'] })
      expect(Date.parse(fact.verifyBy)).to.be.above(Date.parse(fact.addedAt) + 700 * 86_400_000)
    }
    expect(await facts()).to.deep.equal(before)
  })

  it('count from the day of the update where nothing was noted before', async () => {
    const { database } = service.engine
    const [since] = await database.all('SELECT at FROM facts_since')
    const [fact] = await facts()
    await database.transaction((queries) => queries.deleteFrom('factDates').where('factId', '=', fact!.id).execute())
    expect((await facts())[0]!.addedAt).to.equal((since as { at: string }).at)
  })

  it('change only when staff accept what a member proposes', async () => {
    const proposal = await propose(memberOfBF, { ...aFact(), note: 'Zqnote' })
    expect(proposal).to.deep.include({ status: 'proposed', memberCode: 'BF', version: 1, before: null, note: 'Zqnote' })
    expect(JSON.stringify(await dossier())).to.not.include('Zqfact')
    const accepted = await taken(curator, proposal, 'accept')
    expect(accepted).to.include({ status: 'accepted', version: 2 })
    const [fact] = (await facts()).filter(({ id }) => id === proposal.factId)
    expect(fact).to.deep.include({ heading: 'costs', due: false, writtenIn: ['en'], source })
    expect(fact?.text).to.deep.equal({ en: 'Zqfact in English', fr: 'Zqfact in English', es: 'Zqfact in English' })
    expect(fact?.verifiedAt).to.be.a('string')
    expect((await dossier()).costs.at(-1)).to.deep.include({ id: proposal.factId, writtenIn: ['en'] })
  })

  it('keep the id of a fact that is changed, and its history', async () => {
    const bundled = (await facts()).find(({ verifiedAt }) => verifiedAt === null)
    const change = { action: 'change', factId: bundled!.id, text: { fr: 'Zqfait', es: 'Zqhecho' }, source }
    const proposal = await propose(memberOfBF, change)
    await taken(curator, proposal, 'accept')
    const changed = (await facts()).find(({ id }) => id === bundled!.id)
    expect(changed).to.deep.include({ heading: bundled!.heading, writtenIn: ['fr', 'es'], source })
    expect(changed?.text).to.deep.equal({ en: 'Zqfait', fr: 'Zqfait', es: 'Zqhecho' })
    const events = (await history()).filter(({ factId }) => factId === bundled!.id)
    expect(events.map(({ action, actor }) => [action, actor])).to.deep.equal([['changed', null]])
    expect(events[0]!.before?.text).to.deep.equal(bundled!.text)
    expect((await history(curator)).at(-1)?.actor).to.equal(curator.id)
  })

  it('are changed at once by staff, and lose a fact that is removed', async () => {
    const added = await propose(curator, aFact({ es: 'Zqhecho de personal' }))
    expect(added).to.deep.include({ status: 'accepted', memberCode: null, author: curator.id, version: 1 })
    expect(JSON.stringify(await dossier())).to.include('Zqhecho de personal')
    const removed = await propose(curator, { action: 'remove', factId: added.factId, note: 'No longer true' })
    expect(removed.status).to.equal('accepted')
    expect(JSON.stringify(await dossier())).to.not.include('Zqhecho de personal')
    const events = (await history()).filter(({ factId }) => factId === added.factId)
    expect(events.map(({ action }) => action)).to.deep.equal(['added', 'removed'])
  })

  it('refuse a proposal about a fact that has been changed since', async () => {
    const { factId } = await propose(curator, aFact({ en: 'Zqfirst' }))
    const change = (en: string) => ({ action: 'change', factId, text: { en }, source })
    const proposal = await propose(memberOfBF, change('Zqsecond'))
    await propose(curator, change('Zqthird'))
    expectProblem(await step(curator, proposal, 'accept', 1), 409)
    expect((await ask<FactProposal>(curator, 'GET', `/fact-proposals/${proposal.id}`)).status).to.equal('proposed')
    const rejected = await taken(curator, proposal, 'reject', { reason: 'Zqreason' })
    expect(rejected).to.include({ status: 'rejected', reason: 'Zqreason' })
    expect(JSON.stringify(await dossier()))
      .to.include('Zqthird')
      .and.not.include('Zqsecond')
  })

  it('are decided once, on the version that was read', async () => {
    const proposal = await propose(memberOfBF, aFact())
    expectProblem(await step(curator, proposal, 'accept', 7), 412)
    await taken(memberOfBF, proposal, 'withdraw')
    for (const [by, name] of [
      [curator, 'accept'],
      [memberOfBF, 'withdraw'],
    ] as const) {
      expectProblem(await step(by, proposal, name, 2), 409)
    }
    expectProblem(await step(curator, proposal, 'reject', 2, { reason: 'Too late' }), 409)
    expectProblem(await call(curator, 'POST', `/fact-proposals/${proposal.id}/accept`), 428)
  })

  it('are listed by status and technology, page by page', async () => {
    const own = await propose(memberOfGH, aFact({ en: 'Zqlisted' }))
    const list = (by: Viewer, query: string) => ask<{ items: FactProposal[] }>(by, 'GET', `/fact-proposals?${query}`)
    expect((await list(memberOfGH, 'status=proposed')).items).to.deep.equal([own])
    expect((await list(memberOfGH, 'technology=blockchain')).items).to.deep.equal([])
    const all = (await list(curator, `technology=${technologyId}&limit=200`)).items
    expect(new Set(all.map(({ memberCode }) => memberCode))).to.include.members(['BF', 'GH', null])
    expect(all.map(({ id }) => id)).to.deep.equal(all.map(({ id }) => id).toSorted())
    expectProblem(await call(curator, 'GET', '/fact-proposals?technology=magic'), 400)
  })

  it('count a fact from the day on which staff say that it holds', async () => {
    const [fact] = await facts()
    const verified = await ask<DatedFact>(curator, 'POST', `${at}/facts/${fact!.id}/verify`)
    expect(verified.verifiedAt).to.be.a('string')
    expect(verified.verifyBy > fact!.verifyBy || fact!.verifiedAt === null).to.equal(true)
    const last = (await history()).at(-1)
    expect(last).to.deep.include({ action: 'verified', factId: fact!.id })
    expectProblem(await call(curator, 'POST', `${at}/facts/fact-0000000000000000/verify`), 404)
    expectProblem(await call(curator, 'POST', `/technologies/magic/facts/${fact!.id}/verify`), 404)
  })

  for (const [what, change, paths] of [
    ['without a text', { ...aFact(), text: {} }, ['text']],
    ['without a source', { ...aFact(), source: undefined }, ['source']],
    [
      'with a source that is not on the web',
      { ...aFact(), source: { ...source, url: 'ftp://a.org/' } },
      ['source.url'],
    ],
    ['with a text that is too long', aFact({ fr: 'x'.repeat(2001) }), ['text.fr']],
    ['in a language of no page', aFact({ de: 'Zqfakt' }), ['text.de', 'text']],
    ['under a heading that is none', { ...aFact(), heading: 'magic' }, ['heading']],
    ['that removes without saying why', { action: 'remove', factId: 'fact-0000000000000000' }, ['note']],
    ['about a fact that is not there', { action: 'remove', factId: 'fact-0000000000000000', note: 'x' }, ['factId']],
  ] as const) {
    it(`refuse a proposal ${what}, and name the field`, async () => {
      const refused = await call(memberOfBF, 'POST', `${at}/fact-proposals`, { body: change })
      expect(expectProblem(refused, 400)).to.deep.equal(paths)
    })
  }

  it('refuse a change that changes nothing, and dossiers that do not exist', async () => {
    const { factId } = await propose(curator, aFact({ en: 'Zqsame' }))
    const same = { action: 'change', factId, text: { en: 'Zqsame' }, source }
    expect(expectProblem(await call(memberOfBF, 'POST', `${at}/fact-proposals`, { body: same }), 400)).to.deep.equal([
      'text',
    ])
    expectProblem(await call(memberOfBF, 'POST', '/technologies/magic/fact-proposals', { body: aFact() }), 404)
    expectProblem(await call(memberOfBF, 'GET', '/technologies/magic/facts'), 404)
    expectProblem(await call(memberOfBF, 'GET', '/technologies/magic/facts/history'), 404)
  })

  it('accept no more proposals of a member than staff can read', async () => {
    const by = aViewer('member', 'ZM')
    for (let count = 0; count < 100; count++) await propose(by, aFact())
    expectProblem(await call(by, 'POST', `${at}/fact-proposals`, { body: aFact() }), 409)
  })

  it('come back as they were from a file, with their ids and languages', async () => {
    await propose(curator, aFact({ fr: 'Zqfichier' }))
    const before = await facts()
    for (const format of ['csv', 'jsonl'] as const) {
      const { text } = await call(curator, 'GET', `/catalogue/technologies?format=${format}`)
      const type = format === 'csv' ? 'text/csv' : 'application/jsonl'
      const answer = await call(curator, 'POST', '/catalogue/technologies/import', {
        body: text,
        headers: { 'content-type': type },
      })
      expect(JSON.parse(answer.text), answer.text.slice(0, 500)).to.deep.include({ errors: [] })
      expect(JSON.parse(answer.text).counts).to.include({ changed: 0, fresh: 0 })
    }
    expect(await facts()).to.deep.equal(before)
  })

  it('keep what was accepted when its proposal is deleted, and nothing of one that was not', async () => {
    const accepted = await propose(memberOfBF, { ...aFact({ en: 'Zqstays' }), note: 'Zqforgotten' })
    await taken(curator, accepted, 'accept')
    const rejected = await propose(memberOfBF, { ...aFact({ en: 'Zqforgotten' }) })
    for (const { id } of [accepted, rejected]) {
      expectProblem(await call(memberOfGH, 'DELETE', `/fact-proposals/${id}`), 404)
      expectProblem(await call(curator, 'DELETE', `/fact-proposals/${id}`), 403)
      expect((await call(memberOfBF, 'DELETE', `/fact-proposals/${id}`)).status).to.equal(204)
      expectProblem(await call(memberOfBF, 'GET', `/fact-proposals/${id}`), 404)
    }
    expect(JSON.stringify(await dossier())).to.include('Zqstays')
    expect(await copiesIn(path.dirname(service.file), /Zqforgotten/g)).to.deep.equal({})
  })

  it('are in what a member and an administrator take out', async () => {
    const proposal = await propose(memberOfGH, aFact({ en: 'Zqexport' }))
    const data = await ask<{ factProposals: FactProposal[]; audit: { entity: string; entityId: string }[] }>(
      memberOfGH,
      'GET',
      '/needs/export-of-member',
    )
    expect(data.factProposals.map(({ id }) => id)).to.include(proposal.id)
    expect(data.audit.filter(({ entity }) => entity === 'fact proposal').map(({ entityId }) => entityId)).to.include(
      proposal.id,
    )
    const { text } = await call(administrator, 'GET', '/audit/export')
    expect(text).to.include(proposal.id).and.not.include('Zqexport')
  })
})
