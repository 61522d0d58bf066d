import { expect } from 'chai'
import { anonymous, type CaseDraft } from '../../../src/domain/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

interface ForMember {
  readonly member: { code: string }
  readonly items: {
    caseStudy: { id: string; implementers: { code: string }[]; technologies: { id: string }[] }
    because: 'need' | 'profile'
    need: { id: string } | null
    score: number | null
    reasons: string[]
  }[]
}

interface NewForMember {
  readonly since: string | null
  readonly needs: { need: { id: string; title: string }; caseStudies: { id: string }[] }[]
  readonly profile: { caseStudy: { id: string }; reasons: string[] }[]
}

describe('recommendations for a member', function () {
  this.timeout(60_000)
  const service = needsService()
  const forMember = (viewer = anonymous, code = 'BF', query = '') =>
    service.ask<ForMember>(viewer, 'GET', `/members/${code}/recommendations${query}`)

  it('come from members like it while it has written nothing', async () => {
    const { items } = await forMember()
    expect(items).to.have.lengthOf(10)
    for (const { because, caseStudy, reasons, score, need } of items) {
      expect({ because, score, need }).to.deep.equal({ because: 'profile', score: null, need: null })
      expect(caseStudy.implementers.map(({ code }) => code)).to.not.include('BF')
      expect(reasons).to.not.be.empty
    }
    expect(items[0]!.reasons[0]).to.match(/^Done by (Mali|Niger|Togo|Ghana|Benin|Côte d'Ivoire) \(Neighbours by land, /)
    const technologies = new Set(items.flatMap(({ caseStudy }) => caseStudy.technologies.map(({ id }) => id)))
    expect(technologies.size, 'several technologies').to.be.above(4)
  })

  it('continue what the member has done itself, and say so', async () => {
    const own = (
      await service.ask<{ caseStudies: { technologies: { name: string }[] }[] }>(anonymous, 'GET', '/members/KE')
    ).caseStudies.flatMap(({ technologies }) => technologies.map(({ name }) => name))
    const { items } = await forMember(anonymous, 'KE')
    const familiar = items.flatMap(({ reasons }) =>
      reasons.filter((reason) => reason.startsWith('You have experience')),
    )
    expect(familiar.length).to.be.at.least(3)
    for (const reason of familiar)
      expect(
        own.some((name) => reason.includes(name)),
        reason,
      ).to.equal(true)
  })

  it('speak the language that is asked for', async () => {
    const { items } = await forMember(anonymous, 'BF', '?language=fr&limit=1')
    expect(items[0]!.reasons[0]).to.match(/^Réalisé\s: /)
  })

  it('begin with what fits its needs, for those who may see them', async () => {
    const need = await service.aNeed(
      memberOfBF,
      { title: 'Parcels', description: 'Our post has no advance data' },
      'submit',
    )
    const own = await forMember(memberOfBF)
    expect(own.items[0]).to.deep.include({ because: 'need', need: { id: need.id, title: 'Parcels' } })
    expect(own.items[0]!.score).to.be.above(0)
    expect(own.items).to.have.lengthOf(10)
    for (const viewer of [anonymous, memberOfGH]) {
      const others = await forMember(viewer)
      expect(JSON.stringify(others)).to.not.include('Parcels').and.not.include(need.id)
      expect(others.items.every(({ because }) => because === 'profile')).to.equal(true)
    }
    expect((await forMember(curator)).items[0]!.need!.id).to.equal(need.id)
  })

  it('do not exist for a member that does not', async () => {
    expectProblem(await service.call(anonymous, 'GET', '/members/ZZ/recommendations'), 404)
  })
})

describe('what is new for a member', function () {
  this.timeout(60_000)
  const service = needsService()
  const news = (query = '', viewer = memberOfBF) => service.ask<NewForMember>(viewer, 'GET', `/me/new-matches${query}`)

  it('is what was added after a time and fits its needs, and what members like it did', async () => {
    const text = 'Nobody can count the camels of caravans that cross the dunes at night'
    const need = await service.aNeed(memberOfBF, { title: 'Camels', description: text }, 'submit')
    const since = new Date().toISOString()
    expect(await news(`?since=${since}`)).to.deep.equal({ since, needs: [], profile: [] })
    const content = aCaseContent({ en: { title: 'Camels counted' }, implementers: [{ member: 'ML', role: 'lead' }] })
    const draft = await service.ask<CaseDraft>(curator, 'POST', '/case-study-drafts', content)
    for (const step of ['submit', 'publish']) {
      const answer = await service.call(curator, 'POST', `/case-study-drafts/${draft.id}/${step}`, {
        headers: { 'if-match': '*' },
      })
      expect(answer.status, answer.text).to.equal(200)
    }
    const after = await news(`?since=${since}&language=en`)
    expect(after.needs.map(({ need: { id }, caseStudies }) => [id, caseStudies.length])).to.deep.equal([[need.id, 1]])
    expect(after.profile, 'it is listed for the need already').to.deep.equal([])
    const other = await news(`?since=${since}`, { ...memberOfBF, memberCode: 'NE' })
    expect(other.needs).to.deep.equal([])
    expect(other.profile[0]!.reasons[0]).to.include('Mali')
    expect(JSON.stringify(other)).to.not.include(need.id)
  })

  it('is for members only', async () => {
    expectProblem(await service.call(anonymous, 'GET', '/me/new-matches'), 401)
    expectProblem(await service.call(curator, 'GET', '/me/new-matches'), 403)
    expect(expectProblem(await service.call(memberOfBF, 'GET', '/me/new-matches?since=yesterday'), 400)).to.deep.equal([
      'since',
    ])
  })
})
