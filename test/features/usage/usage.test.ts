import { expect } from 'chai'
import { anonymous } from '../../../src/domain/index.js'
import type { Usage } from '../../../src/features/usage/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { aViewer, curator, memberOfBF } from '../../support/viewers.js'

describe('what people do with answers', function () {
  this.timeout(60_000)
  const service = needsService()
  const study = 'id-postal-advance-data'
  const say = (events: object[], viewer = memberOfBF) => service.call(viewer, 'POST', '/usage', { body: { events } })
  const listFor = async (code: string) => {
    const { items } = await service.ask<{ items: { caseStudy: { id: string }; reasons: string[] }[] }>(
      anonymous,
      'GET',
      `/members/${code}/recommendations?limit=50&language=en`,
    )
    return items
  }
  const looked = 'Opened by several other administrations'

  it('is counted by rank, by ranking and by case study, for staff', async () => {
    const events = [
      ...Array.from({ length: 3 }, (_, index) => ({ kind: 'shown', caseStudyId: study, rank: index + 1 })),
      { kind: 'opened', caseStudyId: study, rank: 2 },
      { kind: 'contacted', caseStudyId: study },
    ]
    expect((await say(events)).status).to.equal(204)
    const usage = await service.ask<Usage>(curator, 'GET', '/usage')
    expect(usage.totals).to.deep.equal({ shown: 3, opened: 1, contacted: 1 })
    expect(usage.byRank).to.deep.equal([
      { rank: 1, shown: 1, opened: 0, contacted: 0 },
      { rank: 2, shown: 1, opened: 1, contacted: 0 },
      { rank: 3, shown: 1, opened: 0, contacted: 0 },
      { rank: null, shown: 0, opened: 0, contacted: 1 },
    ])
    expect(usage.byRanking).to.deep.equal([{ ranking: 0, shown: 3, opened: 1, contacted: 1 }])
    expect(usage.caseStudies).to.deep.equal([{ caseStudyId: study, shown: 3, opened: 1, contacted: 1 }])
    expectProblem(await service.call(memberOfBF, 'GET', '/usage'), 403)
  })

  it('tells other members what several have looked at, and never who', async () => {
    const { id } = (await listFor('NE'))[0]!.caseStudy
    const reasons = async () => (await listFor('NE')).find(({ caseStudy }) => caseStudy.id === id)!.reasons
    const open = (code: string) => say([{ kind: 'opened', caseStudyId: id }], aViewer('member', code))
    for (const code of ['BF', 'ML', 'BF']) await open(code)
    expect(await reasons(), 'two members could be recognised').to.not.include(looked)
    await open('TG')
    expect(await reasons()).to.include(looked)
  })

  it('is about case studies that exist, from known callers', async () => {
    const answer = await say([
      { kind: 'shown', caseStudyId: study },
      { kind: 'opened', caseStudyId: 'no-such-case' },
    ])
    expect(expectProblem(answer, 400)).to.deep.equal(['events.1.caseStudyId'])
    expect(expectProblem(await say([{ kind: 'eaten', caseStudyId: study }]), 400)).to.deep.equal(['events.0.kind'])
    expectProblem(await say([{ kind: 'shown', caseStudyId: study }], anonymous), 401)
  })
})
