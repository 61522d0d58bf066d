import { expect } from 'chai'
import type { Need } from '../../../src/domain/index.js'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import type { Problem } from '../../../src/platform/http/problem.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { aViewer, memberOfBF, memberOfGH } from '../../support/viewers.js'

interface Batch {
  readonly items: { recommendation: Partial<Recommendation> | null; problem: Problem | null }[]
}

describe('recommendations for many needs at once', function () {
  this.timeout(60_000)
  const service = needsService()
  const batch = (items: object[], fields?: string[]) =>
    service.ask<Batch>(memberOfBF, 'POST', '/recommendations/batch', { items, fields })
  const alone = (item: object) => service.ask<Recommendation>(memberOfBF, 'POST', '/recommendations', item)

  it('are those that each would have alone, in the order of the questions', async () => {
    const saved = await service.aNeed(memberOfBF, { title: 'Scanners', description: 'Our scanners stand still' })
    const questions = [
      { text: 'Undervalued second-hand cars', limit: 3 },
      { needId: saved.id, limit: 2, peers: 1 },
      { text: 'Colis postaux sans données', outputLanguage: 'es' },
    ]
    const { items } = await batch(questions)
    for (const [index, question] of questions.entries()) {
      expect(items[index]!.problem).to.equal(null)
      expect(items[index]!.recommendation).to.deep.equal(await alone(question))
    }
  })

  it('leave a place with its problem for a question without an answer', async () => {
    const hidden: Need = await service.aNeed(memberOfGH)
    const { items } = await batch([
      { needId: hidden.id },
      { text: 'queues of lorries', memberCode: 'ZZ' },
      { text: 'queues of lorries' },
    ])
    expect(items.map(({ problem }) => problem?.status)).to.deep.equal([404, 400, undefined])
    expect(items[1]!.problem!.errors.map(({ path }) => path)).to.deep.equal(['memberCode'])
    expect(items.map(({ recommendation }) => recommendation === null)).to.deep.equal([true, true, false])
  })

  it('have only the fields that were asked for', async () => {
    const { items } = await batch(
      [{ text: 'queues of lorries', limit: 2 }],
      ['fit', 'results.score', 'results.caseStudy.title', 'peers.member', 'results.caseStudy'],
    )
    const { recommendation } = items[0]!
    expect(recommendation).to.have.all.keys('fit', 'results', 'peers')
    expect(recommendation!.results![0]).to.have.all.keys('score', 'caseStudy')
    expect(recommendation!.results![0]!.caseStudy).to.include.keys('title', 'url', 'summary')
    expect(recommendation!.peers![0]).to.have.all.keys('member')
  })

  it('name what is wrong with a question', async () => {
    const answer = await service.call(memberOfBF, 'POST', '/recommendations/batch', {
      body: { items: [{ text: 'queues' }, { text: 'queues', limit: 500 }], fields: ['results.nothing'] },
    })
    expect(expectProblem(answer, 400)).to.have.members(['items.1.limit', 'fields.0'])
  })

  it('are for known callers, at most fifty', async () => {
    const body = { items: Array.from({ length: 51 }, () => ({ text: 'queues' })) }
    expect(
      expectProblem(await service.call(memberOfBF, 'POST', '/recommendations/batch', { body }), 400),
    ).to.deep.equal(['items'])
    expectProblem(await service.call(aViewer('anonymous'), 'POST', '/recommendations/batch', { body }), 401)
  })
})
