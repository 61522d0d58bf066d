import { expect } from 'chai'
import type { Need, Viewer } from '../../../src/domain/index.js'
import { readEntries } from '../../../src/features/audit/index.js'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const study = 'id-postal-advance-data'
const wording = { title: 'Parcels without data', description: 'Our post cannot capture electronic advance data.' }
const likewise = 'Notre poste ne parvient pas à saisir les données électroniques préalables des colis.'

describe('feedback', () => {
  const service = needsService()
  const say = (viewer: Viewer, need: Need, body: object, id = study) =>
    service.call(viewer, 'PUT', `/needs/${need.id}/matches/${id}/feedback`, { body })
  const read = (viewer: Viewer, need: Need) =>
    service.ask<{ items: { verdict: string; note: string }[] }>(viewer, 'GET', `/needs/${need.id}/feedback`)

  it('is given by the member whose need it is, and read by staff', async () => {
    const need = await service.aNeed(memberOfBF, { visibility: 'public' }, 'submit')
    expect((await say(memberOfBF, need, { verdict: 'already-tried', note: 'In 2019' })).status).to.equal(200)
    expect((await read(curator, need)).items).to.have.lengthOf(1)
    expectProblem(await say(memberOfGH, need, { verdict: 'useful' }), 403)
    expectProblem(await say(curator, need, { verdict: 'useful' }), 403)
    expectProblem(await service.call(memberOfGH, 'GET', `/needs/${need.id}/feedback`), 403)
  })

  it('is replaced, and taken back', async () => {
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    await say(memberOfBF, need, { verdict: 'useful' })
    await say(memberOfBF, need, { verdict: 'not-useful' })
    expect((await read(memberOfBF, need)).items.map(({ verdict }) => verdict)).to.deep.equal(['not-useful'])
    const where = `/needs/${need.id}/matches/${study}/feedback`
    expect((await service.call(memberOfBF, 'DELETE', where)).status).to.equal(204)
    expectProblem(await service.call(memberOfBF, 'DELETE', where), 404)
    expect((await read(memberOfBF, need)).items).to.deep.equal([])
  })

  it('says something, about something that exists', async () => {
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    expect(expectProblem(await say(memberOfBF, need, {}), 400)).to.deep.equal(['verdict'])
    expect(expectProblem(await say(memberOfBF, need, { verdict: 'useful', year: 2020 }), 400)).to.deep.equal(['year'])
    expectProblem(await say(memberOfBF, need, { verdict: 'useful' }, 'xx-none'), 404)
  })

  it('is in the audit without its note', async () => {
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    await say(memberOfBF, need, { verdict: 'useful', outcome: 'adopted', year: 2025, note: 'Zqnote' })
    const last = (await readEntries(service.engine.database, 0, 10_000)).at(-1)
    expect(last).to.include({ entity: 'feedback', after: '{"verdict":"useful","outcome":"adopted","year":2025}' })
  })
})

describe('needs as evidence of peers', () => {
  const service = needsService()
  const memberOfSN = aViewer('member', 'SN')
  const peersOf = async (viewer: Viewer, rest: object = {}) =>
    (
      await service.ask<Recommendation>(viewer, 'POST', '/recommendations', {
        text: likewise,
        memberCode: viewer.memberCode ?? undefined,
        outputLanguage: 'en',
        peers: 20,
        ...rest,
      })
    ).peers
  const evidenceFrom = async (code: string, viewer: Viewer, rest: object = {}) =>
    ((await peersOf(viewer, rest)).find(({ member }) => member.code === code)?.evidence ?? []).filter(
      ({ type }) => type !== 'implemented',
    )

  let need: Need
  before(async () => {
    need = await service.aNeed(memberOfSN, { ...wording, visibility: 'members' }, 'submit')
  })

  it('show who has the same need, to those who may see it', async () => {
    expect(await evidenceFrom('SN', memberOfGH)).to.deep.equal([
      { type: 'sameNeed', caseStudyId: null, text: 'Has a similar need: “Parcels without data”', year: null },
    ])
    expect(await evidenceFrom('SN', aViewer('anonymous'))).to.deep.equal([])
  })

  it('show who solved it once an outcome is told, stronger than before', async () => {
    const score = async () => (await peersOf(memberOfGH)).find(({ member }) => member.code === 'SN')!.score!
    const before = await score()
    const body = { outcome: 'adopted', year: 2025, note: 'Zqnote' }
    await service.ask(memberOfSN, 'PUT', `/needs/${need.id}/matches/${study}/feedback`, body)
    const evidence = await evidenceFrom('SN', memberOfGH)
    expect(evidence).to.have.lengthOf(1)
    expect(evidence[0]).to.include({ type: 'solvedNeed', caseStudyId: study, year: 2025 })
    expect(evidence[0]!.text).to.match(/^Had a similar need and adopted: /)
    expect(await score()).to.be.greaterThan(before)
  })

  it('are nothing to the member itself, nor under filters that they do not meet', async () => {
    expect((await peersOf(memberOfSN)).map(({ member }) => member.code)).to.not.include('SN')
    expect(await evidenceFrom('SN', memberOfGH, { filters: { yearFrom: 2100 } })).to.deep.equal([])
  })

  it('are gone with the need', async () => {
    await service.ask(memberOfSN, 'DELETE', `/needs/${need.id}`)
    expect(await evidenceFrom('SN', memberOfGH)).to.deep.equal([])
  })
})

describe('what is held about a member', () => {
  const service = needsService()

  it('can be taken out by itself, whole', async () => {
    const content = { title: 'Ours alone', visibility: 'private' as const }
    const gone = await service.aNeed(memberOfBF, content)
    await service.ask(memberOfBF, 'DELETE', `/needs/${gone.id}`)
    const draft = await service.aNeed(memberOfBF, content)
    const need = await service.aNeed(memberOfBF, content, 'submit')
    const said = { verdict: 'useful', note: 'Our note' }
    await service.ask(memberOfBF, 'PUT', `/needs/${need.id}/matches/${study}/feedback`, said)
    await service.aNeed(memberOfGH, { title: 'Theirs', visibility: 'public' }, 'submit')
    const held = await service.ask<{
      member: { code: string }
      needs: (Need & { history: unknown[]; matches: unknown[]; feedback: unknown[] })[]
      audit: { entityId: string }[]
    }>(memberOfBF, 'GET', '/needs/export-of-member')
    expect(held.member.code).to.equal('BF')
    expect(held.needs.map(({ id }) => id)).to.deep.equal([draft.id, need.id])
    const [, submitted] = held.needs
    expect([submitted!.history.length, submitted!.matches.length, submitted!.feedback.length]).to.deep.equal([2, 20, 1])
    const audited = new Set(held.audit.map(({ entityId }) => entityId))
    expect([...audited]).to.have.members([gone.id, draft.id, need.id, `${need.id}/${study}`])
  })

  it('is for the member and the administrator, who sees no draft', async () => {
    const where = '/needs/export-of-member?memberCode=BF'
    for (const viewer of [curator, memberOfGH, aViewer('portal', 'GH'), aViewer('portal')]) {
      expectProblem(await service.call(viewer, 'GET', where), 403)
    }
    const held = await service.ask<{ needs: Need[]; audit: { entityId: string }[] }>(administrator, 'GET', where)
    expect(held.needs.map(({ status }) => status)).to.deep.equal(['submitted'])
    const ids = new Set(held.audit.map(({ entityId }) => entityId.split('/')[0]))
    expect([...ids]).to.deep.equal([held.needs[0]!.id])
  })
})
