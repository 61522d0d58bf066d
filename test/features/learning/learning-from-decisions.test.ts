import { expect } from 'chai'
import { anonymous, type Need, type NeedDraft, type Viewer } from '../../../src/domain/index.js'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import { needsService } from '../../support/needs-service.js'
import { aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const title = 'Parcels come without data'
const wording = { title, description: 'Our post cannot capture electronic advance data on parcels.' }
const likewise = 'Notre poste ne parvient pas à saisir les données électroniques préalables des colis.'

describe('learning from decisions', () => {
  const service = needsService()
  const answer = (viewer: Viewer, text = likewise) =>
    service.ask<Recommendation>(viewer, 'POST', '/recommendations', { text, limit: 50 })
  const placeOf = (id: string, { results }: Recommendation) =>
    results.find(({ caseStudy }) => caseStudy.id === id)?.rank
  let other: string

  /** A published need for which staff approved a case study that the ranking would not have put first. */
  const decided = async (content: Partial<NeedDraft>): Promise<Need> => {
    const need = await service.aNeed(memberOfBF, { ...wording, ...content }, 'submit', 'review')
    await service.ask(curator, 'PUT', `/needs/${need.id}/matches/${other}`, { state: 'approved' })
    return service.ask<Need>(curator, 'POST', `/needs/${need.id}/transitions`, { transition: 'publish' })
  }
  const forget = (need: Need) => service.ask(memberOfBF, 'DELETE', `/needs/${need.id}`)

  before(async () => {
    const { results } = await answer(anonymous)
    other = results[29]!.caseStudy.id
  })

  it('ranks what answered a need higher for needs like it, and says why', async () => {
    const before = await answer(anonymous)
    const need = await decided({ visibility: 'public' })
    const after = await answer(anonymous)
    expect(placeOf(other, after)).to.be.below(placeOf(other, before)! - 10)
    const { why, score } = after.results.find(({ caseStudy }) => caseStudy.id === other)!
    expect(why.reasons).to.include(`A répondu à un besoin proche de celui-ci\u00a0: «\u00a0${title}\u00a0»`)
    expect(why.signals.map(({ name }) => name)).to.include('neighbourNeeds')
    expect(score).to.be.above(before.results.find(({ caseStudy }) => caseStudy.id === other)!.score!)
    await forget(need)
    expect(await answer(anonymous)).to.deep.equal(before)
  })

  it('leaves needs of another kind as they are', async () => {
    const text = 'Travellers bring in more cash than they declare.'
    const before = await answer(anonymous, text)
    const need = await decided({ visibility: 'public' })
    expect((await answer(anonymous, text)).results).to.deep.equal(before.results)
    await forget(need)
  })

  it('teaches nothing to others while the answer is not published', async () => {
    const before = await answer(anonymous)
    const need = await service.aNeed(memberOfBF, { ...wording, visibility: 'public' }, 'submit', 'review')
    await service.ask(curator, 'PUT', `/needs/${need.id}/matches/${other}`, { state: 'approved' })
    expect((await answer(anonymous)).results).to.deep.equal(before.results)
    await forget(need)
  })

  for (const viewer of [anonymous, memberOfGH, aViewer('portal', 'GH'), aViewer('portal')]) {
    it(`from a private need teaches nothing to ${viewer.role} ${viewer.memberCode ?? ''}`, async () => {
      const before = await answer(viewer)
      const need = await decided({ visibility: 'private' })
      expect(await answer(viewer)).to.deep.equal(before)
      await forget(need)
    })
  }

  it('from a private need teaches its own member', async () => {
    const before = await answer(memberOfBF)
    const need = await decided({ visibility: 'private' })
    const after = await answer(memberOfBF)
    expect(placeOf(other, after)).to.be.below(placeOf(other, before)! - 10)
    await forget(need)
  })

  it('where its member allows it teaches others, without anything of the need', async () => {
    const before = await answer(memberOfGH)
    const need = await decided({ visibility: 'private', anonymousLearning: true })
    const after = await answer(memberOfGH)
    expect(placeOf(other, after)).to.be.below(placeOf(other, before)! - 10)
    expect(after.results.flatMap(({ why }) => why.signals.map(({ name }) => name))).to.not.include('neighbourNeeds')
    const text = JSON.stringify(after)
    for (const secret of [need.id, title, wording.description, 'besoin proche de celui-ci']) {
      expect(text).not.to.include(secret)
    }
    expect(after.peers.some(({ evidence }) => evidence.some(({ type }) => type !== 'implemented'))).to.equal(false)
    await forget(need)
  })

  it('is not kept with a need that others see, when only its own member may know', async () => {
    const before = await service.aNeed(memberOfBF, { ...wording, visibility: 'public' }, 'submit')
    const suggestions = (need: Need) => service.ask<{ items: object[] }>(curator, 'GET', `/needs/${need.id}/matches`)
    const { items } = await suggestions(before)
    const secret = await decided({ visibility: 'private' })
    const after = await service.aNeed(memberOfBF, { ...wording, visibility: 'public' }, 'submit')
    expect((await suggestions(after)).items).to.deep.equal(items)
    await forget(secret)
    await forget(before)
    await forget(after)
  })
})
